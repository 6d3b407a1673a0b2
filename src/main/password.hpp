#pragma once

#include <string>

#include "domain/access/access.hpp"
#include "main/context.hpp"

namespace mentorkorps::main {

enum class PasswordFrom { standard_input, chance };
/// The first line of standard input, so that it stands in no list of processes; or 20 random letters and digits in four
/// groups (100 bits).
std::string new_password(PasswordFrom from, const Context& context);
/// One that was made by chance has been on a screen: it lets its owner in once, to choose another.
domain::PasswordUse use_of(PasswordFrom from);
/// Prints a password that was made by chance: the only time that anybody sees it. Says nothing of one that was given.
void show_once(PasswordFrom from, const std::string& password, const Context& context);

}  // namespace mentorkorps::main
