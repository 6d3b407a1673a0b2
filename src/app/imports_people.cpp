#include <algorithm>

#include <fmt/ranges.h>

#include "app/imports_run.hpp"
#include "base/text.hpp"
#include "domain/imports/coded_fields.hpp"
#include "domain/practice/requirements.hpp"
#include "store/fulfilments.hpp"
#include "store/import_lookup.hpp"
#include "store/import_rows.hpp"
#include "store/people.hpp"
#include "store/person_keys.hpp"
#include "store/protection.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using store::ImportNoun;

void fill(std::string& into, const std::string& stated) {
    if (!stated.empty()) into = stated;
}
void fill(std::optional<std::string>& into, const std::string& stated) {
    if (!stated.empty()) into = stated;
}
template <class T>
void fill(std::optional<T>& into, const std::optional<T>& stated) {
    if (stated) into = stated;
}

/// What the row states wins; what it leaves open stays.
void fill(Person& person, const PersonCells& row) {
    fill(person.name, row.name);
    fill(person.birth_date, row.birth_date);
    fill(person.sex, row.sex);
    fill(person.phone, row.phone);
    fill(person.email, row.email);
    fill(person.address, row.address);
    fill(person.postcode, row.postcode);
    fill(person.city, row.city);
}
void fill(Person& person, const MentorRow& row) {
    fill(person, row.person);
    fill(person.languages, row.languages);
    fill(person.interests, row.interests);
}
void fill(Person& person, const YouthRow& row) { fill(person, row.person); }

void fill(Commitment& mentor, const MentorRow& row) {
    fill(mentor.external_id, row.person.external_id);
    if (row.engagement) mentor.engagement = *row.engagement;
    fill(mentor.capacity, row.capacity);
    fill(mentor.channel, row.channel);
    fill(mentor.cohort, row.cohort);
    fill(mentor.sector, row.sector);
    fill(mentor.education, row.education);
    fill(mentor.workplace, row.workplace);
    fill(mentor.employed_since, row.employed_since);
}
void fill(Enrolment& young, const YouthRow& row) {
    fill(young.external_id, row.person.external_id);
    fill(young.referred_on, row.referred);
    fill(young.referred_by, row.referred_by);
}

void keep_workplace(Commitment& mentor, const Commitment& before) { mentor.workplace = before.workplace; }
void keep_workplace(Enrolment& /*young*/, const Enrolment& /*before*/) {}

bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::ranges::find(codes, code) != codes.end();
}

/// The things that a header means: as they are called on a person's page, or by their own words where those mean one
/// thing only. None: it means nothing, or more than one.
Requirements meant_by(const InPlaceCell& cell, const Requirements& asked) {
    const auto word = folded(cell.what);
    Requirements called, found;
    for (const auto& each : asked) {
        if (folded(label(each)) == word) called.push_back(each);
        if (folded(each.what) == word) found.push_back(each);
    }
    const auto is_of_another = [&](const Requirement& each) { return each.from != found.front().from; };
    if (!called.empty()) return called;
    return std::ranges::any_of(found, is_of_another) ? Requirements{} : found;
}

/// What they are called, each once.
std::vector<std::string> labels(const Requirements& asked) {
    std::vector<std::string> found;
    for (const auto& each : asked)
        if (auto name = label(each); std::ranges::find(found, name) == found.end()) found.push_back(std::move(name));
    return found;
}

/// What the two kinds of people differ in.
struct Mentors {
    using Role = Commitment;
    static constexpr auto noun = ImportNoun::commitment, state_noun = ImportNoun::commitment_state;
    static constexpr auto first_state = CommitmentState::active;
    static constexpr auto party = Party::mentor;
    static auto role(db::Read& tx, ProgrammeId programme, PersonId id) { return store::commitment(tx, programme, id); }
    static Date since(const MentorRow& row) { return row.state_date.value_or(since_ever); }
};
struct YoungPeople {
    using Role = Enrolment;
    static constexpr auto noun = ImportNoun::enrolment, state_noun = ImportNoun::enrolment_state;
    static constexpr auto first_state = EnrolmentState::waiting;
    static constexpr auto party = Party::young_person;
    static auto role(db::Read& tx, ProgrammeId programme, PersonId id) { return store::enrolment(tx, programme, id); }
    static Date since(const YouthRow& row) { return row.state_date.value_or(row.referred.value_or(since_ever)); }
};

template <class Kind>
class PeopleImport {
  public:
    PeopleImport(ImportRun& run, KnownPeople known)
        : run_(run), known_(std::move(known)), asked_(asked_of_some(run.policy, Kind::party, run.today)) {}

    template <class Row>
    void take(const Row& row) {
        const auto who = whom(row);
        if (const auto* doubt = std::get_if<DoubtfulPerson>(&who)) return ask(row, *doubt);
        const auto* same = std::get_if<SamePerson>(&who);
        if (!may_have_its_number(row, same) || !are_asked_for(row)) return;
        if constexpr (std::is_same_v<Row, YouthRow>)
            if (!may_have_its_benefit(row, same)) return;
        const auto person = same == nullptr ? made(row) : PersonId{same->key};
        bool changed = same != nullptr && person_changed(person, row);
        auto role = Kind::role(run_.tx, run_.wish.programme, person);
        const bool is_new = !role;
        if (is_new)
            role = role_made(person, row);
        else
            changed |= role_changed(*role, row);
        changed |= state_added(role->id, row, is_new);
        changed |= number_added(person, row);
        changed |= put_in_place(*role, row);
        if constexpr (std::is_same_v<Row, YouthRow>) changed |= observed(role->id, row, is_new);
        if (is_new || changed) run_.touched.insert(person);
        run_.count(is_new ? RowFate::created : changed ? RowFate::updated : RowFate::unchanged);
    }

  private:
    /// A person's answer decides a doubt. Somebody from another programme or in another role is the same without having
    /// the id of this list yet.
    template <class Row>
    Recognition whom(const Row& row) {
        auto found = recognise(row.person, known_);
        const auto* doubt = std::get_if<DoubtfulPerson>(&found);
        if (doubt == nullptr) return found;
        const auto answer = run_.wish.answers.find(row.place.row);
        if (answer != run_.wish.answers.end() && !answer->second) return NewPerson{};
        if (answer != run_.wish.answers.end() &&
            std::ranges::find(doubt->keys, answer->second->value) != doubt->keys.end())
            return SamePerson{answer->second->value};
        if (doubt->why == Doubt::known_without_id &&
            !Kind::role(run_.tx, run_.wish.programme, PersonId{doubt->keys.front()}))
            return SamePerson{doubt->keys.front()};
        return found;
    }

    template <class Row>
    void ask(const Row& row, const DoubtfulPerson& doubt) {
        run_.refuse(row.place, Field::name,
                    {.fault = ValueFault::against_rule, .value = row.person.name, .hint = question(doubt)});
        ImportQuestion asked{.place = row.place, .name = row.person.name, .text = question(doubt), .candidates = {}};
        for (const auto key : doubt.keys)
            asked.candidates.push_back({PersonId{key}, store::person(run_.tx, PersonId{key})->name});
        run_.outcome.questions.push_back(std::move(asked));
    }

    /// False when the row was refused: the number is somebody else's, or the person has another.
    template <class Row>
    bool may_have_its_number(const Row& row, const SamePerson* same) {
        const auto& number = row.person.cpr;
        if (!number || !run_.policy.asks_for_cpr) return true;
        const auto holder = store::person_with_cpr(run_.tx, run_.world.keys.prints, *number);
        if (holder && same != nullptr && holder->value == same->key) return true;
        const bool has_another =
            same != nullptr && store::cpr(run_.tx, run_.world.keys.sealing, PersonId{same->key}).has_value();
        if (!holder && !has_another) return true;
        run_.refuse(
            row.place, number_column(),
            {.fault = ValueFault::against_rule,
             .value = {},
             .hint = holder ? "Nummeret står ved en anden person. Ret nummeret, eller skriv navnet, som det står "
                              "ved den person."
                            : "Der står et andet nummer ved personen. Ret nummeret."});
        return false;
    }

    /// False when the row was refused: the law had done away with the benefit by the day that it is to hold from. One
    /// that is written down already stays.
    bool may_have_its_benefit(const YouthRow& row, const SamePerson* same) {
        const auto* list = run_.policy.list(lists::benefit);
        const bool are_days_moved = run_.wish.shift != std::chrono::days{};  // as those of a demo: no law knows them
        if (list == nullptr || are_days_moved) return true;
        const auto role =
            same == nullptr ? std::nullopt : Kind::role(run_.tx, run_.wish.programme, PersonId{same->key});
        if (role)
            for (const auto& each : store::running_observations(run_.tx, role->id, lists::benefit))
                if (each.code == row.benefit) return true;
        const auto why = abolished(*list, row.benefit, role ? run_.today : row.referred.value_or(since_ever));
        if (!why) return true;
        run_.refuse(row.place, Field::benefit, {.fault = ValueFault::against_rule, .value = row.benefit, .hint = *why});
        return false;
    }

    /// False when the row was refused: a column is about something that no rule asks for.
    template <class Row>
    bool are_asked_for(const Row& row) {
        for (const auto& cell : row.in_place) {
            if (!meant_by(cell, asked_).empty()) continue;
            const auto things = labels(asked_);
            auto hint = things.empty() ? "er ikke noget, programmet beder om. Lad kolonnen være ude."
                                       : fmt::format(
                                             "er ikke noget, programmet beder om, eller kan være flere ting. "
                                             "Det beder om: {}. Ret overskriften, eller lad kolonnen være ude.",
                                             fmt::join(things, "; "));
            run_.outcome.refused.push_back(
                {row.place,
                 {{cell.header, {.fault = ValueFault::against_rule, .value = cell.what, .hint = std::move(hint)}}}});
            return false;
        }
        return true;
    }

    template <class Row>
    bool put_in_place(const typename Kind::Role& role, const Row& row) {
        if (row.in_place.empty()) return false;
        bool changed = false;
        auto known = store::ever_fulfilled(run_.tx, role.id);  // what somebody took back stays taken back
        for (const auto& cell : row.in_place)
            for (const auto& thing : meant_by(cell, asked_)) {
                const Fulfilment said{thing.key(), cell.since};
                const auto is_known = [&](const Fulfilment& each) {
                    return each.key == said.key && each.on == said.on;
                };
                if (std::ranges::any_of(known, is_known)) continue;
                run_.trail.made(ImportNoun::fulfilment,
                                store::add(run_.tx, run_.wish.programme, role.id, said.key, said.on, run_.written));
                known.push_back(said);
                changed = true;
            }
        return changed;
    }

    /// Keeps the number sealed, where the programme asks for it; otherwise the answer says that it did not.
    template <class Row>
    bool number_added(PersonId person, const Row& row) {
        const auto& number = row.person.cpr;
        if (!number) return false;
        if (!run_.policy.asks_for_cpr) {
            run_.outcome.cpr_left_out = run_.mapping.header_of(number_column());
            return false;
        }
        const auto& keys = run_.world.keys;
        if (store::person_with_cpr(run_.tx, keys.prints, *number)) return false;
        const auto kept = store::set_cpr(run_.tx, {keys.sealing, keys.prints, run_.world.random}, person, *number);
        check(kept.has_value(), "nobody has the number");
        run_.trail.made(ImportNoun::cpr, person.value);
        return true;
    }

    Field number_column() const { return run_.mapping.column(Field::cpr) ? Field::cpr : Field::birth_date; }

    template <class Row>
    PersonId made(const Row& row) {
        Person person;
        person.uuid = uuid(run_.world.random);
        fill(person, row);
        const auto id = store::add(run_.tx, person, run_.written.at);
        run_.trail.made(ImportNoun::person, id.value);
        known_.add({.key = id.value,
                    .external_id = row.person.external_id,
                    .name = person.name,
                    .birth_date = person.birth_date,
                    .phone = row.person.phone});
        return id;
    }

    template <class Row>
    bool person_changed(PersonId id, const Row& row) {
        const auto was = *store::person(run_.tx, id);
        auto person = was;
        fill(person, row);
        if (const auto hidden = store::hides(run_.tx, id)) keep_hidden(person, was, *hidden);
        if (person == was) return false;
        run_.trail.changed(ImportNoun::person, id.value, [&] { store::update(run_.tx, person); });
        return true;
    }

    template <class Row>
    typename Kind::Role role_made(PersonId person, const Row& row) {
        typename Kind::Role role;
        role.person = person;
        role.programme = run_.wish.programme;
        fill(role, row);
        role.id = store::add(run_.tx, role, run_.written.at);
        run_.trail.made(Kind::noun, role.id.value);
        return role;
    }

    template <class Row>
    bool role_changed(const typename Kind::Role& was, const Row& row) {
        auto role = was;
        fill(role, row);
        if (store::hides(run_.tx, role.person)) keep_workplace(role, was);
        if (role == was) return false;
        run_.trail.changed(Kind::noun, role.id.value, [&] { store::update(run_.tx, role); });
        return true;
    }

    /// A state that is stored for its day already is no news, whatever has come after it; one without a day is news
    /// from today on when another holds.
    template <class Id, class Row>
    bool state_added(Id role, const Row& row, bool is_new) {
        if (is_new) return add_state(role, row.state.value_or(Kind::first_state), Kind::since(row));
        if (!row.state) return false;
        const auto stands = store::stands(run_.tx, role);
        const auto since = Kind::since(row);
        const auto is_known = [&](const auto& each) { return each.state == *row.state && each.from == since; };
        if (std::ranges::any_of(stands, is_known)) return false;
        if (row.state_date) return add_state(role, *row.state, since);
        if (!stands.empty() && stands.back().state == *row.state) return false;
        return add_state(role, *row.state, run_.today);
    }

    template <class Id, class State>
    bool add_state(Id role, State state, Date since) {
        store::add(run_.tx, role, Stand<State>{state, since, {}}, run_.written);
        run_.trail.made_newest(Kind::state_noun, role.value);
        return true;
    }

    bool observed(EnrolmentId young, const YouthRow& row, bool is_new) {
        const auto since = is_new ? row.referred.value_or(since_ever) : run_.today;
        const auto listed = [](const std::string& code) {
            return code.empty() ? std::vector<std::string>{} : std::vector{code};
        };
        bool changed = observed(young, lists::benefit, listed(row.benefit), since);
        changed |= observed(young, lists::education_status, listed(row.education_status), since);
        changed |= observed(young, lists::need, row.needs, since);
        changed |= observed(young, lists::area, listed(row.area), since);
        changed |= observed(young, lists::active_case, listed(row.active_case), since);
        return changed;
    }

    /// What is observed under a scheme becomes `codes`: others end, new ones begin. No codes: not stated.
    bool observed(EnrolmentId young, std::string_view scheme, const std::vector<std::string>& codes, Date since) {
        if (codes.empty()) return false;
        bool changed = false;
        std::vector<std::string> running;
        for (const auto& each : store::running_observations(run_.tx, young, scheme)) {
            running.push_back(each.code);
            if (has(codes, each.code)) continue;
            run_.trail.changed(ImportNoun::observation, each.row,
                               [&] { store::end_observation(run_.tx, each.row, since); });
            changed = true;
        }
        for (const auto& code : codes) {
            if (has(running, code)) continue;
            running.push_back(code);
            store::add(run_.tx, young, Observation{std::string(scheme), code, since, {}}, run_.written);
            run_.trail.made_newest(ImportNoun::observation, young.value);
            changed = true;
        }
        return changed;
    }

    ImportRun& run_;
    KnownPeople known_;
    Requirements asked_;  ///< of some mentor, or some young person
};

}  // namespace

void import_mentors(ImportRun& run, const std::vector<MentorRow>& rows) {
    PeopleImport<Mentors> people(run, store::people_as_mentors(run.tx, run.wish.programme));
    for (const auto& row : rows) people.take(row);
}

void import_young_people(ImportRun& run, const std::vector<YouthRow>& rows) {
    PeopleImport<YoungPeople> people(run, store::people_as_young(run.tx, run.wish.programme));
    for (const auto& row : rows) people.take(row);
}

}  // namespace mentorkorps::app
