#include "app/consents.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/consents.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;

constexpr std::chrono::days a_day{1};

app::Somebody somebody(const Visit& visit) { return {visit.programme->id, visit.id<PersonId>("person")}; }

std::string address(const Visit& visit) {
    return fmt::format("/unge/{}/samtykker", visit.id<PersonId>("person").value);
}

BasisWish typed(const Visit& visit) {
    BasisWish wish{.rule = std::string(visit.field("regel")),
                   .kind = named<BasisKind>(visit.field("art")),
                   .from = typed_date(visit, "fra"),
                   .last = typed_date(visit, "til"),
                   .words = std::string(visit.field("ord")),
                   .seen = std::string(visit.field("set"))};
    for (const auto value : visit.request.form.all("givet"))
        if (const auto party = named<Party>(value)) wish.given_by.push_back(*party);
    return wish;
}

std::string_view field_of(BasisFault fault) {
    switch (fault) {
        case BasisFault::not_asked:
        case BasisFault::changed_meanwhile:
        case BasisFault::kind_missing: return "art";
        case BasisFault::young_person_missing:
        case BasisFault::guardian_missing: return "givet";
        case BasisFault::day_missing:
        case BasisFault::day_ahead:
        case BasisFault::too_old:
        case BasisFault::taken_back: return "fra";
        case BasisFault::last_unread:
        case BasisFault::over_already:
        case BasisFault::too_long: return "til";
        case BasisFault::law_missing:
        case BasisFault::reason_missing:
        case BasisFault::words_too_long: return "ord";
    }
    return {};
}

/// "Samtykke fra den unge og forældrene"
std::string what_it_is(const Basis& basis) {
    return basis.kind == BasisKind::consent ? fmt::format("Samtykke fra {}", the(basis.given_by))
                                            : std::string(label(basis.kind));
}

std::string in_words(const Basis& basis) {
    const auto says = fmt::format("{}, fra {}", what_it_is(basis), html::date(basis.from));
    if (!basis.ended_on) return fmt::format("{} til og med {}", says, html::date(basis.until - a_day));
    return fmt::format("{}. {} {}", says,
                       basis.ended_by                     ? fmt::format("Taget tilbage af {}", the(*basis.ended_by))
                       : basis.kind == BasisKind::consent ? "Var en fejl, taget af"
                                                          : "Holdt op",
                       html::date(*basis.ended_on));
}

/// Who may take it back, as the buttons say it.
std::vector<views::Consents::Choice> ends(const Basis& basis, const app::ConsentSheet& sheet) {
    if (basis.kind != BasisKind::consent) return {{"", "Gælder ikke mere"}};
    std::vector<views::Consents::Choice> found{{std::string(name_of(Party::young_person)), "Den unge siger nej nu"}};
    if (sheet.parents_may_take_back)
        found.push_back({std::string(name_of(Party::guardian)), "Forældrene siger nej nu"});
    found.push_back({"", "Det var en fejl"});
    return found;
}

views::Consents::Line line(const Visit& visit, const app::ConsentSheet& sheet, const Basis& basis) {
    views::Consents::Line line{.says = in_words(basis),
                               .words = basis.words,
                               .by = fmt::format("Skrevet af {}", basis.by),
                               .holds = holds(basis, visit.today())};
    if (!line.holds) return line;
    line.end = html::path("/{}/{}/unge/{}/samtykker/{}/slut", visit.world->slug, visit.programme->policy->key,
                          visit.id<PersonId>("person"), basis.id);
    line.ends = ends(basis, sheet);
    return line;
}

/// What the young person has to know before they answer.
std::vector<std::string> to_tell(const BasisRequired& asked) {
    std::vector<std::string> told{fmt::format("Det handler om {}.", asked.purpose)};
    if (!asked.recipients.empty())
        told.push_back(fmt::format("Det er kun {}, der får noget at vide.", listed(asked.recipients)));
    told.emplace_back("Det er frivilligt. Den unge kan sige nej og stadig være med.");
    told.push_back(
        fmt::format("Et ja gælder i højst {}. Det kan tages tilbage når som helst, og så holder I op med det samme.",
                    html::counted(asked.months, "måned", "måneder")));
    return told;
}

void add_form(const Visit& visit, const app::ConsentSheet& sheet, const app::ConsentPart& from, bool was_typed,
              views::Consents::Part& part) {
    const auto& asked = std::get<BasisRequired>(from.rule->kind);
    part.rule = from.rule->key;
    part.seen = from.seen;
    part.source = from.rule->source;
    part.to_tell = to_tell(asked);
    part.longest = html::counted(asked.months, "måned", "måneder");
    part.says_yes = fmt::format("Kun ved samtykke. I dag er det {}, der skal sige ja.", the(from.says_yes));
    const auto wish = was_typed ? typed(visit) : BasisWish{};
    part.from = was_typed ? std::string(visit.field("fra")) : iso(visit.today());
    part.last = was_typed ? std::string(visit.field("til")) : std::string();
    part.words = wish.words;
    for (const auto& [kind, name] : names<BasisKind>)
        part.kinds.push_back({std::string(name), std::string(label(kind)), wish.kind == kind});
    for (const auto party : {Party::young_person, Party::guardian})
        if (party == Party::young_person || sheet.parents_may_have_said)
            part.parties.push_back({std::string(name_of(party)), html::capitalized(the(party)),
                                    std::ranges::find(wish.given_by, party) != wish.given_by.end()});
}

views::Consents::Part shown(const Visit& visit, const app::ConsentSheet& sheet, const app::ConsentPart& from,
                            std::size_t number) {
    views::Consents::Part part{
        .id = fmt::format("samtykke-{}", number), .heading = html::capitalized(from.what), .stand = "Mangler"};
    for (const auto& each : from.bases) {
        part.lines.push_back(line(visit, sheet, each));
        part.is_in_place |= part.lines.back().holds;
    }
    if (part.is_in_place) part.stand = "På plads";
    if (from.rule == nullptr) part.stand = "Programmet spørger ikke om det mere";
    return part;
}

/// "Har forældremyndigheden: Amal Karim (mor, tolk: arabisk). De skal alle sige ja."
std::string in_words(const std::vector<Kin>& who_decide) {
    std::vector<std::string> each;
    for (const auto& kin : who_decide) {
        std::vector<std::string> more;
        if (!kin.relation.empty()) more.push_back(kin.relation);
        if (!kin.interpreter.empty()) more.push_back("tolk: " + kin.interpreter);
        each.push_back(more.empty() ? kin.name : fmt::format("{} ({})", kin.name, fmt::join(more, ", ")));
    }
    if (each.empty()) return {};
    return fmt::format("Har forældremyndigheden: {}.{}", listed(each),
                       each.size() > 1 ? " Når forældrene skal sige ja, er det dem alle." : "");
}

http::Response show(const Visit& visit, std::optional<BasisFault> fault = {}) {
    const auto who = somebody(visit);
    const auto sheet = app::consents(*visit.world, visit.viewer(), who);
    if (!sheet) return not_found(visit);
    views::Consents view{
        .shell = shell(visit, "Samtykker"),
        .errors = {},
        .name = sheet->name,
        .here = html::path("/{}/{}/unge/{}/samtykker", visit.world->slug, visit.programme->policy->key, who.person),
        .back = html::path("/{}/personer/{}", visit.world->slug, who.person),
        .today = iso(visit.today()),
        .is_age_known = sheet->is_age_known};
    view.who_decide = in_words(sheet->who_decide);
    std::string field(views::whole_page);
    for (const auto& each : sheet->parts) {
        view.parts.push_back(shown(visit, *sheet, each, view.parts.size() + 1));
        if (each.rule == nullptr) continue;
        const bool was_typed = fault && visit.field("regel") == each.rule->key;
        add_form(visit, *sheet, each, was_typed, view.parts.back());
        if (was_typed) field = fmt::format("{}-{}", view.parts.back().id, field_of(*fault));
    }
    if (fault) view.errors.push_back({field, std::string(sentence(*fault))});
    return page(visit, view, fault ? 422 : 200);
}

}  // namespace

http::Response consents(const Visit& visit) { return show(visit); }

http::Response write_basis(const Visit& visit) {
    if (!visit.field("til").empty() && !typed_date(visit, "til")) return show(visit, BasisFault::last_unread);
    const auto written = app::write_basis(*visit.world, visit.viewer(), somebody(visit), typed(visit));
    if (written) return done(visit.in_programme(address(visit)), "samtykke");
    const auto* fault = std::get_if<BasisFault>(&written.error());
    return fault == nullptr ? not_found(visit) : show(visit, *fault);
}

http::Response end_basis(const Visit& visit) {
    const auto ended = app::end_basis(*visit.world, visit.viewer(), somebody(visit), visit.id<BasisId>("samtykke"),
                                      named<Party>(visit.field("hvem")));
    return ended ? done(visit.in_programme(address(visit)), "samtykke-slut") : not_found(visit);
}

}  // namespace mentorkorps::web::pages
