#include "domain/today/deferral.hpp"

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::chrono::days week{7};

std::optional<DeferralFault> fault_of_day(std::optional<Date> until, std::chrono::days most, Date today) {
    if (!until) return DeferralFault::day_missing;
    if (*until <= today) return DeferralFault::day_not_later;
    if (*until - today <= most) return std::nullopt;
    return most == week ? DeferralFault::beyond_week : DeferralFault::beyond_month;
}

}  // namespace

DeferralBounds deferral_bounds(Harm harm) {
    if (harm <= Harm::unsafe) return {.most = week};
    return {.longest = DeferralBounds::for_good};
}

std::string sentence(DeferralFault fault) {
    switch (fault) {
        case DeferralFault::day_missing: return "Vi kan ikke læse datoen. Skriv den som 28-02-2026.";
        case DeferralFault::day_not_later: return "Vælg en dag efter i dag.";
        case DeferralFault::beyond_week: return "Det her kan skade, hvis det venter. Vælg en dag inden for en uge.";
        case DeferralFault::beyond_month: return "Vælg en dag inden for 31 dage.";
        case DeferralFault::is_relevant: return "Det her kan ikke sættes helt til side. Vælg en dag.";
        case DeferralFault::reason_missing: return "Skriv hvorfor, så andre kan se det.";
        case DeferralFault::reason_too_long: return "Begrundelsen er for lang. Skriv højst 500 tegn.";
    }
    return {};
}

std::optional<DeferralFault> fault_of(const DeferralDraft& draft, const DeferralBounds& bounds, Date today) {
    if (draft.how == DeferralDraft::for_good) {
        if (bounds.longest != DeferralBounds::for_good) return DeferralFault::is_relevant;
    } else if (const auto fault = fault_of_day(draft.until, bounds.most, today)) {
        return fault;
    }
    if (draft.reason.empty()) return DeferralFault::reason_missing;
    if (length(draft.reason) > deferral_reason_letters_max) return DeferralFault::reason_too_long;
    return std::nullopt;
}

}  // namespace mentorkorps::domain
