#include "app/concern_settings.hpp"

#include <fmt/format.h>

#include "compiled/concern_settings.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ConcernContactFault;
using domain::Duty;

std::string_view field_of(ConcernContactFault fault) {
    switch (fault) {
        case ConcernContactFault::receiver_long: return "modtager";
        case ConcernContactFault::phone_wrong: return "telefon";
        case ConcernContactFault::hours_long: return "aabent";
        case ConcernContactFault::out_of_hours_wrong: return "lukket";
    }
    return "modtager";
}

std::string field_of(domain::DutyFault fault, std::string_view programme) {
    using enum domain::DutyFault;
    switch (fault) {
        case duty_missing:
        case unchanged: return fmt::format("pligt-{}", programme);
        case reason_missing:
        case reason_long: return fmt::format("hvorfor-{}", programme);
    }
    return {};
}

std::string_view in_words(Duty duty) {
    return duty == Duty::sharpened ? "De frivillige har den skærpede pligt." : "De frivillige har den pligt, alle har.";
}

views::DutyPart part(const Visit& visit, const app::ProgrammesDuty& programme) {
    const bool is_sent = visit.field("program") == programme.key;
    views::DutyPart part{.key = programme.key,
                         .name = programme.name,
                         .now = std::string(in_words(programme.duty.duty)),
                         .field = fmt::format("pligt-{}", programme.key),
                         .reason_field = fmt::format("hvorfor-{}", programme.key),
                         .reason = is_sent ? std::string(visit.field("hvorfor")) : ""};
    if (programme.said)
        part.said =
            fmt::format("{}, {}: {}", programme.said->name, html::date(programme.said->at), programme.duty.reason);
    const auto chosen = is_sent ? visit.field("pligt") : name_of(programme.duty.duty);
    for (const auto& [duty, name] : names<Duty>)
        part.duties.push_back({std::string(name),
                               duty == Duty::sharpened ? "Den skærpede pligt (§ 133)" : "Den pligt, alle har (§ 135)",
                               chosen == name});
    return part;
}

http::Response show(const Visit& visit, std::vector<views::FieldError> errors = {}) {
    const auto found = app::concern_settings(*visit.world, visit.viewer());
    if (!found) return not_found(visit);
    const auto& slug = visit.world->slug;
    views::ConcernSettings view{.shell = shell(visit, "Numre og pligt"),
                                .errors = std::move(errors),
                                .back = html::path("/{}/bekymret", slug),
                                .here = html::path("/{}/bekymret/oplysninger", slug),
                                .duty = html::path("/{}/bekymret/pligt", slug)};
    const bool is_sent = visit.request.verb == http::Verb::post && visit.field("program").empty();
    const auto value = [&](std::string_view field, const std::string& kept) {
        return is_sent ? std::string(visit.field(field)) : kept;
    };
    view.receiver = value("modtager", found->contact.receiver);
    view.phone = value("telefon", found->contact.phone);
    view.hours = value("aabent", found->contact.hours);
    view.out_of_hours = value("lukket", found->contact.out_of_hours);
    if (found->said) view.said = fmt::format("Sidst rettet af {}, {}.", found->said->name, html::date(found->said->at));
    for (const auto& each : found->programmes) view.programmes.push_back(part(visit, each));
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response concern_settings(const Visit& visit) { return show(visit); }

http::Response set_concern_contact(const Visit& visit) {
    const auto text = [&](std::string_view field) { return std::string(visit.field(field)); };
    const auto kept = app::set_concern_contact(*visit.world, visit.viewer(),
                                               {text("modtager"), text("telefon"), text("aabent"), text("lukket")});
    if (kept) return done(visit.to("/bekymret/oplysninger"), "oplysninger");
    const auto* fault = std::get_if<ConcernContactFault>(&kept.error());
    if (fault == nullptr) return not_found(visit);
    return show(visit, {{std::string(field_of(*fault)), std::string(sentence(*fault))}});
}

http::Response set_duty(const Visit& visit) {
    const auto programme = visit.field("program");
    const auto kept = app::set_duty(*visit.world, visit.viewer(), programme,
                                    {named<Duty>(visit.field("pligt")), std::string(visit.field("hvorfor"))});
    if (kept) return done(visit.to("/bekymret/oplysninger"), "oplysninger");
    const auto* fault = std::get_if<domain::DutyFault>(&kept.error());
    if (fault == nullptr) return not_found(visit);
    return show(visit, {{field_of(*fault, programme), std::string(sentence(*fault))}});
}

}  // namespace mentorkorps::web::pages
