#include <fmt/format.h>

#include "jobs/schedule.hpp"
#include "main/commands.hpp"
#include "main/json.hpp"

namespace mentorkorps::main {
namespace {

std::string when(const jobs::Job& job) {
    return std::visit(
        overloaded{[](const jobs::Every& every) { return fmt::format("every {} min", every.pause.count()); },
                   [](const jobs::Nightly& nightly) {
                       return fmt::format("nightly at {:02}:{:02}", nightly.from.minutes / 60,
                                          nightly.from.minutes % 60);
                   }},
        job.when);
}

}  // namespace

void takes(Arguments& arguments, JobsList& options) {
    arguments.flag("--json", options.json, "For a program: [{\"name\",\"when\",\"about\"}]");
}

Exit run(const JobsList& options, const Context& context) {
    const auto all = jobs::schedule(mail_out({}, context.settings));
    Json::Array rows;
    for (const auto& job : all) {
        rows.emplace_back(Json::Object{{"name", job.name}, {"when", when(job)}, {"about", job.about}});
        if (!options.json) context.console.out << fmt::format("{}\t{}\t{}\n", job.name, when(job), job.about);
    }
    if (options.json) context.console.out << text(rows) << '\n';
    return Exit::done;
}

}  // namespace mentorkorps::main
