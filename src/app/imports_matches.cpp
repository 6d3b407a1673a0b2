#include <algorithm>

#include "app/imports_run.hpp"
#include "store/import_lookup.hpp"
#include "store/import_rows.hpp"
#include "store/matches.hpp"
#include "store/rationales.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using store::ImportNoun;
using store::KnownMatch;

/// Whom the row means.
struct Pair {
    PersonId mentor;
    std::optional<PersonId> young;  ///< nobody yet in an open match
};

class MatchesImport {
  public:
    explicit MatchesImport(ImportRun& run)
        : run_(run),
          mentors_(store::mentors_in(run.tx, run.wish.programme)),
          young_(store::young_people_in(run.tx, run.wish.programme)),
          matches_(store::known_matches(run.tx, run.wish.programme)) {}

    void take(const MatchRow& row) {
        const auto pair = whom(row);
        if (!pair) return;
        auto* known = find(row, *pair);
        if (known == nullptr) {
            make(row, *pair);
            touch(*pair);
            return run_.count(RowFate::created);
        }
        if (!same_people(*known, *pair))
            return run_.refuse(row.place, Field::id,
                               {.fault = ValueFault::against_rule,
                                .value = row.external_id,
                                .hint = "er et match mellem to andre. Giv det nye match sit eget id."});
        const bool changed = update(*known, row, *pair);
        if (changed) touch(*pair);
        run_.count(changed ? RowFate::updated : RowFate::unchanged);
    }

  private:
    std::optional<Pair> whom(const MatchRow& row) {
        Pair pair;
        const auto mentor = person_meant(row.mentor, mentors_.people);
        if (!mentor) return run_.refuse(row.place, Field::mentor, mentor.error()), std::nullopt;
        pair.mentor = {*mentor};
        if (row.young_person.empty()) return pair;
        const auto young = person_meant(row.young_person, young_.people);
        if (!young) return run_.refuse(row.place, Field::young_person, young.error()), std::nullopt;
        pair.young = PersonId{*young};
        return pair;
    }

    static bool has(const KnownMatch& match, AttendeeRole role, PersonId person) {
        return std::ranges::any_of(match.members,
                                   [&](const auto& each) { return each.role == role && each.person == person.value; });
    }
    static bool same_people(const KnownMatch& match, const Pair& pair) {
        return has(match, AttendeeRole::mentor, pair.mentor) &&
               (!pair.young || has(match, AttendeeRole::young_person, *pair.young));
    }

    /// By the sender's id; a row without one by its people and its first day.
    KnownMatch* find(const MatchRow& row, const Pair& pair) {
        const auto found = std::ranges::find_if(matches_, [&](const KnownMatch& each) {
            if (!row.external_id.empty()) return each.external_id == row.external_id;
            return same_people(each, pair) && each.active && each.active->from == row.start;
        });
        return found == matches_.end() ? nullptr : &*found;
    }

    void touch(const Pair& pair) {
        run_.touched.insert(pair.mentor);
        if (pair.young) run_.touched.insert(*pair.young);
    }

    void make(const MatchRow& row, const Pair& pair) {
        const auto id = store::add(
            run_.tx,
            store::NewMatch{.programme = run_.wish.programme,
                            .form = row.form,
                            .external_id = row.external_id.empty() ? std::nullopt : std::optional(row.external_id)},
            run_.written.at);
        run_.trail.made(ImportNoun::pairing, id.value);
        const auto mentor = mentors_.of.at(pair.mentor.value);
        store::add_mentor(run_.tx, id, mentor, row.start);
        run_.trail.made_newest(ImportNoun::pairing_member, id.value);
        begin(mentor, CommitmentState::active, ImportNoun::commitment_state, row.start);
        if (pair.young) {
            const auto young = young_.of.at(pair.young->value);
            store::add_young_person(run_.tx, id, young, row.start);
            run_.trail.made_newest(ImportNoun::pairing_member, id.value);
            begin(young, EnrolmentState::active, ImportNoun::enrolment_state, row.start);
        }
        add_state(id, {MatchState::active, row.start, {}});
        if (row.end) {
            store::end_members(run_.tx, id, *row.end);
            add_state(id, {MatchState::closed, *row.end, row.end_reason});
        }
        if (!row.outcome.empty()) add_outcome(id, row.outcome, row.end.value_or(row.start));
        if (!row.rationale.empty()) add_rationale(id, pair, row.rationale, since_ever);
        if (row.agreement) add_agreement(id, pair, *row.agreement);
        matches_.push_back(known(row, pair, id));
    }

    KnownMatch known(const MatchRow& row, const Pair& pair, MatchId id) {
        KnownMatch match{.id = id, .external_id = row.external_id, .form = row.form};
        match.members.push_back({0, pair.mentor.value, AttendeeRole::mentor, row.start, row.end});
        if (pair.young) match.members.push_back({0, pair.young->value, AttendeeRole::young_person, row.start, row.end});
        match.active = KnownMatch::State{0, row.start, {}};
        return match;
    }

    /// Whoever waited is active from the first day of the match, unless their own list tells what came then.
    template <class Id, class State>
    void begin(Id who, State active, ImportNoun noun, Date start) {
        const auto stands = store::stands(run_.tx, who);
        if (stands.empty() || stands.back().from >= start || stands.back().state == active) return;
        if (!may_follow(stands.back().state, active)) return;
        store::add(run_.tx, who, Stand<State>{active, start, {}}, run_.written);
        run_.trail.made_newest(noun, who.value);
    }

    void add_state(MatchId id, const Stand<MatchState>& stand) {
        store::add(run_.tx, id, stand, run_.written);
        run_.trail.made_newest(ImportNoun::pairing_state, id.value);
    }
    void add_outcome(MatchId id, const std::string& code, Date from) {
        store::add_outcome(run_.tx, id, code, from, run_.written);
        run_.trail.made_newest(ImportNoun::pairing_outcome, id.value);
    }

    /// With the match it stands in the list beside the day they began, and is known since then.
    void add_rationale(MatchId id, const Pair& pair, std::string_view text, Date from) {
        store::add(run_.tx, run_.sealing(),
                   store::NewRationale{.match = id,
                                       .about = pair.young.value_or(pair.mentor),
                                       .from = from,
                                       .text = text,
                                       .written = run_.written});
        run_.trail.made_newest(ImportNoun::rationale, id.value);
    }
    /// A list that is read again does not bring back what somebody has put right since.
    bool is_news(MatchId id, const std::string& text) {
        if (text.empty()) return false;
        return std::ranges::none_of(store::rationales(run_.tx, run_.world.keys.sealing, id),
                                    [&](const auto& each) { return each.text == text; });
    }

    void add_agreement(MatchId id, const Pair& pair, const TypedAgreement& agreed) {
        store::add(
            run_.tx, run_.sealing(),
            store::NewAgreement{
                .match = id, .about = pair.young.value_or(pair.mentor), .agreed = agreed, .written = run_.written});
        run_.trail.made_newest(ImportNoun::agreement, id.value);
    }
    /// As of a reason: what has been agreed anew since is not brought back. What the sheet leaves out stays as it was.
    bool agree_anew(MatchId id, const MatchRow& row, const Pair& pair) {
        if (!row.agreement) return false;
        const auto known = store::agreements(run_.tx, run_.world.keys.sealing, id);
        auto agreed = *row.agreement;
        const auto says_the_same = [&](const TypedAgreement& each) {
            return each.terms.every_days == agreed.terms.every_days &&
                   (!agreed.terms.minutes || each.terms.minutes == agreed.terms.minutes) &&
                   (agreed.place.empty() || each.place == agreed.place);
        };
        if (std::ranges::any_of(known, says_the_same)) return false;
        if (!known.empty()) {
            if (!agreed.terms.minutes) agreed.terms.minutes = known.back().terms.minutes;
            if (agreed.place.empty()) agreed.place = known.back().place;
            agreed.terms.from = run_.today;
        }
        add_agreement(id, pair, agreed);
        return true;
    }

    /// A new day or reason in the sheet corrects what an earlier one said.
    bool update(KnownMatch& match, const MatchRow& row, const Pair& pair) {
        bool changed = start_moved(match, row.start);
        if (row.end) changed |= ended(match, *row.end, row.end_reason);
        if (run_.mapping.column(Field::form) && row.form != match.form) {
            run_.trail.changed(ImportNoun::pairing, match.id.value,
                               [&] { store::set_form(run_.tx, match.id, row.form); });
            changed = true;
        }
        if (!row.outcome.empty() && row.outcome != match.outcome) {
            const auto from = row.end.value_or(row.start);
            add_outcome(match.id, row.outcome, match.outcome_from ? std::max(from, *match.outcome_from) : from);
            changed = true;
        }
        if (is_news(match.id, row.rationale)) {
            add_rationale(match.id, pair, row.rationale, run_.today);
            changed = true;
        }
        return agree_anew(match.id, row, pair) || changed;
    }

    bool start_moved(KnownMatch& match, Date start) {
        if (!match.active || match.active->from == start) return false;
        const auto was = match.active->from;
        set_state(match.active->row, start, {});
        for (const auto& each : match.members)
            if (each.from == was) set_member(each.row, start, each.to);
        return true;
    }

    bool ended(const KnownMatch& match, Date end, const std::string& reason) {
        if (match.closed && match.closed->from == end && match.closed->reason == reason) return false;
        const auto was = match.closed ? std::optional(match.closed->from) : std::nullopt;
        if (match.closed)
            set_state(match.closed->row, end, reason);
        else
            add_state(match.id, {MatchState::closed, end, reason});
        for (const auto& each : match.members)
            if (each.to == was) set_member(each.row, each.from, end);
        return true;
    }

    void set_state(std::int64_t row, Date from, const std::string& reason) {
        run_.trail.changed(ImportNoun::pairing_state, row,
                           [&] { store::correct_match_state(run_.tx, row, from, reason); });
    }
    void set_member(std::int64_t row, Date from, std::optional<Date> to) {
        run_.trail.changed(ImportNoun::pairing_member, row, [&] { store::correct_membership(run_.tx, row, from, to); });
    }

    ImportRun& run_;
    store::Participants<CommitmentId> mentors_;
    store::Participants<EnrolmentId> young_;
    std::vector<KnownMatch> matches_;
};

}  // namespace

void import_matches(ImportRun& run, const std::vector<MatchRow>& rows) {
    MatchesImport matches(run);
    for (const auto& row : rows) matches.take(row);
}

}  // namespace mentorkorps::app
