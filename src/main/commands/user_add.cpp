#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/accounts.hpp"
#include "main/commands.hpp"
#include "main/password.hpp"

namespace mentorkorps::main {
namespace {

/// The grant that the options ask for, or why there is no such.
Result<domain::Grant, std::string> grant(const UserAdd& options, const app::World& world) {
    const auto role = named<domain::Role>(options.role);
    if (!role) {
        std::vector<std::string_view> roles;
        for (const auto& each : names<domain::Role>) roles.push_back(each.name);
        return refused(fmt::format("there is no role '{}'; there are: {}", options.role, fmt::join(roles, ", ")));
    }
    if (!options.programme) return domain::Grant{*role, {}};
    auto tx = world.db.read();
    const auto programme = store::programme(tx, *options.programme);
    if (!programme) return refused(fmt::format("{} does not run a programme '{}'", world.slug, *options.programme));
    return domain::Grant{*role, *programme};
}

}  // namespace

void takes(Arguments& arguments, UserAdd& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--login MAIL", options.login, "The e-mail address to sign in with");
    arguments.required("--name NAME", options.name, "The person's name");
    arguments.required("--role ROLE", options.role, "coordinator, mentor, caseworker, leader or administrator");
    arguments.optional("--programme KEY", options.programme, "Only in this programme; otherwise in all");
    arguments.flag("--password-stdin", options.password_stdin,
                   "Read the password from standard input; otherwise one is made");
}

Exit run(const UserAdd& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto wanted = grant(options, world);
    if (!wanted) return refuse(context, wanted.error());
    const auto from = options.password_stdin ? PasswordFrom::standard_input : PasswordFrom::chance;
    const auto password = new_password(from, context);
    const auto added = app::add_account(
        world, domain::audit::system(),
        {.name = options.name, .login = options.login, .password = password, .grants = {*wanted}, .person = {}});
    if (!added) return refuse(context, app::console_sentence(added.error()));
    context.console.out << fmt::format("{} may sign in at /{}/ as {}\n", options.login, world.slug, options.role);
    show_once(from, password, context);
    return Exit::done;
}

}  // namespace mentorkorps::main
