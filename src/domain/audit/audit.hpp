#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "base/names.hpp"
#include "base/time.hpp"
#include "domain/access/access.hpp"

/// What is written down when somebody changes something or looks at a person. Contents never stand in it.
namespace mentorkorps::domain::audit {

enum class Kind {
    person_seen,    ///< somebody opened a person's page
    people_listed,  ///< a list or a search showed people
    log_seen,       ///< somebody asked who had looked
    person_changed,
    note_written,
    note_read,
    hidden_details_seen,  ///< what protection of name and address hides from others
    talk_written,
    talk_read,
    task_changed,
    line_deferred,  ///< of I dag, or taken into it again
    proposal_made,
    proposal_answered,
    proposal_changed,  ///< its first meeting, or its end
    match_made,
    match_changed,
    match_closed,
    screening_written,  ///< a step of a mentor's screening, a reference or a decision
    screening_read,
    rule_waived,  ///< somebody set a rule aside, for a match or for somebody who came in
    contact_logged,
    contact_taken_back,
    group_meeting_written,
    group_meeting_taken_back,
    referral_changed,  ///< somebody was referred, or somebody answered
    referral_seen,
    talked_about,          ///< a young person, at a meeting of a group
    course_changed,        ///< a cohort of a course, or one of its evenings
    round_changed,         ///< a round of recruiting mentors was made, changed or closed
    application_received,  ///< by the public page, from who is no person yet
    application_read,
    application_answered,
    applications_erased,
    sheet_imported,
    import_undone,
    account_changed,
    absence_noted,    ///< a coordinator said that they are away, or back
    concern_written,  ///< this one and the next name a concern, never the person: their list must not tell of it
    concern_read,
    signed_in,
    sign_in_refused,
    figures_seen,
    people_exported,
    organisation_changed,
    policy_published,
    rows_sealed,  ///< all rows were sealed anew, as they stood
};
/// What the person whom it concerns reads: "åbnede din side".
std::string_view label(Kind kind);

/// Who did it: an account in a role, or the system (a job, the command line) under its name.
struct Actor {
    std::optional<AccountId> account;
    std::string role;  ///< `name_of(Role)`, or "system"
    friend bool operator==(const Actor&, const Actor&) = default;
};
Actor actor(const Viewer& viewer, Right right);
inline Actor system() { return {std::nullopt, "system"}; }

struct Event {
    Kind kind;
    Actor by;
    std::optional<PersonId> person;  ///< whom it is about
    std::optional<ProgrammeId> programme;
    std::string detail;  ///< ids, codes and counts: no names, no contents
};

/// A row of the chain.
struct Entry {
    std::int64_t seq = 0;  ///< from 1, without gaps
    Instant at;
    Event event;
};

/// The keyed fingerprint of `entry` on top of the one before it (empty before the first). Nobody without the
/// organisation's key can make it, so a row changed, added or removed from outside breaks the chain there.
std::string print(const Key& chain_key, const Entry& entry, std::string_view previous);

}  // namespace mentorkorps::domain::audit

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::audit::Kind> = [] {
    using enum mentorkorps::domain::audit::Kind;
    using mentorkorps::Named;
    return std::array{Named{person_seen, "person_seen"},
                      Named{people_listed, "people_listed"},
                      Named{log_seen, "log_seen"},
                      Named{person_changed, "person_changed"},
                      Named{note_written, "note_written"},
                      Named{note_read, "note_read"},
                      Named{hidden_details_seen, "hidden_details_seen"},
                      Named{talk_written, "talk_written"},
                      Named{talk_read, "talk_read"},
                      Named{task_changed, "task_changed"},
                      Named{line_deferred, "line_deferred"},
                      Named{proposal_made, "proposal_made"},
                      Named{proposal_answered, "proposal_answered"},
                      Named{proposal_changed, "proposal_changed"},
                      Named{match_made, "match_made"},
                      Named{match_changed, "match_changed"},
                      Named{match_closed, "match_closed"},
                      Named{screening_written, "screening_written"},
                      Named{screening_read, "screening_read"},
                      Named{rule_waived, "rule_waived"},
                      Named{contact_logged, "contact_logged"},
                      Named{contact_taken_back, "contact_taken_back"},
                      Named{group_meeting_written, "group_meeting_written"},
                      Named{group_meeting_taken_back, "group_meeting_taken_back"},
                      Named{referral_changed, "referral_changed"},
                      Named{referral_seen, "referral_seen"},
                      Named{talked_about, "talked_about"},
                      Named{course_changed, "course_changed"},
                      Named{round_changed, "round_changed"},
                      Named{application_received, "application_received"},
                      Named{application_read, "application_read"},
                      Named{application_answered, "application_answered"},
                      Named{applications_erased, "applications_erased"},
                      Named{sheet_imported, "sheet_imported"},
                      Named{import_undone, "import_undone"},
                      Named{account_changed, "account_changed"},
                      Named{absence_noted, "absence_noted"},
                      Named{concern_written, "concern_written"},
                      Named{concern_read, "concern_read"},
                      Named{signed_in, "signed_in"},
                      Named{sign_in_refused, "sign_in_refused"},
                      Named{figures_seen, "figures_seen"},
                      Named{people_exported, "people_exported"},
                      Named{organisation_changed, "organisation_changed"},
                      Named{policy_published, "policy_published"},
                      Named{rows_sealed, "rows_sealed"}};
}();
