#include "app/lists.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/imports/written.hpp"
#include "store/lists.hpp"
#include "store/sheet_rows.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

void record_list(const World& world, const Viewer& viewer, const ListLook& look, audit::Kind kind, std::size_t shown) {
    record_look(world, {kind, audit::actor(viewer, Right::see_people), std::nullopt, look.programme,
                        fmt::format("{} {}: {}", name_of(look.kind), iso(look.on), shown)});
}

/// The rows of those lines, in their order.
template <class Row>
std::vector<Row> rows_of(const std::vector<ListLine>& lines, std::unordered_map<PersonId, Row> rows) {
    std::vector<Row> wanted;
    for (const auto& line : lines) wanted.push_back(std::move(rows.at(line.who.person)));
    return wanted;
}

Sheet sheet_of(db::Read& tx, const ListLook& look, const Programme& rules, const std::vector<ListLine>& lines) {
    if (look.kind == ListKind::mentors)
        return mentor_sheet(rows_of(lines, store::mentor_rows(tx, look.programme, look.on)), rules);
    return youth_sheet(rows_of(lines, store::youth_rows(tx, look.programme, look.on)), rules);
}

}  // namespace

Result<ListPage, NotFound> list(const World& world, const Viewer& viewer, const ListLook& look, int page) {
    if (!viewer.may(Right::see_people, look.programme)) return refused(NotFound{});
    ListPage shown;
    std::vector<ListLine> lines;
    {
        auto tx = world.db.read();
        lines = store::list(tx, look.programme, look.kind, look.on);
    }
    shown.total = static_cast<int>(lines.size());
    shown.cohorts = cohorts(lines);
    lines = answered(std::move(lines), look.question);
    shown.answered = static_cast<int>(lines.size());
    shown.pages = std::max(1, (shown.answered + list_page_size - 1) / list_page_size);
    shown.page = std::clamp(page, 1, shown.pages);
    const auto first = lines.begin() + (shown.page - 1) * list_page_size;
    const auto last = lines.begin() + std::min(shown.page * list_page_size, shown.answered);
    shown.lines.assign(std::make_move_iterator(first), std::make_move_iterator(last));
    record_list(world, viewer, look, audit::Kind::people_listed, shown.lines.size());
    return shown;
}

Result<std::string, NotFound> exported(const World& world, const Viewer& viewer, const ListLook& look) {
    if (!viewer.may(Right::see_people, look.programme)) return refused(NotFound{});
    Sheet sheet;
    {
        auto tx = world.db.read();
        const auto* rules = policy(world, tx, look.programme);
        if (rules == nullptr) return refused(NotFound{});
        const auto lines = answered(store::list(tx, look.programme, look.kind, look.on), look.question);
        sheet = sheet_of(tx, look, *rules, lines);
    }
    record_list(world, viewer, look, audit::Kind::people_exported, sheet.rows.size());
    return write_csv(sheet);
}

}  // namespace mentorkorps::app
