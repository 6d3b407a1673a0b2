#include "domain/practice/talks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/people/guardian.hpp"
#include "domain/practice/windows.hpp"

namespace mentorkorps::domain {
namespace {

const SettledFact* settled(const Timeline& match, const Rule& rule, const AskedTalk& talk) {
    for (const auto& each : match.facts().settled)
        if (each.ordinal == talk.ordinal && each.party == talk.party && each.on <= match.as_of() &&
            each.rule == rule.key)
            return &each;
    return nullptr;
}

Outcome of_unsettled(const Timeline& match, const AskedTalk& talk) {
    if (match.closed()) return Outcome::broken;
    if (match.as_of() <= talk.late_from) return Outcome::coming;
    return talk.lost_from && match.as_of() >= *talk.lost_from ? Outcome::broken : Outcome::late;
}

Outcome of_settled(const SettledFact& fact, const AskedTalk& talk) {
    if (fact.how == SettledFact::How::set_aside) return Outcome::not_relevant;
    return fact.on <= talk.late_from ? Outcome::kept : Outcome::broken;
}

}  // namespace

std::optional<Verdict> judge_talk(const Rule& rule, const Timeline& match, const AskedTalk& talk) {
    if (const auto force = in_force(rule); talk.due < force.from || talk.due >= force.to) return std::nullopt;
    Verdict verdict{.rule = &rule, .due = talk.due, .party = talk.party, .ordinal = talk.ordinal};
    verdict.settled = settled(match, rule, talk);
    if (verdict.settled != nullptr) {
        verdict.outcome = of_settled(*verdict.settled, talk);
        verdict.n = static_cast<int>((verdict.settled->on - talk.due).count());
        return verdict;
    }
    if (match.closed() && talk.late_from >= *match.closed()) return std::nullopt;
    verdict.outcome = of_unsettled(match, talk);
    if (!talk.is_asked_still && verdict.outcome != Outcome::broken) verdict.outcome = Outcome::not_relevant;
    verdict.n = static_cast<int>((match.as_of() - talk.due).count());
    return verdict;
}

std::string explain_talk(const Verdict& verdict) {
    const auto whom = the(verdict.party.value_or(Party::mentor));
    switch (verdict.outcome) {
        case Outcome::kept: return fmt::format("Samtalen med {} er holdt i tide.", whom);
        case Outcome::not_relevant:
            return verdict.settled == nullptr ? "Den unge er fyldt 18 år, så forældrene bliver ikke spurgt længere."
                                              : fmt::format("Samtalen med {} er sat til side.", whom);
        case Outcome::coming:
            return fmt::format("Samtalen med {} skal holdes {}.", whom,
                               verdict.n == 0 ? "senest i dag" : "senest " + ago(verdict.n));
        case Outcome::late: return fmt::format("Samtalen med {} skulle være holdt {}.", whom, ago(verdict.n));
        case Outcome::broken:
            return verdict.settled == nullptr
                       ? fmt::format("Samtalen med {} blev ikke holdt.", whom)
                       : fmt::format("Samtalen med {} blev holdt {} for sent.", whom, span(verdict.n));
        case Outcome::unknown: break;
    }
    return {};
}

bool is_asked(const Timeline& match, Party party, Date on) {
    if (party != Party::guardian) return true;
    return std::ranges::any_of(match.facts().members, [&](const MemberFact& each) {
        return each.party == Party::young_person && has_guardian(each.birth_date, on);
    });
}

}  // namespace mentorkorps::domain
