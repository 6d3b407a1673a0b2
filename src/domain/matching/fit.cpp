#include "domain/matching/fit.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people/observations.hpp"

namespace mentorkorps::domain {
namespace {

std::int64_t sum_of(const MatchingWeights& weights) {
    return std::accumulate(weights.of.begin(), weights.of.end(), std::int64_t{0});
}

/// What the first parts together give, rounded once: so the parts add up to the whole.
std::int32_t score_of_first(std::size_t parts, const FitValues& values, const MatchingWeights& weights) {
    const auto all = sum_of(weights);
    if (all == 0) return 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < parts; ++i) sum += std::int64_t{weights.of[i]} * values[i].value_or(fit_unknown);
    return static_cast<std::int32_t>((sum + all / 2) / all);
}

std::string needs(const YoungPersonFacts& young, const MentorFacts& mentor, const Programme& programme) {
    std::vector<std::string> helped, left;
    const auto wanted = codes_now(young.observations, lists::need);
    const auto offered = abilities(mentor);
    if (wanted.empty()) return "Den unges behov er ikke skrevet ned";
    if (offered.empty()) return "Vi ved ikke, hvad mentoren kan hjælpe med";
    for (const auto& code : wanted) {
        const bool is_offered = std::ranges::find(offered, code) != offered.end();
        (is_offered ? helped : left).push_back(programme.label_of(lists::need, code));
    }
    if (helped.empty()) return fmt::format("Har ikke sagt ja til at hjælpe med: {}", listed(left));
    return fmt::format("Kan hjælpe med: {}{}", listed(helped),
                       left.empty() ? "" : fmt::format(". Ikke med: {}", listed(left)));
}

std::string wishes(const YoungPersonFacts& young, const MentorFacts& mentor, Date today) {
    std::vector<std::string> met, unmet;
    bool is_any = false;
    for_each_wish(young, mentor,
                  [&](const Wish& wish, const WishList& list, const Person& wisher, const Person& other) {
                      is_any = true;
                      const auto is = is_met(wish, wisher, other, today);
                      if (is) (*is ? met : unmet).push_back(fmt::format("{} ønskede {}", the(list.by), in_words(wish)));
                  });
    if (!is_any) return "Ingen har skrevet ønsker";
    if (met.empty() && unmet.empty()) return "Vi ved ikke, om ønskerne passer";
    if (unmet.empty()) return fmt::format("Passer: {}", listed(met));
    if (met.empty()) return fmt::format("Passer ikke: {}", listed(unmet));
    return fmt::format("Passer: {}. Passer ikke: {}", listed(met), listed(unmet));
}

std::string interests(const Person& young, const Person& mentor) {
    if (trim(young.interests).empty() || trim(mentor.interests).empty())
        return "Interesserne er ikke skrevet ned hos dem begge";
    const auto both = shared_words(young.interests, mentor.interests);
    return both.empty() ? "Har ikke skrevet de samme interesser" : fmt::format("Fælles interesser: {}", listed(both));
}

std::string time(const YoungPersonFacts& young, const MentorFacts& mentor) {
    if (!young.week && !mentor.week) return "Vi ved ikke, hvornår de har tid";
    if (!young.week || !mentor.week)
        return fmt::format("Vi ved ikke, hvornår {} har tid", young.week ? "mentoren" : "den unge");
    if (young.week->is_empty()) return "Den unge har ingen faste tider";
    if (mentor.week->is_empty()) return "Mentoren har ingen faste tider";
    const auto both = common(*young.week, *mentor.week);
    return both.is_empty() ? "Har ingen tid fælles i en almindelig uge" : "Fælles tid " + in_words(both);
}

std::string near(const Person& young, const Person& mentor) {
    if (!young.postcode || !mentor.postcode) return "Vi ved ikke, hvor de begge bor";
    return young.postcode == mentor.postcode ? "Bor i samme postnummer" : "Bor i hvert sit postnummer";
}

std::string free_now(const MentorFacts& mentor) {
    const int now = mentor.young_people_now;
    return now == 0 ? "Har ingen ung nu" : fmt::format("Har {} nu", now == 1 ? "1 ung" : fmt::format("{} unge", now));
}

}  // namespace

std::string_view label(FitPart part) {
    switch (part) {
        case FitPart::needs: return "Mentoren kan hjælpe med det, den unge har brug for";
        case FitPart::wishes: return "Det, de selv og forældrene ønsker";
        case FitPart::interests: return "Fælles interesser";
        case FitPart::time: return "De har tid samtidig";
        case FitPart::near: return "De bor i nærheden af hinanden";
        case FitPart::free: return "Mentoren har ingen ung, eller få";
    }
    return {};
}

int waited(const YoungPersonFacts& young, Date today) {
    const auto since =
        young.state_since == since_ever ? young.enrolment.referred_on.value_or(today) : young.state_since;
    return std::max(0, static_cast<int>((today - since).count()));
}

std::vector<std::string> abilities(const MentorFacts& mentor) {
    std::vector<std::string> codes;
    for (const auto& list : mentor.wishes)
        for (const auto& wish : list.wishes)
            if (wish.about == WishAbout::need) codes.push_back(wish.value);
    return codes;
}

void for_each_wish(const YoungPersonFacts& young, const MentorFacts& mentor,
                   const std::function<void(const Wish&, const WishList&, const Person&, const Person&)>& visit) {
    const auto visit_all = [&](const std::vector<WishList>& lists, const Person& wisher, const Person& other) {
        for (const auto& list : lists)
            for (const auto& wish : list.wishes)
                if (wish.about != WishAbout::need && wish.about != WishAbout::not_with)
                    visit(wish, list, wisher, other);
    };
    visit_all(young.wishes, young.person, mentor.person);
    visit_all(mentor.wishes, mentor.person, young.person);
}

std::vector<std::string> shared_words(std::string_view theirs, std::string_view others) {
    std::vector<std::string> found;
    for (const auto word : split(theirs, ',')) {
        const auto wanted = folded(trim(word));
        if (wanted.empty()) continue;
        for (const auto other : split(others, ','))
            if (folded(trim(other)) == wanted) found.emplace_back(trim(word));
    }
    return found;
}

std::optional<std::int32_t> room_to_meet(const std::optional<Week>& one, const std::optional<Week>& other) {
    if (!one || !other || one->is_empty() || other->is_empty()) return std::nullopt;
    const auto both = common(*one, *other);
    const auto days_with = [&](int minutes) {
        return std::ranges::count_if(names<Weekday>,
                                     [&](const auto& day) { return both.has_room(day.value, minutes); });
    };
    constexpr int hour = 60;
    if (const auto days = days_with(usual_meeting_minutes); days > 0)
        return days > 1 ? fits_wholly : fits_wholly / 4 * 3;
    if (days_with(hour) > 0) return fits_wholly / 2;
    return both.is_empty() ? 0 : fits_wholly / 4;
}

std::int32_t score_of(const FitValues& values, const MatchingWeights& weights) {
    return sum_of(weights) == 0 ? fit_unknown : score_of_first(fit_parts, values, weights);
}

Fit fit_of(const FitValues& values, const MatchingWeights& weights) {
    Fit fit{.score = score_of(values, weights)};
    for (const auto& [part, name] : names<FitPart>) {
        const auto i = static_cast<std::size_t>(part);
        fit.shares[i] = {.part = part,
                         .weight = weights[part],
                         .value = values[i].value_or(fit_unknown),
                         .is_known = values[i].has_value(),
                         .points = score_of_first(i + 1, values, weights) - score_of_first(i, values, weights)};
    }
    return fit;
}

std::string sentence(FitPart part, const YoungPersonFacts& young, const MentorFacts& mentor, const Programme& programme,
                     Date today) {
    switch (part) {
        case FitPart::needs: return needs(young, mentor, programme);
        case FitPart::wishes: return wishes(young, mentor, today);
        case FitPart::interests: return interests(young.person, mentor.person);
        case FitPart::time: return time(young, mentor);
        case FitPart::near: return near(young.person, mentor.person);
        case FitPart::free: return free_now(mentor);
    }
    return {};
}

}  // namespace mentorkorps::domain
