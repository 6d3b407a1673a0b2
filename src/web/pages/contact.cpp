#include "app/contacts.hpp"

#include <algorithm>

#include "web/pages/agreement.hpp"
#include "web/pages/mine.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ContactRefusal;

constexpr std::size_t key_letters_max = 64;

ContactForm typed(const Visit& visit) {
    return {.matches = visit.sent_ids<domain::MatchId>("match"),
            .on = std::string(visit.field("dato")),
            .minutes = typed_number(visit, "varighed"),
            .way = std::string(visit.field("hvordan")),
            .once = std::string(visit.field("once").substr(0, key_letters_max))};
}

std::string_view field_of(ContactRefusal refusal) {
    using enum ContactRefusal;
    switch (refusal) {
        case nobody:
        case several_programmes: return "hvem";
        case in_future:
        case before_start:
        case after_end: return "dato";
        case too_long: return "varighed";
    }
    return "hvem";
}

}  // namespace

http::Response log_contact(const Visit& visit) {
    const auto form = typed(visit);
    const auto on = typed_date(visit, "dato");
    const auto way = contact_way(form.way);
    std::vector<views::FieldError> errors;
    if (form.matches.empty()) errors.push_back({"hvem", sentence(ContactRefusal::nobody)});
    if (!on) errors.push_back({"dato", "Vi kan ikke læse datoen. Skriv den som 28-02-2026."});
    if (!way) errors.push_back({"hvordan", "Vælg, hvordan I var i kontakt."});
    if (!errors.empty()) return mentors_page(visit, form, std::move(errors));
    const auto logged = app::log_contact(*visit.world, visit.viewer(),
                                         {.matches = form.matches,
                                          .on = *on,
                                          .minutes = form.minutes,
                                          .mode = way->mode,
                                          .outcome = way->outcome,
                                          .once = form.once});
    if (logged)
        return done(visit.to("/mine"),
                    logged->what == app::LoggedContact::stored_before_with_other_facts ? "kontakt-foer" : "kontakt");
    if (const auto* first = std::get_if<app::DeclarationFirst>(&logged.error()))
        return mentors_page(visit, form, {{std::string(texts_first_field), sentence(*first)}});
    const auto* refusal = std::get_if<ContactRefusal>(&logged.error());
    if (refusal == nullptr) return not_found(visit);
    return mentors_page(visit, form, {{std::string(field_of(*refusal)), sentence(*refusal)}});
}

http::Response take_back_contact(const Visit& visit) {
    const auto taken = app::take_back_contact(*visit.world, visit.viewer(), visit.id<domain::ContactId>("contact"));
    if (taken) return done(visit.to("/mine"), "kontakt-fortrudt");
    if (taken.error() == app::TakeBackRefusal::not_found) return not_found(visit);
    return mentors_page(visit, fresh_contact_form(visit), {{views::whole_page, sentence(taken.error())}});
}

}  // namespace mentorkorps::web::pages
