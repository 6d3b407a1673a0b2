#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/matching/facts.hpp"
#include "domain/matching/weights.hpp"

/// How well two fit, part by part, each with its sentence.
namespace mentorkorps::domain {

/// In millionths of 1.
inline constexpr std::int32_t fits_wholly = 1'000'000;
/// What is not known speaks neither for nor against.
inline constexpr std::int32_t fit_unknown = fits_wholly / 2;

/// "Fælles interesser", "De bor i nærheden af hinanden" …
std::string_view label(FitPart part);

struct FitShare {
    FitPart part = FitPart::needs;
    int weight = 0;
    std::int32_t value = fit_unknown;
    bool is_known = false;
    std::int32_t points = 0;  ///< of the score; all shares make it up
    std::string sentence{};   ///< in Danish
};
struct Fit {
    std::int32_t score = fit_unknown;
    std::array<FitShare, fit_parts> shares{};
};

/// The values of two people's parts; nothing: not known.
using FitValues = std::array<std::optional<std::int32_t>, fit_parts>;
/// The weighted mean; all is unknown where every weight is 0.
std::int32_t score_of(const FitValues& values, const MatchingWeights& weights);
/// The same, part by part, still without sentences.
Fit fit_of(const FitValues& values, const MatchingWeights& weights);
/// "Kan hjælpe med økonomi", "Fælles interesser: fiskeri", "Vi ved ikke, hvor de begge bor"
std::string sentence(FitPart part, const YoungPersonFacts& young, const MentorFacts& mentor, const Programme& programme,
                     Date today);

/// How long two are together when they meet: "i ca. to timer pr. møde" (CFBU, Mentorer i udsatte boligområder, p. 13).
inline constexpr int usual_meeting_minutes = 120;
/// What the time that both have is good for: wholly when there is room for the usual meeting on two days of the week,
/// so that a week in which one of them cannot is no week without; 3/4 on one day; 1/2 for an hour at a stretch; 1/4 for
/// less; 0 for none. The steps are ours. Not known when somebody has not been asked, or has no fixed times.
std::optional<std::int32_t> room_to_meet(const std::optional<Week>& one, const std::optional<Week>& other);

/// The codes that a mentor can help with.
std::vector<std::string> abilities(const MentorFacts& mentor);
/// What both have on their list between commas, as it is written on the first.
std::vector<std::string> shared_words(std::string_view theirs, std::string_view others);
/// All that either side wishes of the other, but for what a mentor can help with and whom somebody does not want.
void for_each_wish(const YoungPersonFacts& young, const MentorFacts& mentor,
                   const std::function<void(const Wish&, const WishList&, const Person&, const Person&)>& visit);

}  // namespace mentorkorps::domain
