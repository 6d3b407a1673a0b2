#include "domain/audit/audit.hpp"

#include <fmt/format.h>

namespace mentorkorps::domain::audit {

std::string_view label(Kind kind) {
    using enum Kind;
    switch (kind) {
        case person_seen: return "Åbnede siden om personen";
        case people_listed: return "Så personen på en liste";
        case log_seen: return "Så, hvem der har set personen";
        case person_changed: return "Rettede oplysninger";
        case note_written: return "Skrev et notat";
        case note_read: return "Læste et notat";
        case hidden_details_seen: return "Så det, der er beskyttet";
        case talk_written: return "Skrev en samtale om et match";
        case talk_read: return "Læste samtaler om et match";
        case task_changed: return "Ændrede, hvornår en samtale skal holdes";
        case line_deferred: return "Satte noget i I dag til side, eller tog det frem igen";
        case proposal_made: return "Foreslog et match";
        case proposal_answered: return "Skrev et svar på et forslag ned";
        case proposal_changed: return "Ændrede et forslag til et match";
        case match_made: return "Lavede et match";
        case match_changed: return "Ændrede et match";
        case match_closed: return "Afsluttede et match";
        case screening_written: return "Skrev i en mentors screening";
        case screening_read: return "Læste en mentors screening";
        case rule_waived: return "Fraveg en regel";
        case contact_logged: return "Noterede en kontakt";
        case contact_taken_back: return "Fortrød en noteret kontakt";
        case group_meeting_written: return "Skrev et møde i en gruppe ned";
        case group_meeting_taken_back: return "Tog et møde i en gruppe tilbage";
        case referral_changed: return "Skrev i henvisningen";
        case referral_seen: return "Så henvisningen";
        case talked_about: return "Talte om personen på et møde i en gruppe";
        case course_changed: return "Ændrede et hold på et kursus";
        case round_changed: return "Ændrede en runde, der skaffer mentorer";
        case application_received: return "Modtog en ansøgning";
        case application_read: return "Læste en ansøgning";
        case application_answered: return "Svarede på en ansøgning";
        case applications_erased: return "Slettede det, der stod i gamle ansøgninger";
        case sheet_imported: return "Hentede oplysninger ind fra et regneark";
        case import_undone: return "Trak en indlæsning tilbage";
        case account_changed: return "Ændrede et login";
        case absence_noted: return "Skrev, hvornår en koordinator er væk";
        case concern_written: return "Skrev en bekymring ned";
        case concern_read: return "Læste om bekymringer";
        case signed_in: return "Loggede ind";
        case sign_in_refused: return "Kunne ikke logge ind";
        case figures_seen: return "Så tal";
        case people_exported: return "Hentede en liste ud";
        case organisation_changed: return "Ændrede organisationens opsætning";
        case policy_published: return "Udgav programmets regler";
        case rows_sealed: return "Forseglede alle oplysninger på ny";
    }
    return {};
}

Actor actor(const Viewer& viewer, Right right) {
    const auto role = viewer.role_for(right);
    return {viewer.account, role ? std::string(name_of(*role)) : "none"};
}

std::string print(const Key& chain_key, const Entry& entry, std::string_view previous) {
    const auto& event = entry.event;
    const auto id = [](const auto& value) { return value ? std::to_string(value->value) : std::string("-"); };
    const auto row =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}:{}\n{}", entry.seq, entry.at.time_since_epoch().count(),
                    id(event.by.account), event.by.role, name_of(event.kind), id(event.person), id(event.programme),
                    event.detail.size(), event.detail, hex(previous));
    return fingerprint(chain_key, row);
}

}  // namespace mentorkorps::domain::audit
