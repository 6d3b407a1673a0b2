#include "compiled/front.hpp"
#include "app/programmes.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Right;

/// Where each right begins its day, the most helping first.
struct Start {
    Right right;
    std::string_view place;
    enum { in_programme, in_organisation } kind;
};
constexpr Start starts[] = {
    {Right::see_people, "idag", Start::in_programme},
    {Right::log_contacts, "mine", Start::in_organisation},
    {Right::see_referred, "henviste", Start::in_organisation},
    {Right::see_figures, "statistik", Start::in_programme},
    {Right::read_concerns, "bekymringer", Start::in_organisation},
    {Right::manage_accounts, "brugere", Start::in_organisation},
};

}  // namespace

http::Response front(const Visit& visit) {
    views::Front view{.shell = shell(visit, "Mentorkorps"), .organisations = {}};
    for (const auto& slug : visit.site.installation.slugs())
        if (const auto* world = visit.site.installation.find(slug))
            view.organisations.push_back({world->slug, world->name});
    return page(visit, view);
}

http::Response home(const Visit& visit) {
    if (!visit.session) return http::see_other(visit.to("/login"));
    for (const auto& start : starts) {
        if (start.kind == Start::in_organisation) {
            if (visit.viewer().may(start.right)) return http::see_other(visit.to('/' + std::string(start.place)));
            continue;
        }
        for (const auto& each : visit.session->programmes)
            if (visit.viewer().may(start.right, each.id))
                return http::see_other(visit.to('/' + each.policy->key + '/' + std::string(start.place)));
    }
    return not_found(visit);
}

http::Response programme_home(const Visit& visit) {
    for (const auto& start : starts)
        if (start.kind == Start::in_programme && visit.viewer().may(start.right, visit.programme->id))
            return http::see_other(visit.in_programme('/' + std::string(start.place)));
    return http::see_other(visit.to(""));
}

}  // namespace mentorkorps::web::pages
