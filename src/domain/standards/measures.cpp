#include "domain/standards/measures.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "domain/practice/talks.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

using enum Reading::Is;
using std::chrono::days;

constexpr double days_a_week = 7, days_a_month = 365.25 / 12;
/// Fewer days together say nothing about a rhythm.
constexpr double days_min = 28;

Reading counted_as(double sum, double of = 1) { return {.is = counted, .amount = {sum, of}}; }
Reading yes_or_no(bool yes) { return counted_as(yes ? 1 : 0); }
/// What a programme never asks for was not done.
Reading unasked() { return {.is = counted, .amount = {0, 1}, .is_unasked = true}; }

double days_in(const Period& period) {
    return period.is_empty() ? 0 : static_cast<double>((period.to - period.from).count());
}

/// Time before the programme ran here says nothing, unless somebody brought its contacts along.
Period on_record(const Timeline& match, Period within) {
    const auto contacts = match.contacts();
    const auto first = contacts.empty() ? match.facts().on_record_since : contacts.front().on;
    within.from = std::max(within.from, std::min(first, match.facts().on_record_since));
    return within;
}

// Whole months as a rule counts them, put off by pauses; so a match is twelve months old on the day a rule says so.
Reading months(const CriterionPart& part, const Timeline& match) {
    const auto start = match.first_meeting();
    if (!match.began() || !start) return {match.state() ? missing : not_counted};
    const auto until = match.closed().value_or(match.as_of());
    int whole = 0;
    while (match.after_months(*start, whole + 1) <= until) ++whole;
    const auto rest = match.days_since(match.after_months(*start, whole)) / days_a_month;
    auto reading = counted_as(whole + std::min(rest, 0.99));
    if (!match.closed() && whole < part.met_from) reading.is = so_far;
    return reading;
}

bool is_training(const Rule& rule) { return std::holds_alternative<TrainingRequired>(rule.kind); }
bool is_screening(const Rule& rule) { return rule.is_screening; }
bool is_talk(const Rule& rule) {
    return std::holds_alternative<FollowUp>(rule.kind) || std::holds_alternative<CheckIn>(rule.kind);
}
bool is_about_end(const Rule& rule) {
    return std::visit(
        [](const auto& kind) {
            if constexpr (requires { kind.before == Step::closing; }) return kind.before == Step::closing;
            return std::is_same_v<std::remove_cvref_t<decltype(kind)>, EarlyEnd>;
        },
        rule.kind);
}

double talks_with(Party party, const Timeline& match, const Period& within) {
    return static_cast<double>(std::ranges::count_if(match.facts().talks, [&](const TalkFact& each) {
        return each.party == party && each.on >= within.from && each.on < within.to && each.on <= match.as_of();
    }));
}

/// With a party, where it is asked; more than the standard asks for makes up for no other party or month.
Amount talks(Party party, double asked, const Timeline& match, const Period& within) {
    return is_asked(match, party, within.from) ? Amount{std::min(talks_with(party, match, within), asked), 1}
                                               : Amount{};
}

Reading counted_if_any(const Amount& amount) {
    return amount.of > 0 ? counted_as(amount.sum, amount.of) : Reading{not_counted};
}

}  // namespace

Measured::Measured(const Programme& programme, const Timeline& match, std::span<const Verdict> verdicts, Period within)
    : programme_(programme), match_(match), verdicts_(verdicts), within_(on_record(match, within)) {
    for (const auto& each : match.together())
        if (const auto period = common(each, within_); !period.is_empty()) together_.push_back(period);
    for (const auto& period : together_)
        for (const auto& each : match.contacts(period)) {
            if (!was_face_to_face(each)) continue;
            ++met_.held;
            if (each.minutes) ++met_.timed, met_.minutes += *each.minutes;
        }
}

double Measured::days_together() const {
    double sum = 0;
    for (const auto& each : together_) sum += days_in(each);
    return sum;
}

/// From when on talks with a party are on record: longer, where somebody brought those from before along.
Date Measured::talks_since(std::optional<Party> party) const {
    const auto& facts = match_.facts();
    const auto first = std::ranges::find_if(facts.talks, [&](const TalkFact& each) { return each.party == party; });
    return first == facts.talks.end() ? facts.on_record_since : std::min(facts.on_record_since, first->on);
}

/// On the day it began, for a rule that came later asks nothing of it.
bool Measured::has_rule(bool (*is_one)(const Rule&)) const {
    const auto day = match_.began().value_or(match_.as_of());
    return std::ranges::any_of(programme_.rules,
                               [&](const Rule& rule) { return rule.is_in_force(day) && is_one(rule); });
}

/// Missing where nobody has ever written down that they met.
Reading Measured::rhythm(double amount, double of) const {
    if (days_together() < days_min) return {not_counted};
    return match_.contacts().empty() ? Reading{missing} : counted_as(amount, of);
}

/// What each young person said last; of two in one match the half of both.
Reading Measured::support() const {
    std::map<PersonId, double> latest;
    for (const auto& each : match_.facts().talks)
        if (each.on <= match_.as_of() && each.on >= within_.from && each.support)
            latest[each.about] = *each.support == Support::yes ? 1 : *each.support == Support::partly ? 0.5 : 0;
    if (latest.empty()) return {days_together() < days_min ? not_counted : missing};
    double sum = 0;
    for (const auto& [about, answer] : latest) sum += answer / static_cast<double>(latest.size());
    return counted_as(sum);
}

/// Whether all the things were in place that those verdicts are about.
Reading Measured::in_place(bool (*is_about)(const Measured&, const Verdict&), bool (*is_one)(const Rule&)) const {
    bool is_kept = false, is_failed = false, is_unknown = false, is_any = false;
    for (const auto& each : verdicts_) {
        if (!is_about(*this, each)) continue;
        is_any = true;
        is_kept |= each.outcome == Outcome::kept;
        is_failed |= each.outcome == Outcome::late || each.outcome == Outcome::broken;
        is_unknown |= each.outcome == Outcome::unknown;
    }
    if (!is_any && !has_rule(is_one)) return unasked();
    if (is_failed) return yes_or_no(false);
    if (is_unknown) return {missing};
    return is_kept ? yes_or_no(true) : Reading{not_counted};
}

Reading Measured::reasoned() const {
    const auto& facts = match_.facts();
    if (facts.reasoned_since && *facts.reasoned_since <= match_.as_of()) return yes_or_no(true);
    const bool is_old = match_.began().value_or(since_ever) < facts.on_record_since;
    return is_old ? Reading{missing} : yes_or_no(false);
}

Reading Measured::talks_in_time() const {
    int kept = 0, all = 0;
    bool is_any = false;
    for (const auto& each : verdicts_) {
        if (!is_talk(*each.rule)) continue;
        is_any = true;
        const bool is_decided =
            each.outcome == Outcome::kept || each.outcome == Outcome::late || each.outcome == Outcome::broken;
        const bool is_on_record = each.due && *each.due >= std::max(within_.from, talks_since(each.party));
        if (!is_decided || !is_on_record) continue;
        ++all;
        kept += each.outcome == Outcome::kept ? 1 : 0;
    }
    if (!is_any && !has_rule(is_talk)) return unasked();
    return all == 0 ? Reading{not_counted} : counted_as(kept, all);
}

Reading Measured::talks_first_month(const CriterionPart& part) const {
    const auto began = match_.began();
    if (!began || *began < within_.from) return {not_counted};
    const auto last = plus_months(*began, 1);
    if (last >= match_.closed().value_or(match_.as_of())) return {not_counted};
    if (*began < match_.facts().on_record_since) return {missing};
    Amount amount;
    for (const auto party : part.parties)
        amount = amount + talks(party, part.met_from, match_, {*began, last + days{1}});
    return counted_if_any(amount);
}

Reading Measured::talks_a_month(const CriterionPart& part) const {
    const auto began = match_.began();
    if (!began) return {not_counted};
    Amount amount;
    for (const auto party : part.parties) {
        const auto from = std::max(plus_months(*began, 1) + days{1}, talks_since(party));
        for (const auto& each : together_) {
            const auto first = std::max(each.from, from);
            for (int n = 1; plus_months(first, n) <= each.to; ++n)
                amount =
                    amount + talks(party, part.met_from, match_, {plus_months(first, n - 1), plus_months(first, n)});
        }
    }
    return counted_if_any(amount);
}

Reading Measured::operator()(const CriterionPart& part) const {
    const auto minutes = met_.timed == 0 ? 0.0 : 1.0 * met_.minutes / met_.timed;
    switch (part.measure) {
        case Measure::months: return months(part, match_);
        case Measure::meetings_a_week: return rhythm(met_.held, std::floor(days_together() / days_a_week));
        case Measure::minutes_a_meeting:
            if (met_.timed > 0) return counted_as(met_.minutes, met_.timed);
            return {days_together() < days_min ? not_counted : missing};
        case Measure::hours_a_month:  // a meeting without a length is taken to have been as long as the others
            if (met_.timed == 0 && met_.held > 0) return {missing};
            return rhythm(met_.held * minutes / 60, days_together() / days_a_month);
        case Measure::support: return support();
        case Measure::screened:
            return in_place(
                [](const Measured& of,
                   const Verdict& each) {  // also by a rule that has since been said to be screening
                    return std::ranges::any_of(of.programme_.rules, [&](const Rule& rule) {
                        return rule.is_screening && rule.key == each.rule->key;
                    });
                },
                is_screening);
        case Measure::trained:
            return in_place([](const Measured&, const Verdict& each) { return is_training(*each.rule); }, is_training);
        case Measure::reasoned: return reasoned();
        case Measure::talks_in_time: return talks_in_time();
        case Measure::talks_first_month: return talks_first_month(part);
        case Measure::talks_a_month: return talks_a_month(part);
        case Measure::closed_well:
            if (!match_.closed()) return {not_counted};
            return in_place(
                [](const Measured&, const Verdict& each) { return !each.what.empty() && is_about_end(*each.rule); },
                is_about_end);
    }
    return {};
}

}  // namespace mentorkorps::domain
