#include "web/pages/person_story.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/meetings/group_meeting.hpp"
#include "html/danish.hpp"
#include "web/pages/requirements.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;
using views::StoryLine;

std::optional<Date> known(Date day) { return day == since_ever ? std::nullopt : std::optional(day); }

std::string label_in(const Programme* programme, std::string_view list, const std::string& key) {
    return programme == nullptr ? key : programme->label_of(list, key);
}

std::string title_of(const Programme* programme, const std::string& list) {
    const auto* codes = programme == nullptr ? nullptr : programme->list(list);
    return codes == nullptr ? list : codes->title;
}

template <class State>
void add_states(const std::vector<WrittenStand<State>>& states, const Programme* programme, std::string_view as,
                std::vector<StoryLine>& lines) {
    for (const auto& [stand, by, waived] : states) {
        auto text = stand.reason;
        const auto add = [&](std::string_view more) { text += fmt::format("{}{}", text.empty() ? "" : " · ", more); };
        for (const auto& rule : waived)
            add(fmt::format("Fraveget: {}", programme == nullptr ? rule : rule_sentence(*programme, rule, stand.from)));
        if (by) add(fmt::format("Skrevet af en {}.", folded(label(*by))));
        lines.push_back({known(stand.from), {}, fmt::format("{}: {}", as, label(stand.state)), text, true});
    }
}

void add_training(const app::MentorPart& part, std::vector<StoryLine>& lines) {
    for (const auto& record : part.training)
        if (record.completed_on && holds(record, part.training))
            lines.push_back({record.completed_on,
                             {},
                             "Gennemførte mentorkurset",
                             html::counted(record.sessions, "gang", "gange"),
                             false});
}

/// From one workplace to the next.
void add_moves(const app::MentorPart& part, std::vector<StoryLine>& lines) {
    const auto& places = part.former_workplaces;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& next = i + 1 < places.size() ? places[i + 1].workplace : part.commitment.workplace.value_or("");
        lines.push_back(
            {places[i].until,
             {},
             "Fik ny arbejdsplads",
             fmt::format("Fra {}{}. Matchene fortsætter.", places[i].workplace, next.empty() ? "" : " til " + next),
             false});
    }
}

void add_observations(const app::YoungPart& part, std::vector<StoryLine>& lines) {
    for (const auto& each : part.observations)
        lines.push_back(
            {known(each.from),
             {},
             fmt::format("{}: {}", title_of(part.policy, each.scheme), label_in(part.policy, each.scheme, each.code)),
             each.to ? "Til " + html::date(*each.to) : std::string(),
             true});
}

std::string rhythm(const std::optional<MeetingAgreement>& agreement) {
    if (!agreement) return {};
    if (agreement->every_days == 7) return "De har aftalt at ses hver uge.";
    if (agreement->every_days == 14) return "De har aftalt at ses hver anden uge.";
    return fmt::format("De har aftalt at ses hver {}. dag.", agreement->every_days);
}

const Programme* policy_of(const app::Story& story, ProgrammeId programme) {
    for (const auto& part : story.as_young)
        if (part.enrolment.programme == programme) return part.policy;
    for (const auto& part : story.as_mentor)
        if (part.commitment.programme == programme) return part.policy;
    return nullptr;
}

void add_match(const app::Story& story, const Match& match, std::vector<StoryLine>& lines) {
    std::vector<std::string> others;
    for (const auto* side : {&match.mentors, &match.young_people})
        for (const auto& member : *side)
            if (member.person != story.person.id) others.push_back(member.name);
    const auto with = listed(others);
    const auto state = match.stand.state;
    if (is_running(state) || state == MatchState::closed)
        lines.push_back(
            {known(match.started), {}, fmt::format("Match med {} begyndte", with), rhythm(match.agreement), false});
    else
        lines.push_back({known(match.stand.from), {}, fmt::format("Match med {}: {}", with, label(state)), "", true});
    if (state != MatchState::closed) return;
    const auto* programme = policy_of(story, match.programme);
    auto text = label_in(programme, lists::end_reason, match.stand.reason);
    if (match.outcome)
        text += fmt::format("{}Resultat: {}", text.empty() ? "" : " · ",
                            label_in(programme, lists::outcome, *match.outcome));
    lines.push_back({known(match.stand.from), {}, fmt::format("Match med {} sluttede", with), text, false});
}

std::string happened(const StoryContact& contact) {
    if (contact.outcome != ContactOutcome::held)
        return fmt::format("{}: {}", label(contact.mode), label(contact.outcome));
    if (!contact.minutes) return std::string(label(contact.mode));
    return fmt::format("{} i {}", label(contact.mode), html::minutes(*contact.minutes));
}

void add_contact(const StoryContact& contact, std::vector<StoryLine>& lines) {
    auto text = listed(contact.with);
    if (!text.empty()) text = "Med " + text;
    if (!contact.topics.empty()) text += (text.empty() ? "Om " : " om ") + contact.topics;
    lines.push_back({contact.on, contact.at, happened(contact), text, contact.outcome != ContactOutcome::held});
}

void add_meeting(const app::Story& story, const StoryMeeting& meeting, std::vector<StoryLine>& lines) {
    const auto* programme = policy_of(story, meeting.programme);
    const auto* group = programme == nullptr ? nullptr : group_of(*programme, meeting.group);
    auto text = group == nullptr ? meeting.group : group->name;
    if (group != nullptr && group->count > 1) text += fmt::format(", hold {}", meeting.team);
    lines.push_back({meeting.on,
                     {},
                     meeting.as == StoryMeeting::As::came ? "Var med til et møde" : "Talt om på et møde",
                     text,
                     true});
}

}  // namespace

std::vector<StoryLine> story_lines(const app::Story& story) {
    std::vector<StoryLine> lines;
    for (const auto& part : story.as_young) {
        if (part.enrolment.referred_on)
            lines.push_back({part.enrolment.referred_on,
                             {},
                             "Henvist",
                             part.enrolment.referred_by ? "Af " + *part.enrolment.referred_by : std::string(),
                             true});
        add_states(part.states, part.policy, "Ung", lines);
        add_observations(part, lines);
    }
    for (const auto& part : story.as_mentor) {
        add_states(part.states, part.policy, "Mentor", lines);
        add_training(part, lines);
        add_moves(part, lines);
    }
    for (const auto& match : story.matches) add_match(story, match, lines);
    for (const auto& contact : story.contacts) add_contact(contact, lines);
    for (const auto& meeting : story.meetings) add_meeting(story, meeting, lines);
    std::ranges::reverse(lines);  // of one day, what was added last comes first
    std::ranges::stable_sort(lines, std::greater{}, [](const StoryLine& line) {
        return std::pair(line.day.value_or(since_ever), line.time.value_or(TimeOfDay{}));
    });
    return lines;
}

}  // namespace mentorkorps::web::pages
