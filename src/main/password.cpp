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

domain::PasswordUse use_of(PasswordFrom from) {
    return from == PasswordFrom::chance ? domain::PasswordUse::once : domain::PasswordUse::lasting;
}

void show_once(PasswordFrom from, const std::string& password, const Context& context) {
    if (from != PasswordFrom::chance) return;
    context.console.out << fmt::format("Password, shown only now: {}\n", password)
                        << "It is good for signing in once; then another has to be chosen.\n";
}

}  // namespace mentorkorps::main
