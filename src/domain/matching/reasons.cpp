#include "domain/matching/reasons.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/people/age.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

using enum Reason::Weight;

Reason::Weight weight_of(Severity severity) { return severity == Severity::stop ? stops : against; }

// The sentence by value, for g++ 12 sees an array out of bounds where a literal becomes a string inside the reason.
void add(Reasons& reasons, Reason::Weight weight, std::string sentence, const Rule* rule = nullptr) {
    reasons.emplace_back(weight, std::move(sentence), rule);
}

std::string young_people(int n) { return fmt::format("{} {}", n, n == 1 ? "ung" : "unge"); }

int sessions(const MentorFacts& mentor, const std::string& course) {
    int most = 0;
    for (const auto& record : mentor.training)
        if (record.course == course) most = std::max(most, record.sessions);
    return most;
}

std::optional<int> most_at_once(const MaxConcurrent& limit, const MentorFacts& mentor) {
    if (limit.of != Party::mentor) return std::nullopt;
    return limit.matches_max ? limit.matches_max : mentor.commitment.capacity;
}

bool has(const std::vector<PersonId>& people, const MentorFacts& mentor) {
    return std::ranges::find(people, mentor.person.id) != people.end();
}

void weigh_history(const YoungPersonFacts& young, const MentorFacts& mentor, Reasons& reasons) {
    if (mentor.person.id == young.person.id) add(reasons, stops, "Det er den unge selv");
    if (has(young.mentors_now, mentor))
        add(reasons, stops, "Er allerede den unges mentor");
    else if (has(young.earlier_mentors, mentor))
        add(reasons, against, "Har været den unges mentor før");
}

void weigh_proposals(const YoungPersonFacts& young, const MentorFacts& mentor, Reasons& reasons) {
    const auto is_this = std::ranges::find(mentor.proposed_to, young.person.id) != mentor.proposed_to.end();
    if (is_this && has(young.accepted, mentor))
        add(reasons, for_it, "Alle har sagt ja til forslaget om de to");
    else if (is_this)
        add(reasons, against, "De to er foreslået hinanden, og ikke alle har sagt ja endnu");
    else if (!young.proposed.empty())
        add(reasons, against, "Den unge er foreslået en anden mentor");
    if (!is_this && !mentor.proposed_to.empty())
        add(reasons, against,
            fmt::format("Er foreslået til {}", young_people(static_cast<int>(mentor.proposed_to.size()))));
    if (has(young.declined, mentor)) add(reasons, against, "De to har været foreslået hinanden, og der blev sagt nej");
}

}  // namespace

bool stop(const Reasons& reasons) { return std::ranges::find(reasons, stops, &Reason::weight) != reasons.end(); }

Weighing::Weighing(const Programme& programme, Date today)
    : today_(today),
      limits_(programme.rules_of<MaxConcurrent>(today)),
      offers_(programme.rules_of<Eligibility>(today)),
      areas_(programme.rules_of<Area>(today)),
      training_(programme.rule_of<TrainingRequired>(today)),
      age_(programme.rule_of<AgeRange>(today)),
      age_gap_(programme.rule_of<AgeGap>(today)),
      tenure_(programme.rule_of<Tenure>(today)),
      early_end_(programme.rule_of<EarlyEnd>(today)),
      duration_(programme.rule_of<MinDuration>(today)) {}

std::optional<int> Weighing::places(const MentorFacts& mentor) const {
    std::optional<int> places;
    for (const auto* rule : limits_)
        if (const auto most = most_at_once(std::get<MaxConcurrent>(rule->kind), mentor))
            places = std::min(places.value_or(*most), *most);
    if (!places) return std::nullopt;
    return std::max(0, *places - mentor.young_people_now);
}

/// Each rule is a limit: the programme's own, or the mentor's wish. The narrowest says how many places are free.
void Weighing::weigh_capacity(const MentorFacts& mentor, Reasons& reasons) const {
    std::optional<int> places;
    for (const auto* rule : limits_) {
        const auto& limit = std::get<MaxConcurrent>(rule->kind);
        const auto most = most_at_once(limit, mentor);
        if (!most) continue;
        places = std::min(places.value_or(*most), *most);
        if (mentor.young_people_now < *most) continue;
        const auto* why = limit.matches_max ? ", og programmet tillader" : " og vil have";
        add(reasons, weight_of(rule->severity),
            fmt::format("Har ikke plads: {} nu{} højst {}", young_people(mentor.young_people_now), why, *most), rule);
    }
    const int left = places.value_or(0) - mentor.young_people_now;
    if (left > 0)
        add(reasons, for_it, fmt::format("Har {} af {} {}", left, *places, *places == 1 ? "plads fri" : "pladser fri"));
}

/// Who was approved before has been trained: the course is asked of those who come now.
void Weighing::weigh_training(const MentorFacts& mentor, Reasons& reasons) const {
    if (training_ == nullptr) return;
    const auto& training = std::get<TrainingRequired>(training_->kind);
    const int attended = sessions(mentor, training.course);
    if (is_in_corps(mentor.state) || attended >= training.sessions_min)
        add(reasons, for_it, "Har gennemført mentorkurset");
    else
        add(reasons, weight_of(training_->severity),
            fmt::format("Mangler mentorkurset: {} af {} gange", attended, training.sessions_min), training_);
}

/// Whoever has been at the workplace for so long; of whom we do not know, it is asked.
void Weighing::weigh_tenure(const MentorFacts& mentor, Reasons& reasons) const {
    if (tenure_ == nullptr) return;
    const int months_min = std::get<Tenure>(tenure_->kind).months_min;
    const auto since = mentor.commitment.employed_since;
    if (!since)
        add(reasons, weight_of(tenure_->severity), "Vi ved ikke, hvor længe mentoren har været på arbejdspladsen",
            tenure_);
    else if (today_ < plus_months(*since, months_min))
        add(reasons, weight_of(tenure_->severity),
            fmt::format("Har været på arbejdspladsen i {}; det skal være mindst {}",
                        phrases::months_between(*since, today_), phrases::months(months_min)),
            tenure_);
    else
        add(reasons, for_it, fmt::format("Har været på arbejdspladsen i mindst {}", phrases::months(months_min)));
}

/// Of whom we do not know how long they can be a mentor, nothing is said.
void Weighing::weigh_availability(const MentorFacts& mentor, Reasons& reasons) const {
    const auto until = mentor.commitment.available_until;
    if (!until) return;
    const auto why = [&]<class Kind>(const Rule* rule, std::in_place_type_t<Kind>) {
        return rule == nullptr ? std::nullopt : std::get<Kind>(rule->kind).too_short(today_, *until);
    };
    if (auto harm = why(early_end_, std::in_place_type<EarlyEnd>))
        add(reasons, stops, std::move(*harm), early_end_);
    else if (auto short_of = why(duration_, std::in_place_type<MinDuration>))
        add(reasons, weight_of(duration_->severity), std::move(*short_of), duration_);
}

void Weighing::weigh_mentors_of(const YoungPersonFacts& young, Reasons& reasons) const {
    const int now = static_cast<int>(young.mentors_now.size());
    for (const auto* rule : limits_) {
        const auto& limit = std::get<MaxConcurrent>(rule->kind);
        if (limit.of != Party::young_person || now < limit.matches_max.value_or(now + 1)) continue;
        add(reasons, weight_of(rule->severity),
            fmt::format("Den unge har allerede {} {}; programmet tillader højst {}", now,
                        now == 1 ? "mentor" : "mentorer", *limit.matches_max),
            rule);
    }
}

void Weighing::weigh_age(const YoungPersonFacts& young, Reasons& reasons) const {
    const auto years = age(young.person, today_);
    if (age_ == nullptr || !years) return;
    const auto& range = std::get<AgeRange>(age_->kind);
    if (*years < range.years_min || *years > range.years_max)
        add(reasons, weight_of(age_->severity),
            fmt::format("Den unge er {} år; programmet er for {}–{} år", *years, range.years_min, range.years_max),
            age_);
}

/// Of whom what decides it is not known, nothing is said.
void Weighing::weigh_target_group(const YoungPersonFacts& young, Reasons& reasons) const {
    for (const auto* rule : offers_)
        if (const auto& offer = std::get<Eligibility>(rule->kind);
            !offer.includes(young.observations, young.person.birth_date, today_).value_or(true))
            add(reasons, weight_of(rule->severity), fmt::format("Den unge hører ikke til målgruppen: {}", offer.says),
                rule);
    for (const auto* rule : areas_)
        if (const auto& area = std::get<Area>(rule->kind);
            area.of == Party::young_person && !area.includes(young.observations, today_).value_or(true))
            add(reasons, weight_of(rule->severity), "Den unge bor uden for programmets områder", rule);
}

void Weighing::weigh_age_gap(const YoungPersonFacts& young, const MentorFacts& mentor, Reasons& reasons) const {
    const auto &one = mentor.person.birth_date, &other = young.person.birth_date;
    if (age_gap_ == nullptr || !one || !other) return;
    const int years_min = std::get<AgeGap>(age_gap_->kind).years_min;
    if (turns(*one, years_min) > *other)
        add(reasons, weight_of(age_gap_->severity), fmt::format("Er ikke {} år ældre end den unge", years_min),
            age_gap_);
}

/// What somebody must have, and whom they do not want. What would only be liked is part of how well they fit.
void Weighing::weigh_wishes(const std::vector<WishList>& lists, const Person& wisher, const Person& other,
                            Reasons& reasons) const {
    for (const auto& list : lists)
        for (const auto& wish : list.wishes) {
            if (wish.strength != Strength::must || wish.about == WishAbout::need) continue;
            const auto is = is_met(wish, wisher, other, today_);
            if (!is)
                add(reasons, against,
                    fmt::format("Vi ved ikke, om det passer: {} kræver {}", the(list.by), in_words(wish)));
            else if (!*is)
                add(reasons, stops,
                    wish.about == WishAbout::not_with
                        ? fmt::format("Er valgt fra af {}", the(list.by))
                        : fmt::format("Passer ikke til det, {} kræver: {}", the(list.by), in_words(wish)));
        }
}

Reasons Weighing::of(const MentorFacts& mentor) const {
    Reasons reasons;
    if (!is_ready(mentor.state)) add(reasons, stops, fmt::format("Mentoren er ikke klar: {}", label(mentor.state)));
    weigh_capacity(mentor, reasons);
    weigh_training(mentor, reasons);
    weigh_tenure(mentor, reasons);
    weigh_availability(mentor, reasons);
    return reasons;
}

Reasons Weighing::of(const YoungPersonFacts& young) const {
    Reasons reasons;
    weigh_mentors_of(young, reasons);
    weigh_age(young, reasons);
    weigh_target_group(young, reasons);
    return reasons;
}

Reasons Weighing::of(const YoungPersonFacts& young, const MentorFacts& mentor) const {
    Reasons reasons;
    weigh_age_gap(young, mentor, reasons);
    weigh_wishes(young.wishes, young.person, mentor.person, reasons);
    weigh_wishes(mentor.wishes, mentor.person, young.person, reasons);
    weigh_history(young, mentor, reasons);
    weigh_proposals(young, mentor, reasons);
    return reasons;
}

}  // namespace mentorkorps::domain
