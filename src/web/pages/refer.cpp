#include <fmt/format.h>

#include "app/referrals.hpp"
#include "base/random.hpp"
#include "compiled/participation.hpp"
#include "web/pages/coded_fields.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;
using views::Participation;
using Field = Participation::Field;

constexpr std::size_t key_letters_max = 100;

ReferralDraft typed(const Visit& visit) {
    const auto field = [&](std::string_view name) { return std::string(visit.field(name)); };
    return {.name = field("name"),
            .birth_date = field("birth_date"),
            .phone = field("phone"),
            .email = field("email"),
            .external_case = field("external_case"),
            .agreed = field("agreed"),
            .benefit = field("benefit"),
            .education_status = field("education_status"),
            .area = field("area"),
            .active_case = field("active_case"),
            .needs = values(visit, "needs"),
            .why = field("why"),
            .once = field("once").substr(0, key_letters_max)};
}

Participation::Group who(const ReferralDraft& draft) {
    auto phone = text("phone", "Mobil", draft.phone);
    phone.input_mode = "tel";
    auto email = text("email", "E-mail", draft.email);
    email.input_mode = "email";
    auto agreed = one_of("agreed", "Har den unge sagt ja til at blive henvist?");
    agreed.hint = "Fortæl den unge, hvad en mentor er, og at koordinatoren ringer.";
    agreed.choices = {{"", "Vælg"},
                      {"ja", "Ja, den unge ved det og vil gerne", draft.agreed == "ja"},
                      {"nej", "Nej, ikke endnu", draft.agreed == "nej"}};
    return {.title = "Den unge",
            .hint = "Skriv aldrig CPR-nummer. Koordinatoren har ikke brug for det.",
            .fields = {text("name", "Navn", draft.name), text("birth_date", "Født", draft.birth_date, "Fx 31-12-2007"),
                       phone, email, agreed}};
}

Participation::Group why(const Visit& visit, const ReferralDraft& draft) {
    Field words{.id = "why",
                .label = "Hvorfor en mentor?",
                .kind = Field::Kind::long_text,
                .value = draft.why,
                .hint =
                    "Hvad kan en mentor hjælpe med, og hvad er godt at vide fra begyndelsen? Kun koordinatoren "
                    "læser det."};
    Field needs{.id = "needs", .label = "Behov", .kind = Field::Kind::some_of};
    std::vector<Field> fields{std::move(words), coded(visit, lists::need, std::move(needs), draft.needs),
                              coded(visit, lists::benefit, one_of("benefit", "Ydelse"), {draft.benefit}),
                              coded(visit, lists::education_status, one_of("education_status", "Uddannelsesstatus"),
                                    {draft.education_status})};
    const auto& policy = *visit.programme->policy;
    if (policy.list(lists::area) != nullptr)
        fields.push_back(coded(visit, lists::area, one_of("area", "Område"), {draft.area}));
    if (policy.list(lists::active_case) != nullptr)
        fields.push_back(coded(visit, lists::active_case, one_of("active_case", "Aktiv sag"), {draft.active_case}));
    fields.push_back(text("external_case", "Jeres sagsnummer", draft.external_case,
                          "Hvis I har et og vil kunne finde tilbage. Det er ikke nødvendigt."));
    return {.title = "Hvorfor", .fields = std::move(fields)};
}

http::Response show(const Visit& visit, const ReferralDraft& draft, const app::FieldFaults& faults) {
    const auto& policy = *visit.programme->policy;
    Participation view{.shell = shell(visit, "Henvis en ung", "henviste")};
    view.heading = "Henvis en ung";
    view.lead = fmt::format("Til {}. Du kan følge, hvad der sker, under »Mine henviste«.", policy.name);
    view.button = "Send henvisningen";
    view.here = html::path("/{}/{}/henvis", visit.world->slug, policy.key);
    view.back = html::path("/{}/henviste", visit.world->slug);
    view.once = draft.once.empty() ? token(visit.world->random) : draft.once;
    view.groups = {who(draft), why(visit, draft)};
    for (const auto& fault : faults) view.errors.push_back({fault.field, fault.sentence});
    return page(visit, view, faults.empty() ? 200 : 422);
}

}  // namespace

http::Response refer_form(const Visit& visit) { return show(visit, {}, {}); }

http::Response refer(const Visit& visit) {
    const auto draft = typed(visit);
    const auto sent = app::refer(*visit.world, visit.viewer(), visit.programme->id, draft);
    if (sent) return done(visit.to("/henviste"), "henvist");
    const auto* faults = std::get_if<app::FieldFaults>(&sent.error());
    return faults == nullptr ? not_found(visit) : show(visit, draft, *faults);
}

}  // namespace mentorkorps::web::pages
