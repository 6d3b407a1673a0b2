#include <algorithm>
#include <map>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/imports_run.hpp"
#include "domain/practice/plan.hpp"
#include "store/import_lookup.hpp"
#include "store/matches.hpp"
#include "store/practice.hpp"
#include "store/talks.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using store::ImportNoun;
using store::KnownMatch;

constexpr std::string_view question = "Skrevet i regnearket";

std::string danish(Date day) { return fmt::format("{:%d-%m-%Y}", day); }

/// A talk about a match, and the young person it was about.
struct Held {
    SupportTalk talk;
    PersonId about;
};

/// Of one match: on the same day with the same party, and of young people with the same one.
bool is_same(const Held& one, const Held& other) {
    return one.talk.party == other.talk.party && one.talk.on == other.talk.on &&
           (one.talk.party != Party::young_person || one.about == other.about);
}

/// Whether everything that the row says of the talk is written already.
bool says_all(const SupportTalk& written, const SupportTalk& row) {
    return (!row.support || row.support == written.support) &&
           (!row.assessment || row.assessment == written.assessment) && (!row.mode || row.mode == written.mode) &&
           (row.answers.empty() || row.answers == written.answers);
}

/// Of two matches of the same people, whether one that began on `other` was more likely what they talked about on a day
/// than one that began on `best`: it had begun, and later; or neither had, and it began first.
bool is_nearer(Date other, Date best, Date on) {
    return other <= on ? best > on || other > best : best > on && other < best;
}

class TalksImport {
  public:
    explicit TalksImport(ImportRun& run)
        : run_(run),
          mentors_(store::mentors_in(run.tx, run.wish.programme)),
          young_(store::young_people_in(run.tx, run.wish.programme)),
          matches_(store::known_matches(run.tx, run.wish.programme)) {}

    void take(const TalkRow& row) {
        const auto mentor = person_meant(row.mentor, mentors_.people);
        if (!mentor) return run_.refuse(row.place, Field::mentor, mentor.error());
        const auto young = person_meant(row.young_person, young_.people);
        if (!young) return run_.refuse(row.place, Field::young_person, young.error());
        const auto* match = match_of(*mentor, *young, row.date);
        if (match == nullptr)
            return run_.refuse(row.place, Field::young_person,
                               {.fault = ValueFault::against_rule,
                                .value = row.young_person,
                                .hint = "har ikke været i match med den mentor. Ret et af navnene, eller læs matchet "
                                        "ind først."});
        auto& about = talked_about(*match);
        const Timeline timeline(about.facts, run_.today);
        auto talk = recalled(draft(row), timeline);
        if (!talk) return refuse(row, talk.error(), timeline);
        const Held held{*std::move(talk), PersonId{*young}};
        const auto same = std::ranges::find_if(about.talks, [&](const Held& each) { return is_same(each, held); });
        if (same != about.talks.end() && says_all(same->talk, held.talk)) return run_.count(RowFate::unchanged);
        if (same != about.talks.end()) return refuse_other(row);
        keep(*match, about, held);
        run_.touched.insert({PersonId{*mentor}, PersonId{*young}});
        run_.count(RowFate::created);
    }

  private:
    /// A match, and what is written about it.
    struct TalkedAbout {
        MatchFacts facts;
        std::vector<Held> talks;
        bool has_plan = false;  ///< rules ask for talks about it
    };

    /// The match of the two that had begun last on the day; before they had any, their first.
    const KnownMatch* match_of(std::int64_t mentor, std::int64_t young, Date on) const {
        const KnownMatch* best = nullptr;
        for (const auto& each : matches_) {
            const auto has = [&](AttendeeRole role, std::int64_t person) {
                return std::ranges::any_of(
                    each.members, [&](const auto& member) { return member.role == role && member.person == person; });
            };
            if (!each.active || !has(AttendeeRole::mentor, mentor) || !has(AttendeeRole::young_person, young)) continue;
            if (best == nullptr || is_nearer(each.active->from, best->active->from, on)) best = &each;
        }
        return best;
    }

    TalkedAbout& talked_about(const KnownMatch& match) {
        const auto [found, is_first] = about_.try_emplace(match.id);
        auto& about = found->second;
        if (!is_first) return about;
        store::hold(run_.tx, match.id);
        auto facts = store::match_facts(run_.tx, {.programme = run_.wish.programme, .only = match.id}, run_.today);
        about.has_plan = !facts.empty();
        if (about.has_plan) about.facts = std::move(facts.front());
        if (!about.has_plan) about.facts = open_door(match);
        for (auto& each : store::talks(run_.tx, run_.world.keys.sealing, match.id))
            about.talks.push_back({std::move(each.talk), each.about});
        return about;
    }

    /// No rule looks at the match of an open door; when it ran is all that a talk needs of it.
    static MatchFacts open_door(const KnownMatch& match) {
        MatchFacts facts{.match = match.id};
        facts.stands.push_back({MatchState::active, match.active->from, {}});
        if (match.closed) facts.stands.push_back({MatchState::closed, match.closed->from, {}});
        return facts;
    }

    static TalkDraft draft(const TalkRow& row) {
        return {.party = row.party,
                .on = row.date,
                .assessment = row.assessment,
                .answers = {{std::string(question), row.answer}},
                .support = row.support,
                .mode = row.mode};
    }

    void refuse_other(const TalkRow& row) {
        run_.refuse(row.place, Field::date,
                    {.fault = ValueFault::against_rule,
                     .value = danish(row.date),
                     .hint = "har allerede en samtale med samme part, og der står noget andet. Den bliver stående, så "
                             "lad rækken være ude. Kom den selv fra et regneark og er forkert, så træk den "
                             "indlæsning tilbage."});
    }

    void refuse(const TalkRow& row, TalkFault fault, const Timeline& match) {
        switch (fault) {
            case TalkFault::before_start:
                return run_.refuse(
                    row.place, Field::date,
                    {.fault = ValueFault::before_start, .value = danish(row.date), .hint = danish(*match.began())});
            case TalkFault::after_end:
                return run_.refuse(row.place, Field::date,
                                   {.fault = ValueFault::against_rule,
                                    .value = danish(row.date),
                                    .hint = fmt::format("ligger mere end en måned efter, at matchet sluttede den {}. "
                                                        "Ret den ene af de to datoer.",
                                                        danish(*match.closed()))});
            case TalkFault::answer_too_long:
            case TalkFault::day_missing:
            case TalkFault::in_future:
            case TalkFault::assessment_missing:
                return run_.refuse(
                    row.place, fault == TalkFault::answer_too_long ? Field::answer : Field::date,
                    {.fault = ValueFault::against_rule, .value = {}, .hint = std::string(sentence(fault))});
        }
    }

    void keep(const KnownMatch& match, TalkedAbout& about, const Held& held) {
        const auto task = about.has_plan ? settled_by(match.id, about.facts, held.talk) : std::nullopt;
        store::add(run_.tx, run_.sealing(),
                   store::NewTalk{match.id, task, held.about, run_.written.by, run_.written.at, held.talk});
        run_.trail.made_newest(ImportNoun::talk, match.id.value);
        about.talks.push_back(held);
    }

    /// The talk that rules asked for, and that this one was: it is done with it.
    std::optional<TaskId> settled_by(MatchId match, MatchFacts& facts, const SupportTalk& talk) {
        const auto asked = asked_for(run_.policy, Timeline(facts, talk.on), talk.party, talk.mode);
        if (!asked) return std::nullopt;
        const auto task = task_of(match, *asked);
        if (task.is_settled()) return std::nullopt;  // on a later day
        store::add(run_.tx, task.id, {.state = TaskState::done, .on = talk.on}, run_.written);
        run_.trail.made_newest(ImportNoun::task_state, task.id.value);
        run_.trail.changed(ImportNoun::task, task.id.value, [&] { store::change(run_.tx, done(task)); });
        facts.settled.push_back(
            {asked->key.rule, asked->key.ordinal, asked->key.party, SettledFact::How::done, talk.on, talk.mode});
        return task.id;
    }

    Task task_of(MatchId match, const PlannedTask& asked) {
        if (const auto task = task_with(match, asked.key)) return *task;
        store::add(run_.tx, run_.wish.programme, match, asked);
        const auto task = task_with(match, asked.key).value();
        run_.trail.made(ImportNoun::task, task.id.value);
        return task;
    }
    std::optional<Task> task_with(MatchId match, const TaskKey& key) {
        for (const auto& each : store::tasks(run_.tx, run_.wish.programme, match))
            for (const auto& task : each.tasks)
                if (task.key == key) return task;
        return std::nullopt;
    }

    ImportRun& run_;
    store::Participants<CommitmentId> mentors_;
    store::Participants<EnrolmentId> young_;
    std::vector<KnownMatch> matches_;
    std::map<MatchId, TalkedAbout> about_;
};

}  // namespace

void import_talks(ImportRun& run, const std::vector<TalkRow>& rows) {
    std::vector<const TalkRow*> by_day;
    for (const auto& row : rows) by_day.push_back(&row);
    // The first settles what was asked for first, in whatever order the list has them.
    std::ranges::stable_sort(by_day, {}, &TalkRow::date);
    TalksImport talks(run);
    for (const auto* row : by_day) talks.take(*row);
}

}  // namespace mentorkorps::app
