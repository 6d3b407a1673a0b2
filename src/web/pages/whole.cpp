#include "app/whole.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/whole.hpp"
#include "domain/matching/gaps.hpp"
#include "html/danish.hpp"
#include "web/pages/both_weeks.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/proposals.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Aim;
using domain::FitPart;
using domain::MatchingWeights;
using domain::Pool;
using domain::ProposedPair;

using domain::label;

constexpr std::string_view together_field = "sammen", apart_field = "hver";
constexpr std::size_t pairs_decided_max = 200, swaps_shown = 5, gaps_shown = 10;

std::string_view label(Aim aim) {
    switch (aim) {
        case Aim::most: return "De, der har ventet længst, får en mentor først";
        case Aim::sum: return "Alle tilsammen passer så godt som muligt";
        case Aim::fair: return "Det svageste match bliver så godt som muligt";
    }
    return {};
}

std::string weight_field(FitPart part) { return fmt::format("v-{}", name_of(part)); }

/// "12-34" of the address; what is none is left out.
std::vector<app::TwoOfThem> pairs_in(const Visit& visit, std::string_view field) {
    std::vector<app::TwoOfThem> found;
    for (const auto text : visit.request.query.all(field))
        if (const auto two = two_in(text)) found.push_back(*two);
    return found;
}

void keep_the_first(std::vector<app::TwoOfThem>& pairs, std::vector<views::FieldError>& errors) {
    if (pairs.size() <= pairs_decided_max) return;
    pairs.resize(pairs_decided_max);
    errors.push_back(
        {"forslag", fmt::format("Vi kan højst huske {} kryds ad gangen. De første er talt med.", pairs_decided_max)});
}

app::WholeWish wish_of(const Visit& visit, std::vector<views::FieldError>& errors) {
    app::WholeWish wish{.programme = visit.programme->id,
                        .aim = named<Aim>(visit.request.query.get("maal")).value_or(Aim::most),
                        .together = pairs_in(visit, together_field),
                        .apart = pairs_in(visit, apart_field)};
    keep_the_first(wish.together, errors);
    keep_the_first(wish.apart, errors);
    auto weights = visit.programme->policy->matching.value_or(MatchingWeights{});
    bool is_any = false;
    for (const auto& [part, name] : names<FitPart>) {
        const auto text = trim(visit.request.query.get(weight_field(part)));
        if (text.empty()) continue;
        const auto weight = number_in<int>(text);
        if (!weight || *weight < 0 || *weight > domain::weight_max) {
            errors.push_back({weight_field(part), fmt::format("Skriv et helt tal fra 0 til {}.", domain::weight_max)});
            continue;
        }
        weights[part] = *weight;
        is_any = true;
    }
    if (is_any) wish.weights = weights;
    return wish;
}

std::string key_of(const Pool& pool, const ProposedPair& pair) {
    return fmt::format("{}-{}", pool.young_people()[pair.young].enrolment.id.value,
                       pool.mentors()[pair.mentor].commitment.id.value);
}

std::string two(const Pool& pool, const ProposedPair& pair) {
    return fmt::format("{} og {}", pool.young_people()[pair.young].person.name,
                       pool.mentors()[pair.mentor].person.name);
}

std::string waited(const Visit& visit, const domain::YoungPersonFacts& young) {
    return fmt::format("{} har ventet {}.", domain::first_name(young.person),
                       span(domain::waited(young, visit.today())));
}

html::Url choice_of(const Visit& visit, domain::PersonId young) {
    return html::path("/{}/{}/unge/{}/match", visit.world->slug, visit.programme->policy->key, young);
}

html::Url page_of(const Visit& visit, domain::PersonId person) {
    return html::path("/{}/personer/{}", visit.world->slug, person);
}

views::Whole::Pair shown(const Visit& visit, const app::Whole& whole, const ProposedPair& pair) {
    const auto& pool = whole.pool;
    const auto& young = pool.young_people()[pair.young];
    const auto& mentor = pool.mentors()[pair.mentor];
    const auto fit = pool.fit(pair.young, pair.mentor, whole.weights);
    views::Whole::Pair line{
        .key = key_of(pool, pair),
        .young = young.person.name,
        .waited = waited(visit, young),
        .mentor = mentor.person.name,
        .young_page = page_of(visit, young.person.id),
        .mentor_page = page_of(visit, mentor.person.id),
        .make = choice_of(visit, young.person.id).with("mentor", std::to_string(mentor.commitment.id.value)),
        .score = (fit.score + domain::fits_wholly / 200) / (domain::fits_wholly / 100)};
    for (const auto& share : fit.shares)
        if (share.weight > 0)
            line.shares.push_back({share.sentence, share.is_known && share.value >= domain::fit_unknown});
    line.weeks = both_weeks(young, mentor);
    for (const auto& reason : pool.reasons(pair.young, pair.mentor))
        if (reason.weight == domain::Reason::Weight::against) line.warnings.push_back(reason.sentence);
    return line;
}

void add_questions(views::Whole& view, const Visit& visit, const app::Whole& whole, Aim chosen) {
    for (const auto& [aim, name] : names<Aim>)
        view.aims.push_back({std::string(name), std::string(label(aim)), aim == chosen});
    for (const auto& [part, name] : names<FitPart>) {
        const auto typed = visit.request.query.get(weight_field(part));
        view.weights.push_back({weight_field(part), std::string(label(part)),
                                typed.empty() ? std::to_string(whole.weights[part]) : std::string(typed)});
    }
    view.whose_weights = whole.policy->matching
                             ? "Tallene er programmets egne, til du retter dem her."
                             : "Programmet har ikke sagt, hvad der tæller, så tallene er vores. Du kan rette dem her.";
}

void add_pairs(views::Whole& view, const Visit& visit, const app::Whole& whole, const app::WholeWish& wish) {
    const auto& pool = whole.pool;
    for (std::size_t young = 0; young < pool.young_people().size(); ++young) {
        const auto& facts = pool.young_people()[young];
        const auto mentor = whole.proposal.mentor_of[young];
        if (!mentor) {
            view.left.push_back({facts.person.name, waited(visit, facts), page_of(visit, facts.person.id),
                                 choice_of(visit, facts.person.id)});
            continue;
        }
        auto& pair = view.pairs.emplace_back(shown(visit, whole, {young, *mentor}));
        pair.is_together = std::ranges::find(wish.together, app::TwoOfThem{facts.enrolment.id,
                                                                           pool.mentors()[*mentor].commitment.id}) !=
                           wish.together.end();
    }
    for (const auto& pair : whole.apart) view.apart.push_back({key_of(pool, pair), two(pool, pair)});
    for (const auto& pair : whole.proposal.not_together) view.in_vain.push_back({key_of(pool, pair), two(pool, pair)});
    for (const auto& pair : whole.proposal.would_rather) {
        if (view.would_rather.size() == swaps_shown) break;
        view.would_rather.push_back(two(pool, pair));
    }
}

std::string lead(const Pool& pool) {
    int places = 0, mentors = 0;
    for (std::size_t mentor = 0; mentor < pool.mentors().size(); ++mentor) {
        places += pool.places(mentor);
        mentors += pool.places(mentor) > 0 ? 1 : 0;
    }
    return fmt::format("{} venter, og {} har plads til {}.",
                       html::counted(static_cast<int>(pool.young_people().size()), "ung", "unge"),
                       html::counted(mentors, "mentor", "mentorer"), html::counted(places, "ung", "unge"));
}

std::string difference(const app::Whole& whole) {
    const auto now = whole.proposal.matched();
    if (now != whole.matched_undecided)
        return fmt::format("Uden dine kryds ville {} få en mentor.", whole.matched_undecided);
    if (now == 0 || whole.sum == whole.sum_undecided) return {};
    const auto mean = [&](std::int64_t sum) {
        return static_cast<int>(sum / static_cast<std::int64_t>(now) / (domain::fits_wholly / 100));
    };
    return fmt::format("De passer {} af 100 i gennemsnit. Uden dine kryds var det {}.", mean(whole.sum),
                       mean(whole.sum_undecided));
}

}  // namespace

http::Response whole(const Visit& visit) {
    views::Whole view{.shell = shell(visit, "Match alle, der venter", "unge")};
    const auto wish = wish_of(visit, view.errors);
    const auto whole = app::whole(*visit.world, visit.viewer(), wish);
    if (!whole) return not_found(visit);
    view.here = html::path("/{}/{}/matchning", visit.world->slug, visit.programme->policy->key);
    view.proposals = html::path("/{}/{}/forslag", visit.world->slug, visit.programme->policy->key);
    if (whole->asked > 0)
        view.asked = fmt::format("{} er allerede foreslået en mentor.", html::counted(whole->asked, "ung", "unge"));
    for (const auto& gap : domain::gaps(whole->pool, *whole->policy, visit.today()))
        if (gap.missing() > 0 && view.gaps.size() < gaps_shown)
            view.gaps.push_back(fmt::format(
                "{}: {}, {}", html::capitalized(gap.what), html::counted(gap.wanted, "ung", "unge"),
                gap.places == 0 ? "ingen fri plads" : html::counted(gap.places, "fri plads", "fri pladser")));
    for (const auto& pair : whole->declined) view.declined.push_back(two(whole->pool, pair));
    view.lead = lead(whole->pool);
    view.result = whole->pool.young_people().empty() ? "Ingen venter på en mentor lige nu"
                                                     : fmt::format("{} af {} får en mentor", whole->proposal.matched(),
                                                                   whole->pool.young_people().size());
    view.difference = difference(*whole);
    view.may_make = visit.viewer().may(domain::Right::change_people, visit.programme->id);
    add_questions(view, visit, *whole, wish.aim);
    add_pairs(view, visit, *whole, wish);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace mentorkorps::web::pages
