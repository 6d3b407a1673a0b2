#include <fmt/format.h>

#include "app/accounts.hpp"
#include "main/commands.hpp"
#include "main/password.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, UserReset& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--login MAIL", options.login, "The e-mail address to sign in with");
    arguments.flag("--password-stdin", options.password_stdin,
                   "Read the password from standard input; otherwise one is made");
}

Exit run(const UserReset& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto from = options.password_stdin ? PasswordFrom::standard_input : PasswordFrom::chance;
    const auto password = new_password(from, context);
    const auto reset = app::reset_password(world, domain::audit::system(), options.login, {password, use_of(from)});
    if (!reset) return refuse(context, app::console_sentence(reset.error()));
    context.console.out << fmt::format("{} has a new password and is signed out everywhere\n", options.login);
    show_once(from, password, context);
    return Exit::done;
}

}  // namespace mentorkorps::main
