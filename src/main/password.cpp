#include "main/password.hpp"

#include <fmt/format.h>

#include "app/accounts.hpp"

namespace mentorkorps::main {

std::string new_password(PasswordFrom from, const Context& context) {
    if (from == PasswordFrom::chance) return app::fresh_password(context.random);
    std::string line;
    std::getline(context.console.in, line);
    return line;
}

void show_once(PasswordFrom from, const std::string& password, const Context& context) {
    if (from == PasswordFrom::chance) context.console.out << fmt::format("Password, shown only now: {}\n", password);
}

}  // namespace mentorkorps::main
