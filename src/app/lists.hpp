#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/people/lists.hpp"

namespace mentorkorps::app {

/// Which list, as of when, and what is asked of it.
struct ListLook {
    domain::ProgrammeId programme;
    domain::ListKind kind = domain::ListKind::young_people;
    Date on;
    domain::ListQuestion question;
};

/// A page of a list: at most `list_page_size` lines.
inline constexpr int list_page_size = 50;
struct ListPage {
    std::vector<domain::ListLine> lines;
    int page = 1;
    int pages = 1;
    int answered = 0;                  ///< lines on all pages
    int total = 0;                     ///< people in the list when nothing is asked
    std::vector<std::string> cohorts;  ///< to ask for
};
/// A page number that there is not is the nearest one that is. For who may `see_people` in the programme.
Result<ListPage, NotFound> list(const World& world, const domain::Viewer& viewer, const ListLook& look, int page);

/// The whole of what is asked for, as CSV with the columns that an import takes.
Result<std::string, NotFound> exported(const World& world, const domain::Viewer& viewer, const ListLook& look);

}  // namespace mentorkorps::app
