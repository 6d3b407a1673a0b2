#include "app/referred.hpp"

#include <fmt/format.h>

#include "app/referrals.hpp"
#include "base/words.hpp"
#include "compiled/referred.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/referral_words.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ReferralId;
using domain::ReferralState;

std::string day(Date on) { return on == domain::since_ever ? "Ikke oplyst" : html::date(on); }

std::string mentor_of(const domain::ReferredYoungPerson& young) {
    using enum domain::EnrolmentState;
    if (young.matched_since) return "Ja, siden " + day(*young.matched_since);
    return young.state == closed || young.state == declined ? "Nej" : "Ikke endnu";
}

/// As its sender reads it.
std::string stand_of(const domain::Referral& referral) {
    const auto& last = referral.steps.back();
    const auto on = html::date(last.on);
    switch (last.state) {
        case ReferralState::received: return fmt::format("Sendt {}. Koordinatoren har ikke svaret endnu.", on);
        case ReferralState::more_wanted: return fmt::format("Koordinatoren spurgte dig den {}.", on);
        case ReferralState::accepted: return fmt::format("Taget imod den {}.", on);
        case ReferralState::declined: return fmt::format("Koordinatoren sagde nej den {}.", on);
        case ReferralState::withdrawn: return fmt::format("Du trak den tilbage den {}.", on);
    }
    return {};
}

std::string_view did(ReferralState state) {
    switch (state) {
        case ReferralState::received: return "Svarede";
        case ReferralState::more_wanted: return "Spurgte";
        case ReferralState::declined: return "Sagde nej";
        case ReferralState::accepted:
        case ReferralState::withdrawn: break;
    }
    return {};
}

/// Those that were taken on stand in the list of young people instead.
views::SentReferral line(const Visit& visit, const domain::Referral& referral, ReferralId refused) {
    const auto to = [&](std::string_view act) {
        return html::path("/{}/henviste/{}/{}", visit.world->slug, referral.id, act);
    };
    return {.id = std::to_string(referral.id.value),
            .name = referral.name,
            .stand = stand_of(referral),
            .words = words_of(referral),
            .answer = to("svar"),
            .withdraw = to("tilbage"),
            .is_open = is_open(referral.state()),
            .is_asked = referral.state() == ReferralState::more_wanted,
            .typed = referral.id == refused ? std::string(visit.field("svar")) : std::string()};
}

http::Response show(const Visit& visit, ReferralId refused = {}, std::vector<views::FieldError> errors = {}) {
    views::Referred view{.shell = shell(visit, "Mine henviste", "henviste"), .errors = std::move(errors)};
    for (const auto& each : visit.session->programmes)
        if (visit.viewer().may(domain::Right::see_referred, each.id))
            view.refer.push_back({html::path("/{}/{}/henvis", visit.world->slug, each.policy->key),
                                  fmt::format("Henvis en ung til {}", each.policy->name)});
    for (const auto& each : app::own_referrals(*visit.world, visit.viewer()))
        if (each.state() != ReferralState::accepted) view.sent.push_back(line(visit, each, refused));
    for (const auto& each : app::referred(*visit.world, visit.viewer()))
        view.lines.push_back({.name = each.name,
                              .stand = std::string(label(each.state)),
                              .since = day(each.since),
                              .mentor = mentor_of(each),
                              .is_matched = each.matched_since.has_value()});
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response after(const Visit& visit, ReferralId id, const Result<ReferralId, app::ReferralRefusal>& done_to,
                     std::string_view message) {
    if (done_to) return done(visit.to("/henviste"), message);
    const auto* fault = std::get_if<domain::ReferralFault>(&done_to.error());
    if (fault == nullptr) return not_found(visit);
    const auto field =
        *fault == domain::ReferralFault::is_decided ? std::string(views::whole_page) : fmt::format("svar-{}", id.value);
    return show(visit, id, {{field, std::string(sentence(*fault))}});
}

}  // namespace

std::vector<views::ReferralWords> words_of(const domain::Referral& referral) {
    std::vector<views::ReferralWords> words;
    for (const auto& step : referral.steps)
        if (!step.text.empty())
            words.push_back(
                {fmt::format("{} den {}: {}", did(step.state), html::date(step.on), step.by), paragraphs(step.text)});
    return words;
}

http::Response referred(const Visit& visit) { return show(visit); }

http::Response answer_question(const Visit& visit) {
    const auto id = visit.id<ReferralId>("referral");
    return after(visit, id, app::answer_question(*visit.world, visit.viewer(), id, visit.field("svar")), "svar-sendt");
}

http::Response withdraw_referral(const Visit& visit) {
    const auto id = visit.id<ReferralId>("referral");
    return after(visit, id, app::withdraw_referral(*visit.world, visit.viewer(), id), "henvisning-tilbage");
}

}  // namespace mentorkorps::web::pages
