#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/people/named_person.hpp"

namespace mentorkorps::domain {

/// The two lists of a programme; named by the word in their address.
enum class ListKind { young_people, mentors };

/// A line of a list, as of a day.
struct ListLine {
    NamedPerson who;
    std::string name_folded;
    std::optional<Date> birth_date;
    std::optional<std::string> phone;
    std::variant<EnrolmentState, CommitmentState> state;
    Date since = since_ever;                ///< in this state; a young person without a known day: since the referral
    std::vector<NamedPerson> matched_with;  ///< in running matches: the mentors, or the young people
    std::optional<Date> last_contact;       ///< held, in any match
    std::optional<std::string> cohort;      ///< mentors only
    std::optional<int> capacity;            ///< mentors only
};
std::string_view state_name(const ListLine& line);
std::string_view state_label(const ListLine& line);
/// A mentor who may take one more young person now; one who has not said how many takes one.
bool has_room(const ListLine& line);

enum class ListSort { name, age, state, since, contact };
enum class ListOrder { ascending, descending };

/// What is asked of a list; empty means everything.
struct ListQuestion {
    std::string search;  ///< parts of names in any order, read the Danish way; or digits of a phone number
    std::string state;   ///< `state_name`
    std::string cohort;
    bool only_with_room = false;
    ListSort sort = ListSort::name;
    ListOrder order = ListOrder::ascending;
};

/// The lines that answer, sorted. `lines` come in Danish order of names, which decides among equals; what is not known
/// comes last in either order.
std::vector<ListLine> answered(std::vector<ListLine> lines, const ListQuestion& question);

/// The rounds that mentors were recruited in, each once, in Danish order.
std::vector<std::string> cohorts(const std::vector<ListLine>& lines);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ListKind> =
    std::array{mentorkorps::Named{mentorkorps::domain::ListKind::young_people, "unge"},
               mentorkorps::Named{mentorkorps::domain::ListKind::mentors, "mentorer"}};

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ListSort> =
    std::array{mentorkorps::Named{mentorkorps::domain::ListSort::name, "navn"},
               mentorkorps::Named{mentorkorps::domain::ListSort::age, "alder"},
               mentorkorps::Named{mentorkorps::domain::ListSort::state, "status"},
               mentorkorps::Named{mentorkorps::domain::ListSort::since, "siden"},
               mentorkorps::Named{mentorkorps::domain::ListSort::contact, "kontakt"}};
