#include <fmt/format.h>

#include "app/programmes.hpp"
#include "main/commands.hpp"
#include "main/policies.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, OrgCreate& options) {
    arguments.required("SLUG", options.slug, "Its place in addresses: a-z, 0-9 and '-'");
    arguments.required("--name NAME", options.name, "What people call it");
    arguments.several("--programme KEY", options.programmes, "A programme that it runs; may be given several times");
}

Exit run(const OrgCreate& options, const Context& context) {
    const auto policies = load_policies(context.settings.programmes, load_standards(context.settings.programmes));
    for (const auto& key : options.programmes)
        if (const auto missing = app::missing_policy(policies, key))
            return refuse(context, app::console_sentence(*missing));
    const auto installation = open(context, Opening::may_be_new);
    const auto created = installation->create(options.slug, options.name);
    if (!created) return refuse(context, app::sentence(created.error(), options.slug));
    for (const auto& key : options.programmes)
        check(app::open_programme(**created, domain::audit::system(), key).has_value(), "its policy was there above");
    context.console.out << fmt::format("{} is made; its address is /{}/\n", options.name, options.slug);
    return Exit::done;
}

}  // namespace mentorkorps::main
