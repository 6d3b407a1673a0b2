#include "domain/meetings/writing_down.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

using Why = MeetingFault::Why;

template <class T>
void sort_once(std::vector<T>& all) {
    std::ranges::sort(all);
    const auto again = std::ranges::unique(all);
    all.erase(again.begin(), again.end());
}

bool is_one_of(const auto& all, const auto& one, auto member) {
    return std::ranges::find(all, one, member) != std::ranges::end(all);
}

std::optional<Why> fault_of_day(const GroupMeetingDraft& draft, const MeetingDay& day) {
    if (!draft.on) return Why::day_missing;
    if (*draft.on > day.today) return Why::in_future;
    if (day.corps.empty()) return Why::before_corps;
    for (const auto& each : day.meetings)
        if (each.group == draft.group && each.team == draft.team && each.on == *draft.on) return Why::written_before;
    return std::nullopt;
}

std::optional<Why> fault_of_people(const GroupMeetingDraft& draft, const MeetingDay& day) {
    if (draft.came.empty()) return Why::nobody_came;
    for (const auto mentor : draft.came)
        if (!is_one_of(day.corps, mentor, &CorpsMember::mentor)) return Why::not_in_corps;
    for (const auto person : draft.talked_about)
        if (!day.agenda.is_ready(person)) return Why::without_basis;
    return std::nullopt;
}

}  // namespace

bool same_facts(const GroupMeeting& meeting, GroupMeetingDraft draft) {
    sort_once(draft.came);
    sort_once(draft.agenda);
    return meeting.group == draft.group && meeting.team == draft.team && meeting.on == draft.on &&
           meeting.came == draft.came && meeting.agenda == draft.agenda;
}

std::string sentence(const MeetingFault& fault) {
    switch (fault.why) {
        case Why::day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case Why::in_future: return "Dagen ligger i fremtiden. Skriv mødet ned, når det er holdt.";
        case Why::before_corps: return "Den dag var der ingen i korpset. Se efter, om året er rigtigt.";
        case Why::no_such_team: return "Vælg det hold, der holdt mødet.";
        case Why::written_before:
            return "Der er allerede skrevet et møde ned for den dag. Skal det rettes, så tag det tilbage først.";
        case Why::sent_before:
            return "Mødet er skrevet ned, og der stod noget andet. Skal det rettes, så tag det tilbage først.";
        case Why::nobody_came: return "Sæt kryds ved dem, der kom. Kom ingen, blev mødet ikke holdt.";
        case Why::not_in_corps:
            return "En af dem, du har sat kryds ved, var ikke i korpset den dag. Se listen igen, eller ret dagen.";
        case Why::no_such_point: return "Reglerne er lavet om imens. Se dagsordenen igen.";
        case Why::without_basis:
            if (fault.rule == nullptr) return "Programmet spørger ikke, hvem I har talt om. Tag krydset af.";
            return fmt::format(
                "I må ikke tale om en af de unge, du har sat kryds ved: Den dag var der ikke {}. Tag "
                "krydset af, eller skriv grundlaget ned på den unges side. ({})",
                std::get<BasisRequired>(fault.rule->kind).thing, fault.rule->source);
    }
    return {};
}

Result<GroupMeeting, MeetingFault> meet(const Programme& programme, GroupMeetingDraft draft, const MeetingDay& day) {
    const auto* group = group_of(programme, draft.group);
    if (group == nullptr || draft.team < 1 || draft.team > group->count)
        return refused(MeetingFault{Why::no_such_team});
    if (const auto fault = fault_of_day(draft, day)) return refused(MeetingFault{*fault});
    if (const auto fault = fault_of_people(draft, day))
        return refused(MeetingFault{*fault, day.agenda.asks() ? day.agenda.rules.front() : nullptr});
    const auto points = points_of(programme, *group, *draft.on);
    for (const auto& point : draft.agenda)
        if (std::ranges::find(points, point) == points.end()) return refused(MeetingFault{Why::no_such_point});
    sort_once(draft.came);
    sort_once(draft.agenda);
    return GroupMeeting{{},        std::move(draft.group), draft.team,
                        *draft.on, std::move(draft.came),  std::move(draft.agenda)};
}

std::string sentence(TakeBackFault fault) {
    switch (fault) {
        case TakeBackFault::reason_missing: return "Skriv, hvorfor mødet tages tilbage.";
        case TakeBackFault::reason_too_long:
            return fmt::format("Begrundelsen er for lang. Skriv højst {} tegn.", take_back_letters_max);
    }
    return {};
}

std::optional<TakeBackFault> fault_in_reason(std::string_view reason) {
    if (trim(reason).empty()) return TakeBackFault::reason_missing;
    if (length(reason) > take_back_letters_max) return TakeBackFault::reason_too_long;
    return std::nullopt;
}

}  // namespace mentorkorps::domain
