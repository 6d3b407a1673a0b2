#include "app/declarations.hpp"

#include <fmt/format.h>

#include "compiled/declarations.hpp"
#include "compiled/own_declaration.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/declarations.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::DeclarationTextId;
using domain::TextFault;

std::vector<std::string> lines_of(std::string_view body) {
    std::vector<std::string> lines;
    while (!body.empty()) {
        const auto end = std::min(body.find('\n'), body.size());
        if (const auto line = trim(body.substr(0, end)); !line.empty()) lines.emplace_back(line);
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return lines;
}

views::TextVersion version(const Visit& visit, const app::TextVersion& from, bool& is_past) {
    views::TextVersion line{.from = "Fra " + html::date(from.text.from),
                            .said = fmt::format("Skrevet af {}, {}.", from.by, html::date(from.at)),
                            .stand = is_past ? "gjaldt før" : "gælder nu",
                            .lines = lines_of(from.text.body)};
    if (from.text.from > visit.today()) {
        line.stand = "gælder ikke endnu";
        return line;
    }
    line.is_in_force = !is_past;
    is_past = true;
    return line;
}

std::string so_far(const domain::TextCount& count, bool has_text) {
    if (!has_text) return "Her er ingen tekst endnu. I skriver ned på mentorens side, når papiret er på plads.";
    return fmt::format("{} af {} har sagt ja til den tekst, der gælder nu.", count.accepted,
                       html::counted(count.asked, "mentor", "mentorer"));
}

std::string asks(const domain::TextCount& count) {
    if (count.asked == 0) return "Lige nu bliver ingen mentor spurgt.";
    auto text = fmt::format("Alle bliver spurgt, også dem, der har sagt ja før: {}.",
                            html::counted(count.asked, "mentor", "mentorer"));
    if (count.on_paper == 0) return text;
    return text + fmt::format(" {} af dem har ikke et login, og skal have teksten på papir.", count.on_paper);
}

views::DeclarationDesk desk(const Visit& visit, const app::DeclarationPart& part, std::size_t number) {
    views::DeclarationDesk desk{.id = fmt::format("erklaering-{}", number),
                                .name = part.name,
                                .so_far = so_far(part.count, !part.versions.empty()),
                                .asks = asks(part.count),
                                .body = part.versions.empty() ? "" : part.versions.front().text.body,
                                .day = iso(visit.today())};
    bool is_past = false;
    for (const auto& each : part.versions) desk.versions.push_back(version(visit, each, is_past));
    if (visit.request.verb == http::Verb::post && visit.field("erklaering") == part.name)
        desk.body = visit.field("tekst"), desk.day = visit.field("dato");
    return desk;
}

std::string_view field_of(TextFault fault) {
    switch (fault) {
        case TextFault::not_asked:
        case TextFault::body_missing:
        case TextFault::body_long:
        case TextFault::unchanged: return "tekst";
        case TextFault::day_missing:
        case TextFault::day_past:
        case TextFault::day_before_last: return "dato";
    }
    return "tekst";
}

http::Response show(const Visit& visit, std::optional<TextFault> fault = {}) {
    const auto parts = app::declarations(*visit.world, visit.viewer(), visit.programme->id);
    if (!parts) return not_found(visit);
    const auto& slug = visit.world->slug;
    const auto& key = visit.programme->policy->key;
    views::Declarations view{.shell = shell(visit, "Erklæringer", "regler"),
                             .errors = {},
                             .back = html::path("/{}/{}/regler", slug, key),
                             .here = html::path("/{}/{}/erklaeringer", slug, key),
                             .today = iso(visit.today())};
    std::string field(views::whole_page);
    for (const auto& each : *parts) {
        view.parts.push_back(desk(visit, each, view.parts.size() + 1));
        if (fault && visit.field("erklaering") == each.name)
            field = fmt::format("{}-{}", view.parts.back().id, field_of(*fault));
    }
    if (fault) view.errors.push_back({field, std::string(sentence(*fault))});
    return page(visit, view, fault ? 422 : 200);
}

std::string own_address(DeclarationTextId id) { return fmt::format("/mine/erklaeringer/{}", id.value); }

http::Response show_own(const Visit& visit, std::vector<views::FieldError> errors = {}) {
    const auto own = app::own_text(*visit.world, visit.viewer(), visit.id<DeclarationTextId>("text"));
    if (!own) return not_found(visit);
    const auto& slug = visit.world->slug;
    const auto name = html::capitalized(own->text.declaration);
    views::OwnDeclaration view{
        .shell = shell(visit, name, "mine"),
        .errors = std::move(errors),
        .back = html::path("/{}/mine", slug),
        .here = html::path("/{}/mine/erklaeringer/{}", slug, own->text.id),
        .name = name,
        .programme = fmt::format("{}. Teksten gælder fra {}.", own->programme, html::date(own->text.from)),
        .lines = lines_of(own->text.body),
        .accepted = {}};
    if (own->stand == domain::TextStand::accepted && own->accepted_on)
        view.accepted = fmt::format("Du har sagt ja den {}.", html::date(*own->accepted_on));
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response declarations(const Visit& visit) { return show(visit); }

http::Response publish_declaration(const Visit& visit) {
    const auto kept = app::publish_text(
        *visit.world, visit.viewer(), visit.programme->id,
        {std::string(visit.field("erklaering")), typed_date(visit, "dato"), std::string(visit.field("tekst"))});
    if (kept) return done(visit.in_programme("/erklaeringer"), "erklaering-udgivet");
    const auto* fault = std::get_if<TextFault>(&kept.error());
    return fault == nullptr ? not_found(visit) : show(visit, *fault);
}

http::Response own_declaration(const Visit& visit) { return show_own(visit); }

http::Response accept_declaration(const Visit& visit) {
    const auto accepted = app::accept_text(*visit.world, visit.viewer(), visit.id<DeclarationTextId>("text"));
    if (accepted) return done(visit.to("/mine"), "erklaering");
    if (!std::holds_alternative<app::AcceptFault>(accepted.error())) return not_found(visit);
    return show_own(visit, {{"tekst", "Teksten er blevet en anden, mens du læste. Læs den nye, og sig ja til den."}});
}

views::OwnTextLine own_text_line(const Visit& visit, const app::OwnText& text) {
    return {.page = *html::Url::checked(visit.to(own_address(text.text.id))),
            .name = text.text.declaration,
            .programme = text.programme};
}

}  // namespace mentorkorps::web::pages
