#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/housekeeping.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/recruitment/application.hpp"
#include "domain/recruitment/information_meeting.hpp"

/// The public page, and what is sent from it by who is not signed in.
namespace mentorkorps::app {

/// A programme as everybody may see it. The policy is good for as long as the organisation is open.
struct PublicProgramme {
    domain::ProgrammeId id{};
    const domain::Programme* policy = nullptr;
    std::optional<domain::RecruitmentRound> open{};      ///< nothing: no applications are taken now
    std::vector<domain::InformationMeeting> meetings{};  ///< of that round, from today on
    std::optional<Date> next{};                          ///< the day that the next round begins, if it is planned
};
Result<PublicProgramme, NotFound> public_programme(const World& world, std::string_view key);
/// What the form of a programme carries; made anew each time that it is shown.
std::string form_ticket(const World& world, std::string_view programme);

/// How many forms are taken before the rest have to wait. A whole information meeting may share one address.
namespace apply_limits {
inline constexpr std::chrono::hours window{1};
inline constexpr int per_address = 30;
inline constexpr int per_programme = 200;
}  // namespace apply_limits

struct SentApplication {
    std::string programme{};  ///< its key
    domain::ApplicationDraft draft{};
    std::string ticket{};
    std::string trap{};    ///< of the field that people do not see
    std::string sender{};  ///< the address that it came from
    domain::Tongue tongue = domain::Tongue::danish;
};
/// No round is open: whoever had the page open is too late.
struct NoRoundNow {};
/// Not taken now. Why is not said, so that a machine learns nothing of it; `ticket` is what the form goes on with.
struct NotTakenNow {
    std::string ticket{};
};
using ApplyRefusal = std::variant<NotFound, NoRoundNow, NotTakenNow, std::vector<domain::ApplicationFault>>;
/// Keeps an application, and thanks for it by mail when an address was given. What was sent before, and what a machine
/// filled in, look as if they were kept.
enum class Applied { yes };
Result<Applied, ApplyRefusal> apply(const World& world, const SentApplication& sent);

/// By night: takes away what stood in applications that were answered longer ago than the page promises.
std::string erase_applications(const World& world, Trial trial);

}  // namespace mentorkorps::app
