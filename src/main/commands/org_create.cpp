#include <fmt/format.h>

#include "app/programmes.hpp"
#include "main/commands.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, OrgCreate& options) {
    arguments.required("SLUG", options.slug, "Its place in addresses: a-z, 0-9 and '-'");
    arguments.required("--name NAME", options.name, "What people call it");
    arguments.several("--programme KEY", options.programmes, "A programme that it runs; may be given several times");
}

Exit run(const OrgCreate& options, const Context& context) {
    const auto installation = open(context, Opening::may_be_new);
    const auto created = installation->create(options.slug, options.name);
    if (!created) {
        context.console.err << fmt::format("mentorkorps: {}\n", app::sentence(created.error(), options.slug));
        return Exit::refused;
    }
    auto exit = Exit::done;
    for (const auto& key : options.programmes)
        if (const auto opened = app::open_programme(**created, domain::audit::system(), key); !opened) {
            context.console.err << fmt::format("mentorkorps: {}\n", app::console_sentence(opened.error()));
            exit = Exit::refused;
        }
    context.console.out << fmt::format("{} is made; its address is /{}/\n", options.name, options.slug);
    return exit;
}

}  // namespace mentorkorps::main
