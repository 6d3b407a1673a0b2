#include "domain/practice/timeline.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

std::optional<Date> known(Date day) { return day == since_ever ? std::nullopt : std::optional(day); }

bool begins(MatchState state) { return state == MatchState::introduced || state == MatchState::active; }

}  // namespace

Period common(const Period& one, const Period& other) {
    return {std::max(one.from, other.from), std::min(one.to, other.to)};
}

bool was_face_to_face(const ContactFact& contact) {
    return contact.outcome == ContactOutcome::held &&
           (contact.mode == ContactMode::meeting || contact.mode == ContactMode::group);
}

Timeline::Timeline(const MatchFacts& facts, Date as_of) : facts_(facts), as_of_(as_of) {
    const auto end = as_of + std::chrono::days{1};
    const auto last = std::ranges::upper_bound(facts.contacts, as_of, {}, &ContactFact::on);
    contacts_ = {facts.contacts.begin(), last};

    for (std::size_t i = 0; i < facts.stands.size() && facts.stands[i].from <= as_of; ++i) {
        const bool is_last = i + 1 == facts.stands.size();
        take(facts.stands[i], is_last ? end : std::min(end, facts.stands[i + 1].from));
    }
}

void Timeline::take(const Stand<MatchState>& stand, Date to) {
    state_ = stand.state;
    if (!proposed_) proposed_ = known(stand.from);
    if (!began_ && begins(stand.state)) began_ = known(stand.from);
    closed_ = stand.state == MatchState::closed ? known(stand.from) : std::nullopt;
    if (stand.state == MatchState::paused) pauses_.push_back({stand.from, to});
    if (!is_together() || stand.from >= to) return;
    const bool goes_on = !together_.empty() && together_.back().to == stand.from;
    if (goes_on)
        together_.back().to = to;
    else
        together_.push_back({stand.from, to});
}

std::optional<Date> Timeline::first_meeting() const {
    if (began_ && *began_ < facts_.on_record_since) return began_;
    for (const auto& contact : contacts_)
        if (was_face_to_face(contact)) return contact.on;
    return began_;
}

std::optional<Date> Timeline::last_held() const {
    for (auto contact = contacts_.rbegin(); contact != contacts_.rend(); ++contact)
        if (contact->outcome == ContactOutcome::held) return contact->on;
    return std::nullopt;
}

std::span<const ContactFact> Timeline::contacts(const Period& period) const {
    if (period.is_empty()) return {};
    const auto first = std::ranges::lower_bound(contacts_, period.from, {}, &ContactFact::on);
    return {first, std::ranges::lower_bound(first, contacts_.end(), period.to, {}, &ContactFact::on)};
}

std::string_view Timeline::closing_reason() const {
    std::string_view reason;
    if (closed_)
        for (const auto& each : facts_.stands)
            if (each.from <= as_of_) reason = each.reason;
    return reason;
}

const MeetingAgreement* Timeline::agreement() const {
    const MeetingAgreement* held = nullptr;
    for (const auto& each : facts_.agreements)
        if (each.from <= as_of_) held = &each;
    return held;
}

Date Timeline::put_off(Date from, Date due) const {
    for (const auto& pause : pauses_) {
        const auto rest = common(pause, {from, pause.to});
        if (!rest.is_empty() && rest.from <= due) due += rest.to - rest.from;
    }
    return due;
}

int Timeline::days_since(Date from) const {
    const Period whole{from, closed_.value_or(as_of_)};
    auto days = whole.to - whole.from;
    for (const auto& pause : pauses_)
        if (const auto rest = common(pause, whole); !rest.is_empty()) days -= rest.to - rest.from;
    return std::max(0, static_cast<int>(days.count()));
}

Date Timeline::after_days(Date from, int days) const { return put_off(from, from + std::chrono::days{days}); }
Date Timeline::after_months(Date from, int months) const { return put_off(from, plus_months(from, months)); }

}  // namespace mentorkorps::domain
