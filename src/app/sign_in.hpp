#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "app/programmes.hpp"
#include "base/result.hpp"

namespace mentorkorps::app {

/// How long a session lasts, and how many wrong passwords are too many.
namespace sign_in_limits {
inline constexpr std::chrono::minutes idle{30};
inline constexpr std::chrono::hours whole{12};
inline constexpr std::chrono::minutes window{15};
inline constexpr int failures_per_login = 5;
inline constexpr int failures_per_address = 50;
}  // namespace sign_in_limits

/// Who somebody is, and what they may enter.
struct Session {
    domain::Viewer viewer;
    std::string csrf;                        ///< what its forms must carry
    std::vector<RunProgramme> programmes{};  ///< those that the viewer has a role in, in the order they were opened
    domain::PasswordUse password = domain::PasswordUse::lasting;  ///< `once`: another has to be chosen first
};
/// A session that has just begun, and the token that the browser keeps of it.
struct SignedIn {
    std::string token;
    Session session;
};
enum class SignInRefusal { wrong, locked };
std::string sentence(SignInRefusal refusal);

/// A new session. A login that does not exist and a wrong password look the same and take as long. After five failures
/// on a login (or fifty from an address) in 15 minutes every try is refused until 15 minutes have gone.
Result<SignedIn, SignInRefusal> sign_in(const World& world, std::string_view login, std::string_view password,
                                        std::string_view address);

/// The session that a token opens, still within its time; using it keeps it alive.
std::optional<Session> session(const World& world, std::string_view token);
void sign_out(const World& world, std::string_view token);

}  // namespace mentorkorps::app
