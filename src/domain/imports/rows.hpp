#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/imports/columns.hpp"
#include "domain/imports/values.hpp"
#include "domain/people/words.hpp"
#include "domain/practice/support_talk.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/sheets/sheet.hpp"

namespace mentorkorps::domain {

/// What a row says about a person. Here and below an empty text or an absent value: the row does not state it. `cpr` is
/// to be kept only where the programme asks for it; birth date and sex have been taken from it where the row did not
/// state them.
struct PersonCells {
    std::string external_id;
    std::string name;  ///< in full, given names first
    std::optional<Date> birth_date;
    std::optional<Cpr> cpr;
    std::optional<Sex> sex;
    std::string phone;  ///< E.164
    std::string email;
    std::string address;
    std::string postcode;
    std::string city;
};

/// Something that rules ask of the person, and since when it is in place.
struct InPlaceCell {
    std::string header;  ///< as in the file
    std::string what;    ///< what stands behind "på plads" in it; of another header all of it
    Date since;
};

/// Where a row came from: `line` for people, `row` as index into `Sheet::rows`.
struct RowPlace {
    int line = 0;
    std::size_t row = 0;
};

/// Fields with a code list in the programme hold the code's key; in a programme without the list, the text as written.
struct MentorRow {
    RowPlace place;
    PersonCells person;
    std::string sector;
    std::string education;
    std::string workplace;
    std::optional<Date> employed_since;
    std::string languages;
    std::string interests;
    std::optional<Engagement> engagement;
    std::optional<int> capacity;
    std::string channel;
    std::string cohort;
    std::optional<CommitmentState> state;
    std::optional<Date> state_date;
    std::vector<InPlaceCell> in_place{};
};

struct YouthRow {
    RowPlace place;
    PersonCells person;
    std::optional<Date> referred;
    std::string referred_by;
    std::string benefit;
    std::string education_status;
    std::vector<std::string> needs;
    std::string area;
    std::string active_case;
    std::optional<EnrolmentState> state;
    std::optional<Date> state_date;
    std::vector<InPlaceCell> in_place{};
};

/// `mentor` and `young_person` are an id or a name, as written.
struct MatchRow {
    RowPlace place;
    std::string external_id;
    std::string mentor;
    std::string young_person;  ///< empty only when the form is open
    Date start;
    std::optional<Date> end;
    std::string end_reason;
    std::string outcome;
    MatchForm form = MatchForm::individual;
    std::string rationale;
    std::optional<TypedAgreement> agreement;  ///< from the day that the match began
};

struct ContactRow {
    RowPlace place;
    std::string external_id;
    Date date;
    std::optional<TimeOfDay> time;
    std::optional<int> minutes;
    std::vector<std::string> mentors;       ///< at least one; ids or names, as written
    std::vector<std::string> young_people;  ///< none only when the mode is group
    ContactMode mode = ContactMode::meeting;
    ContactOutcome outcome = ContactOutcome::held;
    std::string topics;
};

/// A support talk that was held. Only the young person's own talk has `support`.
struct TalkRow {
    RowPlace place;
    Date date;
    std::string mentor;  ///< id or name, as written; here and below
    std::string young_person;
    Party party = Party::mentor;
    std::optional<Support> support;
    std::optional<Assessment> assessment;
    std::optional<ContactMode> mode;
    std::string answer;
};

/// A cell that a row fails on.
struct CellRefusal {
    std::string field;  ///< the header as in the file
    ValueRefusal why;
    friend bool operator==(const CellRefusal&, const CellRefusal&) = default;
};
/// `fødselsdato: »31-02-1990« findes ikke. Skriv datoen som dd-mm-åååå, fx 28-02-1990.`
std::string sentence(const CellRefusal& refusal);

struct RefusedRow {
    RowPlace place;
    std::vector<CellRefusal> why;
};

/// A sheet's rows, each either whole or refused.
template <class Row>
struct ReadRows {
    std::vector<Row> good;
    std::vector<RefusedRow> refused;
};

/// What a sheet is read with. `mapping` has no faults (`faults_of`) and is for the kind that is read. Births, contacts
/// and talks after `today` are refused.
struct Reading {
    const Mapping& mapping;
    const Programme& programme;
    Date today;
};

ReadRows<MentorRow> read_mentors(const Sheet& sheet, const Reading& reading);
ReadRows<YouthRow> read_young_people(const Sheet& sheet, const Reading& reading);
/// `slut` is not before `start`; a reason needs an end, and an end needs a reason where the programme has a list of
/// them.
ReadRows<MatchRow> read_matches(const Sheet& sheet, const Reading& reading);
ReadRows<ContactRow> read_contacts(const Sheet& sheet, const Reading& reading);
ReadRows<TalkRow> read_talks(const Sheet& sheet, const Reading& reading);

/// What a person gets back to correct and send again: the refused rows in the file's order and columns, plus `fejl`.
Sheet error_sheet(const Sheet& sheet, const std::vector<RefusedRow>& refused);

}  // namespace mentorkorps::domain
