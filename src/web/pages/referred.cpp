#include "app/referred.hpp"

#include "compiled/referred.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

std::string day(Date on) { return on == domain::since_ever ? "Ikke oplyst" : html::date(on); }

std::string mentor_of(const domain::ReferredYoungPerson& young) {
    using enum domain::EnrolmentState;
    if (young.matched_since) return "Ja, siden " + day(*young.matched_since);
    return young.state == closed || young.state == declined ? "Nej" : "Ikke endnu";
}

}  // namespace

http::Response referred(const Visit& visit) {
    views::Referred view{.shell = shell(visit, "Mine henviste", "henviste"), .lines = {}};
    for (const auto& each : app::referred(*visit.world, visit.viewer()))
        view.lines.push_back({.name = each.name,
                              .stand = std::string(label(each.state)),
                              .since = day(each.since),
                              .mentor = mentor_of(each),
                              .is_matched = each.matched_since.has_value()});
    return page(visit, view);
}

}  // namespace mentorkorps::web::pages
