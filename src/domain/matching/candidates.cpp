#include "domain/matching/candidates.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

using Reasons = std::vector<Reason>;
using enum Reason::Weight;

Reason::Weight weight_of(Severity severity) { return severity == Severity::stop ? stops : against; }

void weigh_state(const MentorFacts& mentor, Reasons& reasons) {
    if (is_ready(mentor.state)) return;
    reasons.push_back({stops, fmt::format("Mentoren er ikke klar: {}", label(mentor.state))});
}

std::string young_people(int n) { return fmt::format("{} {}", n, n == 1 ? "ung" : "unge"); }

/// Each rule is a limit: the programme's own, or the mentor's wish. The narrowest says how many places are free.
void weigh_capacity(const MentorFacts& mentor, const Programme& programme, Date today, Reasons& reasons) {
    std::optional<int> places;
    for (const auto* rule : programme.rules_of<MaxConcurrent>(today)) {
        const auto& limit = std::get<MaxConcurrent>(rule->kind);
        const auto most = limit.matches_max ? limit.matches_max : mentor.commitment.capacity;
        if (limit.of != Party::mentor || !most) continue;
        places = std::min(places.value_or(*most), *most);
        if (mentor.young_people_now < *most) continue;
        const auto* why = limit.matches_max ? ", og programmet tillader" : " og vil have";
        reasons.push_back(
            {weight_of(rule->severity),
             fmt::format("Har ikke plads: {} nu{} højst {}", young_people(mentor.young_people_now), why, *most), rule});
    }
    const int left = places.value_or(0) - mentor.young_people_now;
    if (left > 0)
        reasons.push_back(
            {for_it, fmt::format("Har {} af {} {}", left, *places, *places == 1 ? "plads fri" : "pladser fri")});
}

void weigh_mentors_of(const YoungPersonFacts& young, const Programme& programme, Date today, Reasons& reasons) {
    const int now = static_cast<int>(young.mentors_now.size());
    for (const auto* rule : programme.rules_of<MaxConcurrent>(today)) {
        const auto& limit = std::get<MaxConcurrent>(rule->kind);
        if (limit.of != Party::young_person || now < limit.matches_max.value_or(now + 1)) continue;
        reasons.push_back({weight_of(rule->severity),
                           fmt::format("Den unge har allerede {} {}; programmet tillader højst {}", now,
                                       now == 1 ? "mentor" : "mentorer", *limit.matches_max),
                           rule});
    }
}

int sessions(const MentorFacts& mentor, const std::string& course) {
    int most = 0;
    for (const auto& record : mentor.training)
        if (record.course == course) most = std::max(most, record.sessions);
    return most;
}

/// Who was approved before has been trained: the course is asked of those who come now.
void weigh_training(const MentorFacts& mentor, const Programme& programme, Date today, Reasons& reasons) {
    const auto* rule = programme.rule_of<TrainingRequired>(today);
    if (rule == nullptr) return;
    const auto& training = std::get<TrainingRequired>(rule->kind);
    const int attended = sessions(mentor, training.course);
    if (is_in_corps(mentor.state) || attended >= training.sessions_min)
        reasons.push_back({for_it, "Har gennemført mentorkurset"});
    else
        reasons.push_back({weight_of(rule->severity),
                           fmt::format("Mangler mentorkurset: {} af {} gange", attended, training.sessions_min), rule});
}

void weigh_age(const YoungPersonFacts& young, const Programme& programme, Date today, Reasons& reasons) {
    const auto* rule = programme.rule_of<AgeRange>(today);
    const auto years = age(young.person, today);
    if (rule == nullptr || !years) return;
    const auto& range = std::get<AgeRange>(rule->kind);
    if (*years < range.years_min || *years > range.years_max)
        reasons.push_back(
            {weight_of(rule->severity),
             fmt::format("Den unge er {} år; programmet er for {}–{} år", *years, range.years_min, range.years_max),
             rule});
}

/// Of whom what decides it is not known, nothing is said.
void weigh_target_group(const YoungPersonFacts& young, const Programme& programme, Date today, Reasons& reasons) {
    for (const auto* rule : programme.rules_of<Eligibility>(today))
        if (const auto& offer = std::get<Eligibility>(rule->kind);
            !offer.includes(young.observations, young.person.birth_date, today).value_or(true))
            reasons.push_back(
                {weight_of(rule->severity), fmt::format("Den unge hører ikke til målgruppen: {}", offer.says), rule});
    for (const auto* rule : programme.rules_of<Area>(today))
        if (const auto& area = std::get<Area>(rule->kind);
            area.of == Party::young_person && !area.includes(young.observations, today).value_or(true))
            reasons.push_back({weight_of(rule->severity), "Den unge bor uden for programmets områder", rule});
}

void weigh_age_gap(const YoungPersonFacts& young, const MentorFacts& mentor, const Programme& programme, Date today,
                   Reasons& reasons) {
    const auto* rule = programme.rule_of<AgeGap>(today);
    const auto &one = mentor.person.birth_date, &other = young.person.birth_date;
    if (rule == nullptr || !one || !other) return;
    const int years_min = std::get<AgeGap>(rule->kind).years_min;
    if (plus_months(*one, 12 * years_min) > *other)
        reasons.push_back(
            {weight_of(rule->severity), fmt::format("Er ikke {} år ældre end den unge", years_min), rule});
}

/// Whoever has been at the workplace for so long; of whom we do not know, it is asked.
void weigh_tenure(const MentorFacts& mentor, const Programme& programme, Date today, Reasons& reasons) {
    const auto* rule = programme.rule_of<Tenure>(today);
    if (rule == nullptr) return;
    const int months_min = std::get<Tenure>(rule->kind).months_min;
    const auto since = mentor.commitment.employed_since;
    if (!since)
        reasons.push_back(
            {weight_of(rule->severity), "Vi ved ikke, hvor længe mentoren har været på arbejdspladsen", rule});
    else if (today < plus_months(*since, months_min))
        reasons.push_back({weight_of(rule->severity),
                           fmt::format("Har været på arbejdspladsen i {}; det skal være mindst {}",
                                       phrases::months_between(*since, today), phrases::months(months_min)),
                           rule});
    else
        reasons.push_back(
            {for_it, fmt::format("Har været på arbejdspladsen i mindst {}", phrases::months(months_min))});
}

/// What both have on their list, as the young person wrote it.
std::vector<std::string> shared(const std::string& theirs, const std::string& others) {
    std::vector<std::string> found;
    for (const auto word : split(theirs, ',')) {
        const auto wanted = folded(trim(word));
        if (wanted.empty()) continue;
        for (const auto other : split(others, ','))
            if (folded(trim(other)) == wanted) found.emplace_back(trim(word));
    }
    return found;
}

void weigh_likeness(const YoungPersonFacts& young, const MentorFacts& mentor, Reasons& reasons) {
    for (const auto& language : shared(young.person.languages, mentor.person.languages))
        if (folded(language) != "dansk") reasons.push_back({for_it, fmt::format("De taler begge {}", language)});
    if (const auto both = shared(young.person.interests, mentor.person.interests); !both.empty())
        reasons.push_back({for_it, fmt::format("Fælles interesser: {}", fmt::join(both, ", "))});
    if (young.person.postcode && young.person.postcode == mentor.person.postcode)
        reasons.push_back({for_it, "Bor i samme postnummer"});
}

void weigh_history(const YoungPersonFacts& young, const MentorFacts& mentor, Reasons& reasons) {
    if (mentor.person.id == young.person.id) reasons.push_back({stops, "Det er den unge selv"});
    if (std::ranges::find(young.mentors_now, mentor.person.id) != young.mentors_now.end())
        reasons.push_back({stops, "Er allerede den unges mentor"});
    else if (std::ranges::find(young.earlier_mentors, mentor.person.id) != young.earlier_mentors.end())
        reasons.push_back({against, "Har været den unges mentor før"});
}

auto rank(const Candidate& candidate) {
    const auto count = [&](Reason::Weight weight) {
        return std::ranges::count(candidate.reasons, weight, &Reason::weight);
    };
    const auto& mentor = candidate.mentor;
    return std::tuple(!candidate.possible(), !candidate.may_be_waived(), count(against), -count(for_it),
                      mentor.young_people_now, mentor.last_match_ended.value_or(since_ever),
                      sort_key(mentor.person.name), mentor.person.id);
}

}  // namespace

bool Candidate::possible() const { return std::ranges::find(reasons, stops, &Reason::weight) == reasons.end(); }

bool Candidate::may_be_waived() const {
    return std::ranges::all_of(reasons, [](const Reason& each) {
        return each.weight != stops || (each.rule != nullptr && !each.rule->is_law);
    });
}

std::vector<Candidate> candidates(const YoungPersonFacts& young, std::vector<MentorFacts> mentors,
                                  const Programme& programme, Date today) {
    std::vector<std::pair<decltype(rank(Candidate{})), Candidate>> ranked;
    for (auto& mentor : mentors) {
        Candidate candidate{std::move(mentor), {}};
        auto& reasons = candidate.reasons;
        weigh_state(candidate.mentor, reasons);
        weigh_capacity(candidate.mentor, programme, today, reasons);
        weigh_mentors_of(young, programme, today, reasons);
        weigh_training(candidate.mentor, programme, today, reasons);
        weigh_age(young, programme, today, reasons);
        weigh_target_group(young, programme, today, reasons);
        weigh_age_gap(young, candidate.mentor, programme, today, reasons);
        weigh_tenure(candidate.mentor, programme, today, reasons);
        weigh_likeness(young, candidate.mentor, reasons);
        weigh_history(young, candidate.mentor, reasons);
        ranked.emplace_back(rank(candidate), std::move(candidate));
    }
    std::ranges::sort(ranked, {}, &decltype(ranked)::value_type::first);
    std::vector<Candidate> found;
    for (auto& [key, candidate] : ranked) found.push_back(std::move(candidate));
    return found;
}

}  // namespace mentorkorps::domain
