#include "domain/concerns/duty.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t digits_min = 3, digits_max = 15;

/// Nothing when it is no number; an empty text stays one.
std::optional<std::string> number(std::string_view typed) {
    std::string kept;
    for (const char each : trim(typed)) {
        if (std::string_view(" .-").contains(each)) continue;
        if (each != '+' && (each < '0' || each > '9')) return std::nullopt;
        if (each == '+' && !kept.empty()) return std::nullopt;
        kept += each;
    }
    const auto digits = kept.size() - (kept.starts_with('+') ? 1 : 0);
    if (!kept.empty() && (digits < digits_min || digits > digits_max)) return std::nullopt;
    return kept;
}

bool is_paid(Engagement engagement) {
    switch (engagement) {
        case Engagement::employed:
        case Engagement::contracted: return true;
        case Engagement::volunteer:
        case Engagement::workplace:
        case Engagement::network: return false;
    }
    return false;
}

}  // namespace

Duty duty_of(const MentorsPlace& mentor) {
    if (is_paid(mentor.engagement)) return Duty::sharpened;
    return mentor.engagement == Engagement::volunteer ? mentor.volunteers : Duty::everybody;
}

ConcernReader concern_reader(const std::vector<Grant>& grants, const std::vector<MentorsPlace>& mentor) {
    ConcernReader reader;
    reader.is_mentor = std::ranges::any_of(grants, [](const Grant& each) { return each.role == Role::mentor; });
    reader.is_staff = std::ranges::any_of(grants, [](const Grant& each) { return each.role != Role::mentor; });
    const bool is_paid_somewhere =
        std::ranges::any_of(mentor, [](const MentorsPlace& each) { return is_paid(each.engagement); });
    reader.is_volunteer = reader.is_mentor && !reader.is_staff && !is_paid_somewhere;
    const bool is_sharpened =
        std::ranges::any_of(mentor, [](const MentorsPlace& each) { return duty_of(each) == Duty::sharpened; });
    if (reader.is_staff || is_sharpened) reader.duty = Duty::sharpened;
    return reader;
}

std::string_view sentence(DutyFault fault) {
    switch (fault) {
        case DutyFault::duty_missing: return "Vælg, hvilken pligt de frivillige har.";
        case DutyFault::reason_missing: return "Skriv, hvorfor det er sådan.";
        case DutyFault::reason_long: return "Begrundelsen er for lang. Skriv højst 1.000 tegn.";
        case DutyFault::unchanged: return "Det står der allerede. Vælg det andet, eller lad det stå.";
    }
    return {};
}

Result<VolunteersDuty, DutyFault> changed_duty(const VolunteersDuty& was, std::optional<Duty> wish,
                                               std::string_view reason) {
    const auto why = trim(reason);
    if (!wish) return refused(DutyFault::duty_missing);
    if (*wish == was.duty) return refused(DutyFault::unchanged);
    if (why.empty()) return refused(DutyFault::reason_missing);
    if (length(why) > duty_reason_letters_max) return refused(DutyFault::reason_long);
    return VolunteersDuty{*wish, std::string(why)};
}

std::string_view sentence(ConcernContactFault fault) {
    switch (fault) {
        case ConcernContactFault::receiver_long: return "Navnet er for langt. Skriv højst 200 tegn.";
        case ConcernContactFault::phone_wrong:
        case ConcernContactFault::out_of_hours_wrong:
            return "Det er ikke et telefonnummer. Skriv det som 12 34 56 78 eller 114.";
        case ConcernContactFault::hours_long: return "Åbningstiden er for lang. Skriv højst 200 tegn.";
    }
    return {};
}

Result<ConcernContact, ConcernContactFault> checked(const ConcernContact& typed) {
    ConcernContact kept{.receiver = std::string(trim(typed.receiver)), .hours = std::string(trim(typed.hours))};
    if (length(kept.receiver) > contact_letters_max) return refused(ConcernContactFault::receiver_long);
    const auto phone = number(typed.phone);
    if (!phone) return refused(ConcernContactFault::phone_wrong);
    if (length(kept.hours) > contact_letters_max) return refused(ConcernContactFault::hours_long);
    const auto out_of_hours = number(typed.out_of_hours);
    if (!out_of_hours) return refused(ConcernContactFault::out_of_hours_wrong);
    kept.phone = *phone;
    kept.out_of_hours = *out_of_hours;
    return kept;
}

}  // namespace mentorkorps::domain
