#pragma once

#include <optional>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/people/named_person.hpp"
#include "domain/reports/corps.hpp"
#include "domain/reports/heads.hpp"

namespace mentorkorps::app {

/// The report "Mentorkorps og matchninger" as of a day, for who may `see_figures` in the programme.
Result<domain::Report, NotFound> report(const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme,
                                        Date as_of);
/// The same for the command line, which acts as the system.
Result<domain::Report, NotFound> report(const World& world, const domain::audit::Actor& by,
                                        domain::ProgrammeId programme, Date as_of);

/// How many people there are across the programmes, for who may `see_figures` in all of them; nothing for others, and
/// where there is one programme only.
std::optional<domain::Heads> heads(const World& world, const domain::Viewer& viewer, Date as_of);

/// Whom a figure of the report counts, in Danish order, for who may `see_people` in the programme.
struct FigureQuestion {
    domain::ProgrammeId programme;
    domain::Figure figure;
    Date as_of;
};
Result<std::vector<domain::NamedPerson>, NotFound> people_behind(const World& world, const domain::Viewer& viewer,
                                                                 const FigureQuestion& question);

}  // namespace mentorkorps::app
