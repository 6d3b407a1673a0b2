#include "app/seen.hpp"

#include <algorithm>

#include "store/audit.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

std::string who(const audit::Actor& by, const Viewer& viewer, PersonId person) {
    if (by.account && by.account == viewer.account && viewer.person == person) return "Dig selv";
    if (const auto role = named<Role>(by.role)) return std::string(label(*role));
    if (by.role == "referee") return "En, der blev spurgt om en reference";
    return by.account ? "Bruger" : "Systemet";
}

}  // namespace

Result<SeenPage, NotFound> seen(const World& world, const Viewer& viewer, PersonId person, int page) {
    constexpr int pages_max = 10'000;
    SeenPage shown{.name = {}, .lines = {}, .page = std::clamp(page, 1, pages_max)};
    const int before = (shown.page - 1) * seen_page_size;
    std::vector<audit::Entry> entries;
    {
        auto tx = world.db.read();
        const auto found = store::person_seen_by(tx, viewer, person);
        if (!found) return refused(NotFound{});
        shown.name = (*found)->name;
        entries = store::entries_about(tx, person, before + seen_page_size + 1);
    }
    shown.has_more = std::cmp_greater(entries.size(), before + seen_page_size);
    if (shown.has_more) entries.pop_back();
    for (std::size_t i = static_cast<std::size_t>(before); i < entries.size(); ++i) {
        const auto& event = entries[i].event;
        shown.lines.push_back({entries[i].at, std::string(label(event.kind)), who(event.by, viewer, person)});
    }
    const auto right = viewer.person == person ? Right::signed_in : Right::see_people;
    record_look(world, {audit::Kind::log_seen, audit::actor(viewer, right), person, {}, ""});
    return shown;
}

}  // namespace mentorkorps::app
