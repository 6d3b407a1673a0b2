#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/accounts.hpp"
#include "main/commands.hpp"
#include "main/password.hpp"
#include "store/import_lookup.hpp"

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
    return domain::Grant{*role, programme};
}

/// Whom the account is for, when the options say that it is a mentor who is there already; or why there is no such.
Result<std::optional<domain::PersonId>, std::string> person(const UserAdd& options, const domain::Grant& grant,
                                                            const app::World& world) {
    if (!options.mentor) return std::nullopt;
    if (!grant.programme) return refused(std::string("--mentor needs --programme: the id is the programme's"));
    auto tx = world.db.read();
    const auto mentors = store::mentors_in(tx, *grant.programme);
    const auto* found = mentors.people.by_external_id(*options.mentor);
    if (found == nullptr)
        return refused(fmt::format("there is no mentor with the id '{}' in '{}'", *options.mentor, *options.programme));
    return domain::PersonId{found->key};
}

}  // namespace

void takes(Arguments& arguments, UserAdd& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--login MAIL", options.login, "The e-mail address to sign in with");
    arguments.optional("--name NAME", options.name, "The person's name; needless with --mentor");
    arguments.required("--role ROLE", options.role,
                       "coordinator, mentor, caseworker, leader, administrator or concern_lead");
    arguments.optional("--programme KEY", options.programme, "Only in this programme; otherwise in all");
    arguments.optional("--mentor ID", options.mentor,
                       "The mentor of the programme who has this id in the spreadsheets; otherwise a new person");
    arguments.flag("--password-stdin", options.password_stdin,
                   "Read the password from standard input; otherwise one is made");
}

Exit run(const UserAdd& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto wanted = grant(options, world);
    if (!wanted) return refuse(context, wanted.error());
    const auto who = person(options, *wanted, world);
    if (!who) return refuse(context, who.error());
    const auto from = options.password_stdin ? PasswordFrom::standard_input : PasswordFrom::chance;
    const auto password = new_password(from, context);
    const auto added = app::add_account(world, domain::audit::system(),
                                        {.name = options.name,
                                         .login = options.login,
                                         .password = password,
                                         .grants = {*wanted},
                                         .person = *who,
                                         .use = use_of(from)});
    if (!added) return refuse(context, app::console_sentence(added.error()));
    context.console.out << fmt::format("{} may sign in at /{}/ as {}\n", options.login, world.slug, options.role);
    show_once(from, password, context);
    return Exit::done;
}

}  // namespace mentorkorps::main
