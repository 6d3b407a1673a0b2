#include "app/referrals.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/referral.hpp"
#include "compiled/referrals.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/referral_words.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;

constexpr int days_that_are_long = 14;

html::Url address(const Visit& visit, ReferralId id) {
    return html::path("/{}/{}/henvisninger/{}", visit.world->slug, visit.programme->policy->key, id);
}

std::string stand_of(const domain::Referral& referral, Date today) {
    const auto sent = fmt::format("Sendt {} af {}", html::date(referral.received), referral.sender_name);
    const int waited = referral.waited(today);
    const auto since =
        waited == 0 ? std::string("siden i dag") : fmt::format("i {}", html::counted(waited, "dag", "dage"));
    switch (referral.state()) {
        case ReferralState::received: return fmt::format("{}. Har ventet på svar {}.", sent, since);
        case ReferralState::more_wanted: return fmt::format("{}. Afsenderen har været spurgt {}.", sent, since);
        case ReferralState::accepted:
        case ReferralState::declined:
        case ReferralState::withdrawn: break;
    }
    return fmt::format("{}. {} {}.", sent, label(referral.state()), html::date(referral.steps.back().on));
}

struct Heading {
    std::vector<ReferralState> states;
    std::string_view id, text;
};
const Heading headings[] = {
    {{ReferralState::received}, "svar", "Venter på dit svar"},
    {{ReferralState::more_wanted}, "spurgt", "Afsenderen er spurgt"},
    {{ReferralState::accepted, ReferralState::declined, ReferralState::withdrawn}, "afgjort", "Afgjort"}};

std::string observed(const Visit& visit, const domain::Referral& referral, std::string_view list) {
    std::vector<std::string> labels;
    for (const auto& each : referral.known)
        if (each.scheme == list) labels.push_back(visit.programme->policy->label_of(list, each.code));
    return listed(labels);
}

std::vector<views::Fact> facts_of(const Visit& visit, const domain::Referral& referral) {
    const auto& policy = *visit.programme->policy;
    std::vector<views::Fact> facts;
    auto born = referral.birth_date ? html::date(*referral.birth_date) : std::string();
    if (referral.birth_date && *referral.birth_date <= visit.today())
        born += fmt::format(" ({} år)", whole_years(*referral.birth_date, visit.today()));
    facts.push_back({"Født", std::move(born)});
    facts.push_back({"Mobil", referral.phone ? html::phone(*referral.phone) : std::string()});
    if (referral.phone) facts.back().address = html::tel(*referral.phone);
    facts.push_back({"E-mail", referral.email.value_or("")});
    if (referral.email) facts.back().address = html::mailto(*referral.email);
    facts.push_back({"Har sagt ja", referral.has_agreed ? "Ja" : "Nej, ikke endnu"});
    for (const auto list : lists::observed)
        if (policy.list(list) != nullptr) facts.push_back({policy.list(list)->title, observed(visit, referral, list)});
    if (referral.external_case) facts.push_back({"Afsenderens sagsnummer", *referral.external_case});
    return facts;
}

views::Referral::Same same(const Visit& visit, const Person& person) {
    std::vector<std::string> known;
    if (person.birth_date) known.push_back("født " + html::date(*person.birth_date));
    if (person.phone) known.push_back(html::phone(*person.phone));
    if (person.email) known.push_back(*person.email);
    return {std::to_string(person.id.value), person.name, fmt::format("{}", fmt::join(known, " · ")),
            html::path("/{}/personer/{}", visit.world->slug, person.id)};
}

/// A form that was refused, and whom the young person may be.
struct Refused {
    std::string field{}, sentence{};
    std::vector<Person> same{};
};

http::Response show(const Visit& visit, ReferralId id, const Refused& refused = {}) {
    const auto story = app::referral(*visit.world, visit.viewer(), visit.programme->id, id);
    if (!story) return not_found(visit);
    const auto& referral = story->referral;
    views::Referral view{.shell = shell(visit, fmt::format("Henvisning: {}", referral.name), "unge")};
    view.back = html::path("/{}/{}/henvisninger", visit.world->slug, visit.programme->policy->key);
    view.here = address(visit, id);
    view.name = referral.name;
    view.stand = stand_of(referral, visit.today());
    view.facts = facts_of(visit, referral);
    view.why = paragraphs(referral.why);
    view.words = words_of(referral);
    for (const auto& each : story->against)
        view.against.push_back({each.sentence, each.rule->source, each.rule->is_law});
    view.is_open = is_open(referral.state());
    view.may_change = visit.viewer().may(Right::change_people, visit.programme->id);
    if (const auto person = referral.steps.back().person) {
        view.has_person = true;
        view.person = html::path("/{}/personer/{}", visit.world->slug, *person);
    }
    for (const auto& each : refused.same) {
        view.same.push_back(same(visit, each));
        view.others += fmt::format("{}{}", view.others.empty() ? "" : " ", each.id.value);
    }
    if (refused.field == "spoergsmaal") view.question = visit.field("tekst");
    if (refused.field == "hvorfor-ikke") view.refusal = visit.field("tekst");
    if (!refused.sentence.empty()) view.errors.push_back({refused.field, refused.sentence});
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response refused(const Visit& visit, ReferralId id, ReferralFault fault, std::string_view field) {
    const bool is_decided = fault == ReferralFault::is_decided;
    return show(
        visit, id,
        {.field = std::string(is_decided ? views::whole_page : field), .sentence = std::string(sentence(fault))});
}

http::Response reply(const Visit& visit, ReferralState to, std::string_view field, std::string_view message) {
    const auto id = visit.id<ReferralId>("referral");
    const auto replied =
        app::reply_to_referral(*visit.world, visit.viewer(), id, {to, std::string(visit.field("tekst"))});
    if (replied) return done(address(visit, id).text(), message);
    const auto* fault = std::get_if<ReferralFault>(&replied.error());
    return fault == nullptr ? not_found(visit) : refused(visit, id, *fault, field);
}

/// Whom the form has shown, and which of them it is, if any.
app::TakeOn typed(const Visit& visit) {
    app::TakeOn wish;
    const auto said = visit.field("samme");
    if (said == "nej")
        for (const auto each : split(visit.field("andre"), ' '))
            if (const auto id = number_in<std::int64_t>(each)) wish.others.push_back({*id});
    if (const auto id = number_in<std::int64_t>(said)) wish.same = PersonId{*id};
    return wish;
}

}  // namespace

http::Response referrals(const Visit& visit) {
    const auto found = app::referrals(*visit.world, visit.viewer(), visit.programme->id);
    if (!found) return not_found(visit);
    views::Referrals view{.shell = shell(visit, "Henvisninger", "unge")};
    view.back = html::path("/{}/{}/unge", visit.world->slug, visit.programme->policy->key);
    for (const auto& heading : headings) {
        views::Referrals::Group group{std::string(heading.id), std::string(heading.text), {}};
        for (const auto& each : *found)
            if (std::ranges::count(heading.states, each.state()) > 0)
                group.lines.push_back({each.name, stand_of(each, visit.today()), address(visit, each.id),
                                       is_open(each.state()) && each.waited(visit.today()) >= days_that_are_long});
        if (heading.states.front() == ReferralState::received) std::ranges::reverse(group.lines);  // who waited longest
        if (!group.lines.empty()) view.groups.push_back(std::move(group));
    }
    return page(visit, view);
}

http::Response referral(const Visit& visit) { return show(visit, visit.id<ReferralId>("referral")); }

http::Response ask_about_referral(const Visit& visit) {
    return reply(visit, ReferralState::more_wanted, "spoergsmaal", "spurgt");
}

http::Response decline_referral(const Visit& visit) {
    return reply(visit, ReferralState::declined, "hvorfor-ikke", "sagt-nej");
}

http::Response take_on_referral(const Visit& visit) {
    const auto id = visit.id<ReferralId>("referral");
    const auto taken = app::take_on(*visit.world, visit.viewer(), id, typed(visit));
    if (taken) return done(visit.to(fmt::format("/personer/{}", taken->value)), "taget-imod");
    if (const auto* fault = std::get_if<ReferralFault>(&taken.error()))
        return refused(visit, id, *fault, views::whole_page);
    const auto* found = std::get_if<app::MaybeSame>(&taken.error());
    if (found == nullptr) return not_found(visit);
    return show(visit, id,
                {.field = "samme",
                 .sentence = "Der er en eller flere, som måske er den samme. Vælg, om det er en af dem.",
                 .same = found->people});
}

}  // namespace mentorkorps::web::pages
