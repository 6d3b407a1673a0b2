#include "app/wishes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/wishes.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Party;
using domain::Strength;
using domain::WishDraft;
using domain::WishFault;

constexpr std::string_view no_matter = "Lige meget", would_like = "Vil gerne", must = "Skal";

app::Somebody somebody(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

std::string heading(Party party, const std::string& name) {
    switch (party) {
        case Party::young_person: return name + " ønsker en mentor";
        case Party::guardian: return "Forældrene ønsker en mentor";
        default: return name + " ønsker en ung";
    }
}

std::string_view field_of(WishFault fault) {
    switch (fault) {
        case WishFault::no_such_sex: return "koen";
        case WishFault::age_unreadable:
        case WishFault::ages_crossed: return "alder";
        case WishFault::too_many_languages:
        case WishFault::language_too_long: return "sprog";
        case WishFault::too_many_interests:
        case WishFault::interest_too_long: return "interesser";
        case WishFault::no_such_need: return "behov";
        case WishFault::no_such_person: return "ikke";
    }
    return "koen";
}

std::vector<views::AgreementOption> strengths(Strength chosen) {
    return {{std::string(name_of(Strength::would_like)), std::string(would_like), chosen == Strength::would_like},
            {std::string(name_of(Strength::must)), std::string(must), chosen == Strength::must}};
}

views::Wishes::Form form_of(Party party, const app::SideOfWishes& side, const WishDraft& draft) {
    views::Wishes::Form form{.key = std::string(name_of(party)), .heading = heading(party, side.person.name)};
    form.sexes.push_back({"", std::string(no_matter), draft.sex.empty()});
    form.sexes.push_back({"female", "Kvinde", draft.sex == "female"});
    form.sexes.push_back({"male", "Mand", draft.sex == "male"});
    form.sex = strengths(draft.sex_strength);
    form.age = strengths(draft.age_strength);
    form.language = strengths(draft.language_strength);
    form.interest = strengths(draft.interest_strength);
    form.near = {{"", std::string(no_matter), !draft.near}};
    for (auto& each : strengths(draft.near.value_or(Strength::would_like))) {
        each.is_chosen &= draft.near.has_value();
        form.near.push_back(each);
    }
    form.age_min = draft.age_min;
    form.age_max = draft.age_max;
    form.languages = draft.languages;
    form.interests = draft.interests;
    form.not_with = draft.not_with;
    const auto* needs = side.policy->list(domain::lists::need);
    if (party != Party::mentor || needs == nullptr) return form;
    for (const auto& each : needs->codes) {
        const bool is_chosen = std::ranges::find(draft.needs, each.key) != draft.needs.end();
        if (each.is_offered || is_chosen) form.needs.push_back({each.key, each.label, is_chosen});
    }
    return form;
}

Strength strength(const Visit& visit, std::string_view field) {
    return named<Strength>(visit.field(field)).value_or(Strength::would_like);
}

WishDraft typed(const Visit& visit) {
    const auto text = [&](std::string_view field) { return std::string(trim(visit.field(field))); };
    WishDraft draft{.sex = text("koen"),
                    .sex_strength = strength(visit, "koen-styrke"),
                    .age_min = text("alder-fra"),
                    .age_max = text("alder-til"),
                    .age_strength = strength(visit, "alder-styrke"),
                    .languages = text("sprog"),
                    .language_strength = strength(visit, "sprog-styrke"),
                    .interests = text("interesser"),
                    .interest_strength = strength(visit, "interesser-styrke"),
                    .near = named<Strength>(visit.field("naer")),
                    .not_with = text("ikke")};
    for (const auto code : visit.request.form.all("behov")) draft.needs.emplace_back(code);
    return draft;
}

/// What was refused, and of whose form.
struct Refused {
    Party party = Party::young_person;
    WishFault fault = WishFault::no_such_sex;
};

http::Response show(const Visit& visit, const std::optional<Refused>& refused) {
    const auto who = somebody(visit);
    const auto side = app::wishes_of(*visit.world, visit.viewer(), who);
    if (!side) return not_found(visit);
    views::Wishes view{.shell = shell(visit, "Ønsker"), .name = side->person.name};
    view.here = html::path("/{}/{}/personer/{}/oensker", visit.world->slug, visit.programme->policy->key, who.person);
    view.back = html::path("/{}/personer/{}", visit.world->slug, who.person);
    for (const auto party : side->parties) {
        const auto list = std::ranges::find(side->lists, party, &domain::WishList::by);
        const bool is_asked = list != side->lists.end();
        const bool is_refused = refused && refused->party == party;
        const auto draft = is_refused ? typed(visit)
                           : is_asked ? domain::draft_of(*list, {*side->policy, side->people})
                                      : WishDraft{};
        auto& form = view.forms.emplace_back(form_of(party, *side, draft));
        form.said = is_asked ? fmt::format("Skrevet den {}", html::long_date(list->on)) : "Er ikke spurgt endnu";
        if (is_refused)
            view.errors.push_back({fmt::format("{}-{}", form.key, field_of(refused->fault)), sentence(refused->fault)});
    }
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response wishes(const Visit& visit) { return show(visit, {}); }

http::Response write_wishes(const Visit& visit) {
    const auto party = named<Party>(visit.field("part")).value_or(Party::young_person);
    const auto who = somebody(visit);
    const auto written = app::write_wishes(*visit.world, visit.viewer(), who, party, typed(visit));
    if (written) return done(visit.in_programme(fmt::format("/personer/{}/oensker", who.person.value)), "oensker");
    const auto* fault = std::get_if<WishFault>(&written.error());
    return fault == nullptr ? not_found(visit) : show(visit, Refused{party, *fault});
}

}  // namespace mentorkorps::web::pages
