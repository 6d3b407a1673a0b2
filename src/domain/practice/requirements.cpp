#include "domain/practice/requirements.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/practice/one_rule.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

/// Whom a thing from this party is about, where it is about people.
bool concerns(const MemberFact& member, std::optional<Party> from, Step before) {
    const bool is_mentors = from ? from == Party::mentor : before == Step::approval;
    return member.party == (is_mentors ? Party::mentor : Party::young_person);
}

/// The day from which it is no longer good; a day that is still to come says nothing of a text that nobody can accept
/// yet.
std::optional<Date> good_until(const Fulfilment& each, const Asked& asked, Date as_of) {
    if (asked.has_period) return each.until.value_or(each.on);  // a tick is no consent
    if (asked.valid_months) return plus_months(each.on, *asked.valid_months);
    return asked.has_versions && each.until && *each.until <= as_of ? each.until : std::nullopt;
}

/// In place by what covers the day of the step; else by what came later. What ran out before it is nothing.
void look_up(const Timeline& match, const Asked& asked, Requirement& thing) {
    const auto key = thing.key();
    const auto day = day_of(asked.before, match);
    std::optional<Date> covers, later, refused_on;
    bool is_open_ended = false, is_last = true;
    for (const auto& each : match.facts().fulfilled | std::views::reverse) {
        if (each.on > match.as_of() || each.key != key) continue;
        if (std::exchange(is_last, false)) thing.is_refused = each.is_refused;
        if (each.is_refused) {
            refused_on = std::min(refused_on.value_or(each.on), each.on);
            continue;
        }
        auto until = good_until(each, asked, match.as_of());
        if (refused_on) until = std::min(until.value_or(*refused_on), *refused_on);
        is_open_ended |= !until;
        if (until) thing.until = std::max(thing.until.value_or(since_ever), *until);
        if (each.on > day)
            later = std::min(later.value_or(each.on), each.on);
        else if (!until || day < *until)
            covers = std::min(covers.value_or(each.on), each.on);
    }
    thing.on = covers ? covers : later;
    if (is_open_ended) thing.until.reset();
}

Outcome of_missing(const Timeline& match, Date step, Date due) {
    if (match.as_of() <= due && due > step) return Outcome::coming;
    if (step < match.facts().asked_since) return Outcome::unknown;
    return match.is_running() ? Outcome::late : Outcome::broken;
}

std::optional<DecidedBy> waiver_of(const Rule& rule, const Timeline& match) {
    const auto& all = match.facts().waived;
    const auto found = std::ranges::find(all, rule.key, &WaivedFact::rule);
    return found == all.end() ? std::nullopt : std::optional(DecidedBy{DecidedBy::What::waiver, found->on});
}

/// Of a thing whose step was taken on `step`.
void decide(const Requirement& thing, const Timeline& match, Date step, Verdict& verdict) {
    verdict.due = match.after_days(step, thing.within_days);
    verdict.is_waived = is_waived(*thing.rule, match);
    if (verdict.is_waived) {
        verdict.outcome = Outcome::broken;
        verdict.decided_by = waiver_of(*thing.rule, match);
    } else if (!thing.on) {
        verdict.outcome = of_missing(match, step, *verdict.due);
        if (thing.is_over && verdict.outcome == Outcome::late) verdict.outcome = Outcome::broken;
        if (verdict.outcome == Outcome::coming) verdict.n = static_cast<int>((match.as_of() - *verdict.due).count());
    } else if (*thing.on > *verdict.due) {
        verdict.outcome = Outcome::broken;
        verdict.n = static_cast<int>((*thing.on - *verdict.due).count());
    } else if (!thing.is_in_place(match.as_of()) && match.is_running()) {
        verdict.outcome = Outcome::late;
        verdict.due = thing.until;
    } else {
        verdict.outcome = Outcome::kept;
    }
}

/// Somebody said yes to it: it has a page of its own, with who and to what.
bool is_consent(const Requirement& thing) { return std::holds_alternative<BasisRequired>(thing.rule->kind); }

}  // namespace

std::optional<Date> taken_on(Step step, const Timeline& match) {
    switch (step) {
        case Step::admission:
        case Step::approval:
        case Step::proposal: return match.proposed();
        case Step::introduction:
        case Step::activation: return match.began();
        case Step::closing: return match.closed();
        case Step::sharing: return std::nullopt;
    }
    return std::nullopt;
}

Date day_of(Step step, const Timeline& match) { return taken_on(step, match).value_or(match.as_of()); }

std::string label(const Requirement& thing) {
    if (const auto* paper = std::get_if<CredentialRequired>(&thing.rule->kind); paper && paper->participant_under_years)
        return fmt::format("{} fra mentoren (når den unge er under {} år, eller vi ikke ved, hvor gammel)", thing.what,
                           *paper->participant_under_years);
    if (const auto* event = std::get_if<RequiredEvent>(&thing.rule->kind))
        return fmt::format("{} med {}", thing.what, the(event->attended_by));
    return thing.from ? fmt::format("{} fra {}", thing.what, the(*thing.from)) : std::string(thing.what);
}

Requirements requirements(const Programme& programme, const Timeline& match) {
    Requirements found;
    for (const auto& rule : programme.rules)
        std::visit(
            [&](const auto& kind) {
                if constexpr (requires { kind.require(rule, match, found); }) kind.require(rule, match, found);
            },
            rule.kind);
    return found;
}

Requirements asked_of_some(const Programme& programme, Party party, Date on) {
    Requirements found;
    for (const auto& [engagement, name] : names<Engagement>) {
        const MatchFacts facts{.members = {{.person = PersonId{1}, .party = party, .engagement = engagement}}};
        for (auto& each : requirements(programme, Timeline(facts, on))) {
            if (!std::exchange(each.person, std::nullopt) || each.is_known_by_itself || is_consent(each)) continue;
            if (std::ranges::find(found, each.key(), &Requirement::key) == found.end()) found.push_back(each);
        }
    }
    return found;
}

void require(const Rule& rule, const Timeline& match, const Asked& asked, Requirements& found) {
    if (!rule.is_in_force(day_of(asked.before, match))) return;
    const auto add = [&](std::string_view what, std::optional<Party> from, std::optional<PersonId> person) {
        Requirement thing{.rule = &rule, .what = what, .from = from, .person = person, .before = asked.before};
        thing.within_days = asked.within_days;
        look_up(match, asked, thing);
        found.push_back(thing);
    };
    const auto add_for_all = [&](std::string_view what, std::optional<Party> from) {
        if (asked.about == About::match) return add(what, from, std::nullopt);
        for (const auto& member : match.facts().members)
            if (concerns(member, from, asked.before) && (!asked.fits || asked.fits(member)))
                add(what, from, member.person);
    };
    for (const auto what : asked.what) {
        if (asked.from.empty()) add_for_all(what, std::nullopt);
        for (const auto from : asked.from) add_for_all(what, from);
    }
}

void judge_required(const Rule& rule, const Timeline& match, const Requirements& asked, Verdicts& found) {
    for (const auto& thing : asked) {
        Verdict verdict{.rule = &rule, .party = thing.from, .person = thing.person, .what = thing.what};
        if (thing.on) verdict.decided_by = {DecidedBy::What::in_place, *thing.on};
        const auto step = taken_on(thing.before, match);
        if (step)
            decide(thing, match, *step, verdict);
        else if (match.is_running() && !thing.is_known_by_itself)
            verdict.outcome = thing.is_in_place(match.as_of()) ? Outcome::kept : Outcome::coming;
        else
            continue;
        found.push_back(verdict);
    }
}

std::string explain_required(const Verdict& verdict) {
    const auto what =
        verdict.party ? fmt::format("{} fra {}", verdict.what, the(*verdict.party)) : std::string(verdict.what);
    switch (verdict.outcome) {
        case Outcome::kept: return fmt::format("På plads: {}.", what);
        case Outcome::coming:
            return verdict.due ? fmt::format("Skal på plads senest {}: {}.", ago(verdict.n), what)
                               : fmt::format("Mangler endnu: {}.", what);
        case Outcome::late: return fmt::format("Mangler: {}.", what);
        case Outcome::broken:
            if (verdict.is_waived) return fmt::format("Reglen blev fraveget med en begrundelse: {}.", what);
            return verdict.n > 0 ? fmt::format("Kom på plads {} for sent: {}.", span(verdict.n), what)
                                 : fmt::format("Kom ikke på plads: {}.", what);
        case Outcome::unknown: return fmt::format("Ingen har skrevet, om det var på plads: {}.", what);
        case Outcome::not_relevant: break;
    }
    return {};
}

std::optional<ScreeningKind> step_that_decides(const Requirement& thing) {
    const auto* facts = std::get_if<RequiredFacts>(&thing.rule->kind);
    return facts == nullptr ? std::nullopt : facts->by;
}

bool may_be_ticked(const Requirement& thing) {
    return !thing.is_known_by_itself && !thing.is_refused && !step_that_decides(thing) && !is_consent(thing);
}

bool is_before_start(Step step) { return step != Step::closing && step != Step::sharing; }

std::string token(const Requirement& thing) {
    return fmt::format("{}/{}/{}/{}", thing.rule->key, thing.from ? name_of(*thing.from) : "",
                       thing.person.value_or(PersonId{}).value, thing.what);
}

std::vector<Fulfilment> ticked(const Requirements& asked, const std::vector<std::string>& tokens, Date on) {
    std::vector<Fulfilment> found;
    for (const auto& each : asked)
        if (may_be_ticked(each) && std::ranges::find(tokens, token(each)) != tokens.end())
            found.push_back({each.key(), on});
    return found;
}

std::vector<Obstacle> obstacles(const Requirements& asked, Date on) {
    std::vector<Obstacle> found;
    for (const auto& each : asked)
        if (each.rule->severity == Severity::stop && each.within_days == 0 && !each.is_in_place(on))
            found.push_back({each.rule, (each.is_refused ? "Ikke godkendt: " : "Mangler ") + label(each)});
    return found;
}

std::string sentence(const Stopped& stopped) {
    const auto all = [&](bool law) {
        std::vector<std::string> found;
        for (const auto& each : stopped.obstacles)
            if (each.rule->is_law == law) found.push_back(each.sentence);
        return found.empty() ? "" : fmt::format("{}. ", fmt::join(found, "; "));
    };
    switch (stopped.why) {
        case Stopped::Why::missing:
            return all(false) + "Sæt kryds ved det, der er på plads, eller skriv, hvorfor reglen fraviges.";
        case Stopped::Why::law: return all(true) + "Det kræver loven, så det kan ikke fraviges. " + all(false);
        case Stopped::Why::reason_too_long:
            return fmt::format("Begrundelsen for at fravige er for lang. Skriv højst {} tegn.", waiver_letters_max);
        case Stopped::Why::nothing_to_waive:
            return "Ingen regel står i vejen, så der er intet at fravige. Skriv det et andet sted, og lad feltet stå "
                   "tomt.";
    }
    return {};
}

Result<std::vector<std::string>, Stopped> pass(std::vector<Obstacle> obstacles, const WaiverWish& wish) {
    using enum Stopped::Why;
    const auto reason = trim(wish.reason);
    std::vector<std::string> waived;
    bool is_law = false, is_seen = true;
    for (const auto& each : obstacles) {
        is_law |= each.rule->is_law;
        is_seen &= std::ranges::find(wish.rules, each.rule->key) != wish.rules.end();
        if (std::ranges::find(waived, each.rule->key) == waived.end()) waived.push_back(each.rule->key);
    }
    if (is_law) return refused(Stopped{std::move(obstacles), law});
    if (length(reason) > waiver_letters_max) return refused(Stopped{std::move(obstacles), reason_too_long});
    if (!obstacles.empty() && (reason.empty() || !is_seen)) return refused(Stopped{std::move(obstacles), missing});
    if (obstacles.empty() && !reason.empty()) return refused(Stopped{{}, nothing_to_waive});
    return waived;
}

}  // namespace mentorkorps::domain
