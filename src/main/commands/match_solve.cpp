#include <fmt/format.h>

#include "domain/matching/instance_file.hpp"
#include "main/commands.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, MatchSolve& options) {
    arguments.required("FILE", options.file,
                       "Cells between ';': mentors, 'kapacitet', then a row of scores for each young person");
    arguments.optional(
        "--aim AIM", options.aim,
        "most, sum or fair, each with as many matches as there can be: the longest waits, the highest sum, "
        "or the worst pair as good as can be (sum)");
}

Exit run(const MatchSolve& options, const Context& context) {
    const auto aim = named<domain::Aim>(options.aim);
    if (!aim) return refuse(context, fmt::format("--aim is most, sum or fair, not '{}'", options.aim), Exit::wrong_use);
    const auto named = domain::read_instance(content(options.file));
    if (!named)
        return refuse(context, fmt::format("{}:{}: {}", options.file, named.error().line, named.error().message));
    context.console.out << written(*named, best_whole(named->instance, *aim));
    return Exit::done;
}

}  // namespace mentorkorps::main
