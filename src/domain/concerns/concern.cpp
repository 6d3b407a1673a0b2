#include "domain/concerns/concern.hpp"

#include "base/text.hpp"
#include "domain/concerns/weekdays.hpp"

namespace mentorkorps::domain {
namespace {

using enum ConcernState;

constexpr int of_age = 18;

std::string_view text_missing(ConcernState wish) {
    switch (wish) {
        case observed: return "Skriv, hvad du så eller hørte.";
        case handed_over: return "Skriv, hvem du gav det videre til.";
        case not_handed_over: return "Skriv, hvorfor det ikke er givet videre.";
        case considered:
        case receipted: break;
    }
    return {};
}

std::optional<ConcernFault> day_fault(std::optional<Date> on, std::optional<Date> not_before, Date today) {
    if (!on) return ConcernFault::day_missing;
    if (*on > today) return ConcernFault::day_ahead;
    if (not_before && *on < *not_before) return ConcernFault::day_before_last;
    return std::nullopt;
}

Result<std::string, ConcernFault> text_of(ConcernState state, std::string_view typed) {
    if (!has_text(state)) return std::string();
    const auto text = trim(typed);
    if (text.empty()) return refused(ConcernFault::text_missing);
    if (length(text) > concern_letters_max) return refused(ConcernFault::text_long);
    return std::string(text);
}

}  // namespace

std::string_view label(ConcernState state) {
    switch (state) {
        case observed: return "Set";
        case considered: return "Overvejet";
        case handed_over: return "Givet videre";
        case not_handed_over: return "Ikke givet videre";
        case receipted: return "Kvittering kommet";
    }
    return {};
}

std::vector<ConcernState> steps_between(ConcernState from, ConcernState to) {
    const bool is_decision = to == handed_over || to == not_handed_over;
    switch (from) {
        case observed:
            if (to == considered) return {considered};
            if (is_decision) return {considered, to};
            return {};
        case considered:
            if (is_decision) return {to};
            return {};
        case handed_over:
            if (to == receipted) return {receipted};
            return {};
        case not_handed_over:
        case receipted: return {};
    }
    return {};
}

bool has_text(ConcernState state) {
    switch (state) {
        case observed:
        case handed_over:
        case not_handed_over: return true;
        case considered:
        case receipted: return false;
    }
    return false;
}

std::string_view sentence(ConcernFault fault, ConcernState wish) {
    switch (fault) {
        case ConcernFault::whom_missing: return "Vælg, hvem du er bekymret for.";
        case ConcernFault::day_missing: return "Skriv dagen, for eksempel 28-02-2026.";
        case ConcernFault::day_ahead: return "Dagen er ikke kommet endnu. Vælg i dag eller en tidligere dag.";
        case ConcernFault::day_before_last:
            return "Dagen ligger før det, der er skrevet i forvejen. Vælg en senere dag.";
        case ConcernFault::text_missing: return text_missing(wish);
        case ConcernFault::text_long: return "Teksten er for lang. Skriv højst 10.000 tegn.";
        case ConcernFault::step_missing: return "Vælg, hvad der er sket.";
        case ConcernFault::not_from_here:
            return "Det kan ikke skrives nu, for bekymringen er kommet videre imens. Læs den igen herunder.";
    }
    return {};
}

Result<ConcernStep, ConcernFault> first_step(const ConcernWish& wish, Date today) {
    if (const auto fault = day_fault(wish.on, {}, today)) return refused(*fault);
    auto text = text_of(ConcernState::observed, wish.text);
    if (!text) return refused(text.error());
    return ConcernStep{ConcernState::observed, *wish.on, *std::move(text)};
}

Result<std::vector<ConcernStep>, ConcernFault> taken_on(const ConcernStep& last, ConcernState to,
                                                        const ConcernWish& wish, Date today) {
    const auto way = steps_between(last.state, to);
    if (way.empty()) return refused(ConcernFault::not_from_here);
    if (const auto fault = day_fault(wish.on, last.on, today)) return refused(*fault);
    std::vector<ConcernStep> steps;
    for (const auto state : way) {
        auto text = text_of(state, wish.text);
        if (!text) return refused(text.error());
        steps.push_back({state, *wish.on, *std::move(text)});
    }
    return steps;
}

std::optional<LateReceipt> late_receipt(const Concern& concern, Date today) {
    const auto& last = concern.steps.back().step;
    if (last.state != handed_over) return std::nullopt;
    if (concern.born && *concern.born <= last.on && whole_years(*concern.born, last.on) >= of_age) return std::nullopt;
    const auto due = receipt_due(last.on);
    if (today < due) return std::nullopt;
    return LateReceipt{concern.id, last.on, due};
}

}  // namespace mentorkorps::domain
