#pragma once

#include <string>
#include <string_view>

#include "app/sign_in.hpp"

/// Somebody's own password, changed by themselves.
namespace mentorkorps::app {

enum class ChangeRefusal { wrong_old, same_as_old, too_short, too_weak };
std::string sentence(ChangeRefusal refusal);  ///< in Danish, with the way out

/// The old one is asked for. Every session ends, also the one that asks.
Result<domain::AccountId, ChangeRefusal> change_password(const World& world, const domain::Viewer& viewer,
                                                         std::string_view old_password, std::string_view new_password);
/// Instead of a password that was good for once; nobody is asked for that again. A new session takes the place of all
/// that there were. `wrong_old` for who has chosen already.
Result<SignedIn, ChangeRefusal> choose_password(const World& world, const domain::Viewer& viewer,
                                                std::string_view new_password);

}  // namespace mentorkorps::app
