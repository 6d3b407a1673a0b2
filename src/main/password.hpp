#pragma once

#include <string>

#include "main/context.hpp"

namespace mentorkorps::main {

enum class PasswordFrom { standard_input, chance };
/// The first line of standard input, so that it stands in no list of processes; or 20 random letters and digits in four
/// groups (100 bits).
std::string new_password(PasswordFrom from, const Context& context);
/// Prints a password that was made by chance: the only time that anybody sees it. Says nothing of one that was given.
void show_once(PasswordFrom from, const std::string& password, const Context& context);

}  // namespace mentorkorps::main
