#include "domain/contacts/contact.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

constexpr int minutes_of_a_day = 24 * 60;
constexpr std::chrono::hours regret{24};

void add_young_people(std::vector<Attendee>& attendees, const Match& match, Date on) {
    for (const auto& young : match.young_people) {
        const bool left = young.to && *young.to < on;
        const bool named = std::ranges::find(attendees, young.person, &Attendee::person) != attendees.end();
        if (!left && !named) attendees.push_back({young.person, AttendeeRole::young_person, match.id});
    }
}

}  // namespace

std::string sentence(ContactRefusal refusal) {
    using enum ContactRefusal;
    switch (refusal) {
        case nobody: return "Vælg, hvem du mødtes med.";
        case several_programmes: return "De, du har valgt, er i hvert sit program. Skriv en kontakt for hvert.";
        case in_future: return "Datoen ligger i fremtiden. Skriv den dag, I mødtes.";
        case before_start: return "Datoen ligger før matchets start. Ret datoen.";
        case after_end: return "Matchet var slut den dag. Ret datoen, eller ring til din koordinator.";
        case too_long: return "Varigheden skal være mellem 0 minutter og et døgn. Ret varigheden.";
    }
    return {};
}

Result<Contact, ContactRefusal> record(const std::vector<Match>& matches, PersonId mentor, const ContactDraft& draft,
                                       Date today) {
    using enum ContactRefusal;
    if (matches.empty()) return refused(nobody);
    if (draft.on > today) return refused(in_future);
    if (draft.minutes < 0 || draft.minutes > minutes_of_a_day) return refused(too_long);

    Contact contact{.id = {},
                    .programme = matches.front().programme,
                    .on = draft.on,
                    .at = {},
                    .minutes = draft.outcome == ContactOutcome::held ? std::optional(draft.minutes) : std::nullopt,
                    .mode = draft.mode,
                    .outcome = draft.outcome,
                    .topics = {},
                    .attendees = {},
                    .once = draft.once,
                    .external_id = {}};
    contact.attendees.push_back({mentor, AttendeeRole::mentor, matches.front().id});
    for (const auto& match : matches) {
        if (match.programme != contact.programme) return refused(several_programmes);
        if (draft.on < match.started) return refused(before_start);
        if (match.stand.state == MatchState::closed && draft.on > match.stand.from) return refused(after_end);
        add_young_people(contact.attendees, match, draft.on);
    }
    return contact;
}

bool same_facts(const Contact& one, const Contact& other) {
    return one.on == other.on && one.minutes == other.minutes && one.mode == other.mode &&
           one.outcome == other.outcome && std::ranges::is_permutation(one.attendees, other.attendees);
}

bool may_take_back(Instant written_at, Instant now) { return now - written_at < regret; }

}  // namespace mentorkorps::domain
