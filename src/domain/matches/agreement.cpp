#include "domain/matches/agreement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int usual_days = 7, usual_minutes = 60;

/// The strictest of the rules of a kind: `bound` is what a rule leaves to the two, if it says.
template <class Kind, class Stricter>
const Rule* strictest(const Programme& programme, Date on, std::optional<int> Kind::* bound, Stricter stricter) {
    const Rule* found = nullptr;
    const auto of = [&](const Rule& rule) { return std::get<Kind>(rule.kind).*bound; };
    for (const auto* rule : programme.rules_of<Kind>(on))
        if (of(*rule) && (found == nullptr || stricter(*of(*rule), *of(*found)))) found = rule;
    return found;
}

std::string with_source(std::string sentence, const Rule* rule) {
    return rule == nullptr ? sentence : fmt::format("{} (Kilde: {})", sentence, rule->source);
}

int usual_days_of(const Frequency& rule) {
    const int times = std::max(rule.times_min, 1);
    switch (rule.window) {
        case Window::week: return std::max(7 / times, 1);
        case Window::month: return times == 1 ? 30 : std::max(28 / times, 1);
        case Window::days: return std::max(rule.days.value_or(usual_days) / times, 1);
    }
    return usual_days;
}

}  // namespace

AgreementBounds agreement_bounds(const Programme& programme, Date on) {
    AgreementBounds bounds{.days_max = every_days_max, .minutes_min = meeting_minutes_least};
    const auto take = [&]<class Kind>(std::optional<int> Kind::* bound) {
        const auto* rule = strictest<Kind>(programme, on, bound, std::less{});
        if (rule == nullptr || *(std::get<Kind>(rule->kind).*bound) >= bounds.days_max) return;
        bounds.days_max = *(std::get<Kind>(rule->kind).*bound);
        bounds.of_days = rule;
    };
    take(&Frequency::agreed_days_max);
    take(&ContactGap::agreed_days_max);
    bounds.of_minutes = strictest<MinLength>(programme, on, &MinLength::agreed_minutes_min, std::greater{});
    if (bounds.of_minutes != nullptr)
        bounds.minutes_min =
            std::min(*std::get<MinLength>(bounds.of_minutes->kind).agreed_minutes_min, meeting_minutes_max);
    return bounds;
}

std::optional<AgreementFault> fault_of(const TypedAgreement& agreement, const AgreementBounds& bounds) {
    using enum AgreementFault::About;
    const auto& terms = agreement.terms;
    if (terms.every_days < 1 || terms.every_days > every_days_max)
        return AgreementFault{days, "Vælg, hvor ofte de mødes: fra hver dag til hver 92. dag."};
    if (terms.every_days > bounds.days_max)
        return AgreementFault{days, with_source(fmt::format("I dette program mødes de mindst {}. Vælg noget oftere.",
                                                            rhythm(bounds.days_max)),
                                                bounds.of_days)};
    if (terms.minutes && (*terms.minutes < meeting_minutes_least || *terms.minutes > meeting_minutes_max))
        return AgreementFault{minutes, "Et møde varer mellem et kvarter og otte timer. Ret længden."};
    if (terms.minutes && *terms.minutes < bounds.minutes_min)
        return AgreementFault{minutes,
                              with_source(fmt::format("I dette program varer et møde mindst {}. Vælg noget længere.",
                                                      phrases::minutes(bounds.minutes_min)),
                                          bounds.of_minutes)};
    if (length(agreement.place) > place_letters_max)
        return AgreementFault{place, "Teksten om, hvor de mødes, er for lang. Skriv højst 200 tegn."};
    return std::nullopt;
}

MeetingAgreement usual_agreement(const Programme& programme, Date on) {
    MeetingAgreement usual{.every_days = usual_days, .minutes = usual_minutes};
    if (const auto* often = programme.rule<Frequency>(on))
        usual.every_days = usual_days_of(*often);
    else if (const auto* gap = programme.rule<ContactGap>(on); gap != nullptr && gap->days_max)
        usual.every_days = *gap->days_max;
    if (const auto* length = programme.rule<MinLength>(on)) usual.minutes = length->minutes;
    const auto bounds = agreement_bounds(programme, on);
    usual.every_days = std::clamp(usual.every_days, 1, bounds.days_max);
    usual.minutes = std::clamp(*usual.minutes, bounds.minutes_min, meeting_minutes_max);
    return usual;
}

}  // namespace mentorkorps::domain
