#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/access/access.hpp"

/// Who must tell the municipality of a young person under 18 whom something is wrong with: everybody (Barnets lov
/// § 135), and sooner whoever is in public service or office (§ 133). Nobody's duty is another's.
namespace mentorkorps::domain {

enum class Duty { everybody, sharpened };

/// Whether volunteers are under the sharpened duty is the programme's to say, and why; unsaid they are not.
struct VolunteersDuty {
    Duty duty = Duty::everybody;
    std::string reason{};
    friend bool operator==(const VolunteersDuty&, const VolunteersDuty&) = default;
};
/// How somebody is a mentor, and what holds for the volunteers there.
struct MentorsPlace {
    Engagement engagement = Engagement::volunteer;
    Duty volunteers = Duty::everybody;
};
/// Whoever is paid to be a mentor (employed, on a contract) is under the sharpened duty, a volunteer as the programme
/// says; workplaces and the young person's own network are everybody.
Duty duty_of(const MentorsPlace& mentor);

/// Whom the page about concern speaks to, when somebody is signed in.
struct ConcernReader {
    bool is_mentor = false;
    bool is_volunteer = false;  ///< and nothing else
    bool is_staff = false;      ///< coordinator, caseworker, leader …
    Duty duty = Duty::everybody;
    friend bool operator==(const ConcernReader&, const ConcernReader&) = default;
};
/// `mentor`: where they are one now.
ConcernReader concern_reader(const std::vector<Grant>& grants, const std::vector<MentorsPlace>& mentor);

inline constexpr std::size_t duty_reason_letters_max = 1000;
enum class DutyFault { duty_missing, reason_missing, reason_long, unchanged };
std::string_view sentence(DutyFault fault);
/// Also going back needs a reason.
Result<VolunteersDuty, DutyFault> changed_duty(const VolunteersDuty& was, std::optional<Duty> wish,
                                               std::string_view reason);

/// Who takes a concern in the municipality, and how they are reached; what is empty nobody has said.
struct ConcernContact {
    std::string receiver{};
    std::string phone{};
    std::string hours{};
    std::string out_of_hours{};
    friend bool operator==(const ConcernContact&, const ConcernContact&) = default;
};
/// Where nobody has said another number.
inline constexpr std::string_view police = "114";
inline constexpr std::size_t contact_letters_max = 200;
enum class ConcernContactFault { receiver_long, phone_wrong, hours_long, out_of_hours_wrong };
std::string_view sentence(ConcernContactFault fault);
/// Trimmed, the numbers without spaces. A number: 3 to 15 digits, or + and digits.
Result<ConcernContact, ConcernContactFault> checked(const ConcernContact& typed);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Duty> =
    std::array{mentorkorps::Named{mentorkorps::domain::Duty::everybody, "everybody"},
               mentorkorps::Named{mentorkorps::domain::Duty::sharpened, "sharpened"}};
