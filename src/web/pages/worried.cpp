#include <fmt/format.h>

#include "app/concern_settings.hpp"
#include "compiled/worried.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Duty;

std::string own_duty(const domain::ConcernReader& reader) {
    if (reader.is_staff) return "Arbejder du for det offentlige, har du den skærpede pligt.";
    if (reader.duty == Duty::everybody) return "Som mentor her har du den pligt, som alle har.";
    return reader.is_volunteer ? "Du er frivillig, og du har den skærpede pligt."
                               : "Du får løn for at være mentor. Så har du den skærpede pligt.";
}

std::string in_words(const app::ConcernHelp::Sharpened& where) {
    auto text = fmt::format("I {} har også de frivillige mentorer den skærpede pligt.", where.programme);
    if (!where.reason.empty()) text += fmt::format(" Begrundelsen er: {}", where.reason);
    return text;
}

/// To who is signed in what holds for them; to all others all of it.
void add_duties(views::Worried& view, const app::ConcernHelp& help) {
    const auto& reader = help.reader;
    view.shows_everybodys = !reader || reader->duty == Duty::everybody || reader->is_staff;
    view.shows_sharpened = !reader || reader->duty == Duty::sharpened;
    view.is_for_staff = !reader || reader->is_staff;
    view.is_for_mentors = !reader || reader->is_mentor || reader->is_staff;
    if (reader) view.own_duty = own_duty(*reader);
    if (view.shows_sharpened)
        for (const auto& each : help.sharpened) view.sharpened.push_back(in_words(each));
}

}  // namespace

http::Response worried(const Visit& visit) {
    const auto help = app::concern_help(*visit.world, visit.session ? &visit.viewer() : nullptr);
    views::Worried view{.shell = shell(visit, "Jeg er bekymret"),
                        .receiver = help.contact.receiver.empty() ? "kommunen" : help.contact.receiver,
                        .phone = help.contact.phone,
                        .hours = help.contact.hours,
                        .out_of_hours = help.contact.out_of_hours};
    if (view.out_of_hours.empty()) view.out_of_hours = domain::police;
    view.is_police = view.out_of_hours == domain::police;
    add_duties(view, help);
    const auto& slug = visit.world->slug;
    if (help.may_write) view.write = html::path("/{}/bekymringer/ny", slug);
    if (help.may_write || help.reads_theirs) view.list = html::path("/{}/bekymringer", slug);
    if (help.may_change) view.settings = html::path("/{}/bekymret/oplysninger", slug);
    return page(visit, view);
}

}  // namespace mentorkorps::web::pages
