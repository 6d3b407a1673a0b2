#include "domain/reports/corps.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/people/workplaces.hpp"

namespace mentorkorps::domain {
namespace {

/// A row with those whom it counts.
struct Pile {
    std::string key;
    std::string label;
    int n = 0;
    std::vector<PersonId> people;
};
struct Sorted {
    SectionKey key;
    int of = 0;
    std::vector<Pile> piles = {};
    Pile unknown = {std::string(not_stated_key), std::string(not_stated_label), 0, {}};
};
/// One of what a section counts, with the value that it is sorted by, or null. Points into the facts.
struct Counted {
    const std::string* value;
    std::span<const PersonId> people;
};
using Mentors = std::vector<const MentorOnDay*>;

std::span<const PersonId> only(const PersonId& person) { return {&person, 1}; }

/// "Hold 1, januar 2010" -> "hold-1-januar-2010".
std::string key_of(std::string_view text) {
    std::string key;
    for (const char letter : folded(text)) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain)
            key += letter;
        else if (!key.empty() && key.back() != '-')
            key += '-';
    }
    if (key.ends_with('-')) key.pop_back();
    return key.empty() ? std::string("andet") : key;
}

/// What a function makes of a text, made once: a thousand mentors share a dozen cohorts.
class Once {
  public:
    explicit Once(std::string (*make)(std::string_view)) : make_(make) {}
    const std::string& operator()(const std::string& text) {
        const auto [found, is_new] = made_.try_emplace(text);
        if (is_new) found->second = make_(text);
        return found->second;
    }

  private:
    std::string (*make_)(std::string_view);
    std::unordered_map<std::string, std::string> made_;
};

const std::string* stated(const std::optional<std::string>& text) { return text ? &*text : nullptr; }

/// Who wrote that it is not known, wrote nothing.
const std::string* known(Once& keys, const std::optional<std::string>& text) {
    return text && keys(*text) != not_stated_key ? &*text : nullptr;
}

Pile& pile(Sorted& sorted, std::string_view key, std::string_view label) {
    const auto found = std::ranges::find(sorted.piles, key, &Pile::key);
    if (found != sorted.piles.end()) return *found;
    return sorted.piles.emplace_back(std::string(key), std::string(label), 0, std::vector<PersonId>{});
}

void put(Sorted& sorted, Pile& onto, std::span<const PersonId> people) {
    ++sorted.of;
    ++onto.n;
    onto.people.insert(onto.people.end(), people.begin(), people.end());
}

bool is_coded(const CodeList* list, const Counted& each) {
    return each.value != nullptr && list != nullptr && list->by_key(*each.value) != nullptr;
}

bool has(const Counted& each, std::string_view code) { return each.value != nullptr && *each.value == code; }

Sorted by_list(SectionKey key, const CodeList* list, const std::vector<Counted>& all) {
    Sorted sorted{.key = key};
    if (list != nullptr)
        for (const auto& code : list->codes)
            if (code.is_offered || std::ranges::any_of(all, [&](const Counted& each) { return has(each, code.key); }))
                pile(sorted, code.key, code.label);
    Once keys(key_of), sort_keys(sort_key);
    std::map<std::string, std::string> others;  // sorted the Danish way
    for (const auto& each : all)
        if (each.value != nullptr && !is_coded(list, each)) others[sort_keys(*each.value)] = *each.value;
    for (const auto& [order, text] : others) pile(sorted, keys(text), text);
    for (const auto& each : all) {
        if (each.value == nullptr)
            put(sorted, sorted.unknown, each.people);
        else
            put(sorted, pile(sorted, is_coded(list, each) ? *each.value : keys(*each.value), *each.value), each.people);
    }
    return sorted;
}

std::vector<Counted> each_by(const Mentors& mentors, std::optional<std::string> MentorOnDay::* value) {
    Once keys(key_of);
    std::vector<Counted> all;
    for (const auto* mentor : mentors) all.push_back({known(keys, mentor->*value), only(mentor->person)});
    return all;
}

/// The cohorts in the order in which their first mentors appeared.
Sorted by_cohort(SectionKey key, const Mentors& mentors) {
    Once keys(key_of);
    std::unordered_map<std::string_view, Date> began;
    Sorted sorted{.key = key};
    for (const auto* mentor : mentors) {
        const auto* cohort = known(keys, mentor->cohort);
        put(sorted, cohort ? pile(sorted, keys(*cohort), *cohort) : sorted.unknown, only(mentor->person));
        if (cohort == nullptr) continue;
        auto& day = began.try_emplace(keys(*cohort), mentor->appeared).first->second;
        day = std::min(day, mentor->appeared);
    }
    std::ranges::stable_sort(sorted.piles, {},
                             [&](const Pile& each) { return std::tuple(began.at(each.key), sort_key(each.label)); });
    return sorted;
}

Pile& pile_of_age(Sorted& sorted, const Programme& programme, std::optional<int> years) {
    if (!years) return sorted.unknown;
    const auto band =
        std::ranges::find_if(programme.age_bands, [&](const AgeBand& each) { return each.holds(*years); });
    if (band != programme.age_bands.end()) return pile(sorted, band->key, band->label);
    return pile(sorted, "andre", programme.age_bands.empty() ? "Alle aldre" : "Andre aldre");
}

Sorted by_age(const Mentors& mentors, const Programme& programme, Date as_of) {
    Sorted sorted{.key = SectionKey::age};
    for (const auto& band : programme.age_bands) pile(sorted, band.key, band.label);
    for (const auto* mentor : mentors) {
        Person person;
        person.birth_date = mentor->birth_date;
        put(sorted, pile_of_age(sorted, programme, age(person, as_of)), only(mentor->person));
    }
    return sorted;
}

std::string_view plural(Sex sex) {
    switch (sex) {
        case Sex::female: return "Kvinder";
        case Sex::male: return "Mænd";
        case Sex::other: return "Andet køn";
    }
    return {};
}

Sorted by_sex(const Mentors& mentors) {
    Sorted sorted{.key = SectionKey::sex};
    for (const auto sex : {Sex::female, Sex::male}) pile(sorted, name_of(sex), plural(sex));
    for (const auto* mentor : mentors) {
        const auto& sex = mentor->sex;
        put(sorted, sex ? pile(sorted, name_of(*sex), plural(*sex)) : sorted.unknown, only(mentor->person));
    }
    return sorted;
}

Sorted all_mentors(const Mentors& mentors) {
    Sorted sorted{.key = SectionKey::mentors};
    auto& all = pile(sorted, "mentors", "Mentorer");
    for (const auto* mentor : mentors) put(sorted, all, only(mentor->person));
    return sorted;
}

/// The young people who have been matched, each with the outcome of the match that started last and has one, or null.
using Outcomes = std::map<PersonId, const std::string*>;

Outcomes outcomes_of(const CorpsFacts& facts) {
    std::vector<const MatchOnDay*> matches;
    for (const auto& match : facts.matches) matches.push_back(&match);
    std::ranges::stable_sort(matches, {},
                             [](const MatchOnDay* match) { return std::tuple(match->started, match->match); });
    Outcomes outcomes;
    for (const auto* match : matches)
        for (const auto young : match->young_people) {
            auto& outcome = outcomes[young];
            if (match->outcome) outcome = &*match->outcome;
        }
    return outcomes;
}

Mentors mentors_who(const CorpsFacts& facts, bool (*suits)(CommitmentState)) {
    Mentors found;
    for (const auto& mentor : facts.mentors)
        if (suits(mentor.state)) found.push_back(&mentor);
    return found;
}

bool is_waiting(CommitmentState state) { return state == CommitmentState::waiting; }

Mentors employed(const Mentors& mentors) {
    Mentors found;
    for (const auto* mentor : mentors)
        if (is_employed(mentor->engagement)) found.push_back(mentor);
    return found;
}

/// What all sections count.
struct Basis {
    Basis(const Programme& of, const CorpsFacts& on_day, Date day)
        : programme(of),
          facts(on_day),
          as_of(day),
          corps(mentors_who(on_day, is_in_corps)),
          outcomes(outcomes_of(on_day)) {}
    const Programme& programme;
    const CorpsFacts& facts;
    Date as_of;
    Mentors corps;
    Outcomes outcomes;
};

Sorted matched(const Basis& basis) {
    Sorted sorted{.key = SectionKey::matched};
    auto& all = pile(sorted, "matched", "Er eller har været matchet");
    for (const auto& [young, outcome] : basis.outcomes) put(sorted, all, only(young));
    for (const auto young : basis.facts.young_people)
        if (!basis.outcomes.contains(young)) ++sorted.of;
    return sorted;
}

Sorted stopped(const Basis& basis) {
    std::vector<Counted> closed;
    for (const auto& match : basis.facts.matches)
        if (match.is_closed) closed.push_back({stated(match.end_reason), match.young_people});
    return by_list(SectionKey::stopped, basis.programme.list(lists::end_reason), closed);
}

Sorted outcomes(const Basis& basis) {
    std::vector<Counted> all;
    for (const auto& [young, outcome] : basis.outcomes) all.push_back({outcome, only(young)});
    return by_list(SectionKey::outcomes, basis.programme.list(lists::outcome), all);
}

Sorted sort_section(SectionKey key, const Basis& basis) {
    const auto& [programme, facts, as_of, corps, last_outcomes] = basis;
    using enum SectionKey;
    switch (key) {
        case mentors: return all_mentors(corps);
        case recruitment: return by_cohort(key, corps);
        case age: return by_age(corps, programme, as_of);
        case sex: return by_sex(corps);
        case sector: return by_list(key, programme.list(lists::sector), each_by(corps, &MentorOnDay::sector));
        case education: return by_list(key, programme.list(lists::education), each_by(corps, &MentorOnDay::education));
        case employer: return by_list(key, nullptr, each_by(employed(corps), &MentorOnDay::employer));
        case waiting: return by_cohort(key, mentors_who(facts, is_waiting));
        case matched: return domain::matched(basis);
        case stopped: return domain::stopped(basis);
        case outcomes: return domain::outcomes(basis);
    }
    return {.key = key};
}

Section section_of(const Sorted& sorted) {
    Section section{sorted.key, std::string(title(sorted.key)), sorted.of, {}, sorted.unknown.n};
    int sum = section.not_stated;
    for (const auto& pile : sorted.piles) {
        section.rows.push_back({pile.key, pile.label, pile.n});
        sum += pile.n;
    }
    check(!is_partition(section.key) || sum == section.of, "a section of the report does not add up");
    return section;
}

}  // namespace

Report mentor_corps(const Programme& programme, const CorpsFacts& facts, Date as_of) {
    Report report{programme.key, programme.name, as_of, {}};
    const Basis basis(programme, facts, as_of);
    for (const auto& each : names<SectionKey>) {
        const auto sorted = sort_section(each.value, basis);
        if (each.value != SectionKey::employer || sorted.of > 0) report.sections.push_back(section_of(sorted));
    }
    return report;
}

std::vector<PersonId> people_behind(const Programme& programme, const CorpsFacts& facts, Date as_of,
                                    const Figure& figure) {
    auto sorted = sort_section(figure.section, Basis(programme, facts, as_of));
    if (figure.row == not_stated_key) return sorted.unknown.people;
    const auto found = std::ranges::find(sorted.piles, figure.row, &Pile::key);
    return found == sorted.piles.end() ? std::vector<PersonId>{} : found->people;
}

}  // namespace mentorkorps::domain
