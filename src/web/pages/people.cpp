#include <charconv>

#include <fmt/format.h>

#include "app/lists.hpp"
#include "compiled/people.hpp"
#include "domain/imports/values.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ListKind;
using domain::ListLine;
using domain::ListOrder;
using domain::ListSort;

/// A list as the address asks for it: ?q=&status=&hold=&ledig=&dato=&sort=-navn&side=2.
struct Asked {
    app::ListLook look;
    int page = 1;
    std::string typed_date;
    std::vector<views::FieldError> errors;
};

int whole(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void read_date(const Visit& visit, Asked& asked) {
    asked.look.on = visit.today();
    asked.typed_date = std::string(visit.request.query.get("dato"));
    if (asked.typed_date.empty()) return;
    const auto day = domain::parse_date(asked.typed_date);
    if (!day)
        asked.errors.push_back({"dato", "Datoen " + domain::sentence(day.error())});
    else if (*day > visit.today())
        asked.errors.push_back({"dato", "Datoen ligger i fremtiden. Vælg i dag eller en tidligere dag."});
    else
        asked.look.on = *day;
}

Asked asked(const Visit& visit, ListKind kind) {
    const auto& query = visit.request.query;
    Asked asked{.look = {}, .page = whole(query.get("side")), .typed_date = {}, .errors = {}};
    asked.look.programme = visit.programme->id;
    asked.look.kind = kind;
    auto& question = asked.look.question;
    question.search = std::string(query.get("q"));
    question.state = std::string(query.get("status"));
    question.cohort = std::string(query.get("hold"));
    question.only_with_room = kind == ListKind::mentors && !query.get("ledig").empty();
    auto sort = query.get("sort");
    if (sort.starts_with('-')) question.order = ListOrder::descending, sort.remove_prefix(1);
    question.sort = named<ListSort>(sort).value_or(ListSort::name);
    read_date(visit, asked);
    return asked;
}

/// The list's own address with what is asked, but for one parameter.
html::Url address(const Visit& visit, const Asked& asked, std::string_view name, std::string_view value) {
    auto address = html::path("/{}/{}/{}", visit.world->slug, visit.programme->policy->key, name_of(asked.look.kind));
    for (const auto each : {"q", "status", "hold", "ledig", "dato", "sort"})
        if (const auto kept = visit.request.query.get(each); each != name && !kept.empty())
            address = address.with(each, kept);
    return value.empty() ? address : address.with(name, value);
}

std::string_view colour(const ListLine& line) {
    const auto name = domain::state_name(line);
    if (name == "active" || name == "approved" || name == "accepted") return "state-good";
    if (name == "waiting" || name == "training" || name == "paused" || name == "screening") return "state-wait";
    if (name == "referred" || name == "in_visitation" || name == "interested" || name == "applied") return "state-new";
    return "";
}

views::People::Row row(const Visit& visit, const ListLine& line, Date on) {
    const auto page_of = [&](domain::PersonId id) { return html::path("/{}/personer/{}", visit.world->slug, id); };
    views::People::Row row{.name = line.who.name,
                           .address = page_of(line.who.person),
                           .state = std::string(domain::state_label(line)),
                           .state_class = std::string(colour(line)),
                           .cohort = line.cohort.value_or(""),
                           .places = {}};
    if (line.birth_date && *line.birth_date <= on) row.age = whole_years(*line.birth_date, on);
    if (line.since != domain::since_ever) row.since = line.since;
    row.last_contact = line.last_contact;
    for (const auto& other : line.matched_with) row.matched_with.push_back({other.name, page_of(other.person)});
    if (line.capacity) row.places = fmt::format("({} af {})", line.matched_with.size(), *line.capacity);
    return row;
}

void add_heads(const Visit& visit, const Asked& asked, views::People& view) {
    const auto& question = asked.look.question;
    const bool descends = question.order == ListOrder::descending;
    const std::pair<ListSort, const char*> heads[] = {{ListSort::name, "Navn"},
                                                      {ListSort::age, "Alder"},
                                                      {ListSort::state, "Status"},
                                                      {ListSort::since, "Siden"},
                                                      {ListSort::contact, "Sidste kontakt"}};
    for (const auto& [sort, label] : heads) {
        const bool is_this = question.sort == sort;
        const auto to = std::string(is_this && !descends ? "-" : "").append(name_of(sort));
        view.heads.push_back({.label = label,
                              .address = address(visit, asked, "sort", to),
                              .sorted = is_this ? (descends ? "descending" : "ascending") : "",
                              .is_number = sort == ListSort::age});
        if (is_this) view.caption = fmt::format("{}, sorteret efter {}", view.title, name_of(sort));
    }
}

template <class State>
void add_states(views::People& view, std::string_view chosen) {
    for (const auto& [state, name] : names<State>)
        view.states.push_back({std::string(name), std::string(label(state)), name == chosen});
}

void add_choices(const Asked& asked, const app::ListPage& found, views::People& view) {
    const auto& question = asked.look.question;
    if (view.is_mentors)
        add_states<domain::CommitmentState>(view, question.state);
    else
        add_states<domain::EnrolmentState>(view, question.state);
    for (const auto& cohort : found.cohorts) view.cohorts.push_back({cohort, cohort, cohort == question.cohort});
    view.search = question.search;
    view.only_with_room = question.only_with_room;
    view.is_asked = !question.search.empty() || !question.state.empty() || !question.cohort.empty() ||
                    question.only_with_room || !asked.typed_date.empty();
}

constexpr int sides_shown = 2;  // on each side of the current one

void add_sides(const Visit& visit, const Asked& asked, const app::ListPage& found, views::People& view) {
    view.page = found.page;
    view.pages = found.pages;
    if (found.pages < 2) return;
    const auto to = [&](int page) { return address(visit, asked, "side", std::to_string(page)); };
    view.previous = to(found.page - 1);
    view.next = to(found.page + 1);
    for (int page = 1; page <= found.pages; ++page)
        if (page == 1 || page == found.pages || std::abs(page - found.page) <= sides_shown)
            view.sides.push_back({page, to(page), page == found.page});
}

std::string count(const app::ListPage& found, std::string_view who) {
    if (found.answered == 0) return fmt::format("Viser 0 af {} {}", html::number(found.total), who);
    const int first = (found.page - 1) * app::list_page_size + 1;
    const auto last = first + static_cast<int>(found.lines.size()) - 1;
    auto text = fmt::format("Viser {}–{} af {} {}", first, last, html::number(found.answered), who);
    if (found.answered < found.total) text += fmt::format(" (i alt {})", html::number(found.total));
    return text;
}

http::Response show(const Visit& visit, const Asked& asked) {
    const auto found = app::list(*visit.world, visit.viewer(), asked.look, asked.page);
    if (!found) return not_found(visit);
    const bool is_mentors = asked.look.kind == ListKind::mentors;
    const auto place = std::string(name_of(asked.look.kind));
    views::People view{.is_mentors = is_mentors, .title = is_mentors ? "Mentorer" : "Unge", .errors = asked.errors};
    view.shell = shell(visit, view.title, place);
    view.here = html::path("/{}/{}/{}", visit.world->slug, visit.programme->policy->key, place);
    view.new_person = html::path("/{}/{}/{}/ny", visit.world->slug, visit.programme->policy->key, place);
    view.csv = address(visit, asked, "format", "csv");
    const auto at = [&](std::string_view part) {
        return html::path("/{}/{}/{}", visit.world->slug, visit.programme->policy->key, part);
    };
    if (is_mentors)
        view.recruit = at("rekruttering");
    else
        view.match_all = at("matchning"), view.referrals = at("henvisninger");
    if (is_mentors && visit.programme->policy->rule_of<domain::CredentialRequired>(visit.today()) != nullptr)
        view.credentials = at("attester");
    if (is_mentors && !visit.programme->policy->courses.empty()) view.courses = at("kurser");
    view.typed_date = asked.typed_date;
    view.sort = std::string(visit.request.query.get("sort"));
    view.count = count(*found, place);
    view.empty = found->total > 0 ? "Ingen passer til det, du søger. Prøv med mindre af navnet, eller ryd filtrene."
                 : is_mentors ? "Her er ingen mentorer endnu. Opret den første, eller læs et regneark ind under Import."
                              : "Her er ingen unge endnu. Opret den første, eller læs et regneark ind under Import.";
    add_choices(asked, *found, view);
    add_heads(visit, asked, view);
    add_sides(visit, asked, *found, view);
    for (const auto& line : found->lines) view.rows.push_back(row(visit, line, asked.look.on));
    return page(visit, view, asked.errors.empty() ? 200 : 422);
}

http::Response answer_list(const Visit& visit, ListKind kind) {
    const auto list = asked(visit, kind);
    if (visit.request.query.get("format") != "csv") return show(visit, list);
    auto csv = app::exported(*visit.world, visit.viewer(), list.look);
    if (!csv) return not_found(visit);
    const auto name = fmt::format("{}-{}.csv", name_of(kind), iso(list.look.on));
    return http::download(name, "text/csv; charset=utf-8", *std::move(csv));
}

}  // namespace

http::Response young_people(const Visit& visit) { return answer_list(visit, ListKind::young_people); }
http::Response mentors(const Visit& visit) { return answer_list(visit, ListKind::mentors); }

}  // namespace mentorkorps::web::pages
