#include "domain/contacts/contact.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int minutes_of_a_day = 24 * 60;

}  // namespace

std::string sentence(ContactRefusal refusal) {
    using enum ContactRefusal;
    switch (refusal) {
        case nobody: return "Vælg, hvem du mødtes med.";
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
                    .minutes = draft.minutes,
                    .mode = draft.mode,
                    .outcome = draft.outcome,
                    .topics = {},
                    .attendees = {},
                    .once = draft.once,
                    .external_id = {}};
    contact.attendees.push_back({mentor, AttendeeRole::mentor, matches.front().id});
    for (const auto& match : matches) {
        if (draft.on < match.started) return refused(before_start);
        if (match.stand.state == MatchState::closed && draft.on > match.stand.from) return refused(after_end);
        for (const auto& young : match.young_people)
            if (!young.to || *young.to >= draft.on)
                contact.attendees.push_back({young.person, AttendeeRole::young_person, match.id});
    }
    return contact;
}

}  // namespace mentorkorps::domain
