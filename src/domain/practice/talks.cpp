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

/// How close it is, of each mode; in a group nobody is spoken with by themselves.
int closeness(ContactMode mode) {
    switch (mode) {
        case ContactMode::group: return 0;
        case ContactMode::message: return 1;
        case ContactMode::phone: return 2;
        case ContactMode::online: return 3;
        case ContactMode::meeting: return 4;
    }
    return 0;
}

/// What a rule that says how close a talk is to be has not been told.
std::string_view unstated_mode(const Verdict& verdict) {
    const bool is_had = verdict.settled != nullptr && verdict.settled->how == SettledFact::How::done;
    if (!is_had || verdict.settled->mode || verdict.rule == nullptr || !asked_mode(*verdict.rule)) return "";
    return " Det er ikke oplyst, hvordan I talte sammen, så den tæller med.";
}

}  // namespace

std::optional<Verdict> judge_talk(const Rule& rule, const Timeline& match, const AskedTalk& talk) {
    if (const auto force = in_force(rule); talk.due < force.from || talk.due >= force.to) return std::nullopt;
    Verdict verdict{.rule = &rule, .due = talk.due, .party = talk.party, .ordinal = talk.ordinal};
    verdict.settled = settled(match, rule, talk);
    if (verdict.settled != nullptr) {
        verdict.outcome = of_settled(*verdict.settled, talk);
        verdict.n = static_cast<int>((verdict.settled->on - talk.due).count());
        verdict.decided_by = {DecidedBy::What::talk, verdict.settled->on};
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
        case Outcome::kept: return fmt::format("Samtalen med {} er holdt i tide.{}", whom, unstated_mode(verdict));
        case Outcome::not_relevant:
            return verdict.settled == nullptr ? "Den unge er fyldt 18 år, så forældrene bliver ikke spurgt længere."
                                              : fmt::format("Samtalen med {} er sat til side.", whom);
        case Outcome::coming:
            return fmt::format("Samtalen med {} skal holdes {}.", whom,
                               verdict.n == 0 ? "senest i dag" : "senest " + ago(verdict.n));
        case Outcome::late: return fmt::format("Samtalen med {} skulle være holdt {}.", whom, ago(verdict.n));
        case Outcome::broken:
            return verdict.settled == nullptr ? fmt::format("Samtalen med {} blev ikke holdt.", whom)
                                              : fmt::format("Samtalen med {} blev holdt {} for sent.{}", whom,
                                                            span(verdict.n), unstated_mode(verdict));
        case Outcome::unknown: break;
    }
    return {};
}

std::optional<ContactMode> asked_mode(const Rule& rule) {
    const auto* check_in = std::get_if<CheckIn>(&rule.kind);
    return check_in == nullptr ? std::nullopt : check_in->mode;
}

std::string_view at_least(ContactMode mode) {
    switch (mode) {
        case ContactMode::meeting: return "ved et møde";
        case ContactMode::online: return "på video eller ved et møde";
        case ContactMode::phone: return "i telefon, på video eller ved et møde";
        case ContactMode::message: return "på sms, i telefon, på video eller ved et møde";
        case ContactMode::group: return "i en gruppe eller hver for sig";
    }
    return {};
}

bool is_close_enough(std::optional<ContactMode> held, std::optional<ContactMode> asked) {
    return !held || !asked || closeness(*held) >= closeness(*asked);
}

bool is_asked(const Timeline& match, Party party, Date on) {
    if (party != Party::guardian) return true;
    return std::ranges::any_of(match.facts().members, [&](const MemberFact& each) {
        return each.party == Party::young_person && has_guardian(each.birth_date, on);
    });
}

}  // namespace mentorkorps::domain
