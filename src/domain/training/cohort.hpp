#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/programmes/programme.hpp"

/// A course that the programme gives, evening by evening, to one cohort of mentors after the other.
namespace mentorkorps::domain {

struct CohortKind;
using CohortId = Id<CohortKind>;
struct EveningKind;
using EveningId = Id<EveningKind>;

struct Evening {
    EveningId id{};
    int number = 1;  ///< which of the course's sessions; who missed it takes the same number with another cohort
    Date on{};
    std::optional<TimeOfDay> from{}, to{};
    std::string place{};
    std::string topic{};
};
struct Cohort {
    CohortId id{};
    std::string course{};             ///< a key of the programme's courses
    std::string name{};               ///< "Hold 1, januar 2010"
    std::optional<int> seats{};       ///< nothing: as many as want to
    std::vector<Evening> evenings{};  ///< by their numbers
};
/// What somebody typed about a new cohort. `every`: days between two evenings.
struct CohortDraft {
    std::string course{}, name{}, seats{}, first{}, every{}, from{}, to{}, place{};
};
inline constexpr std::array evening_rhythms{7, 14, 1};
/// The cohort with all the evenings of its course, in an even rhythm and with the policy's topics in their order: each
/// of them can be moved afterwards. A name, a first evening and a place are needed.
Result<Cohort, std::vector<FieldFault>> written(const CohortDraft& draft, const Programme& programme);

struct CohortNaming {
    std::string name{}, seats{};
};
/// `seated`: how many have a place already; there cannot be fewer.
Result<Cohort, std::vector<FieldFault>> written(const CohortNaming& draft, Cohort cohort, int seated);

struct EveningDraft {
    std::string on{}, from{}, to{}, place{}, topic{};
};
EveningDraft draft_of(const Evening& evening);
/// `evening` with what the draft says; a day and a place are needed.
Result<Evening, std::vector<FieldFault>> written(const EveningDraft& draft, Evening evening);

enum class PlaceState {
    seated,
    waiting,  ///< for a seat to become free
    left      ///< does not come after all
};
std::string_view label(PlaceState state);
/// Where a mentor stands with a cohort.
struct Place {
    CommitmentId mentor{};
    PlaceState state = PlaceState::seated;
    Instant since{};
};
int count_of(const std::vector<Place>& places, PlaceState state);
/// Nothing: there are as many as want to.
std::optional<int> free_seats(const Cohort& cohort, const std::vector<Place>& places);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::PlaceState> = [] {
    using enum mentorkorps::domain::PlaceState;
    using mentorkorps::Named;
    return std::array{Named{seated, "seated"}, Named{waiting, "waiting"}, Named{left, "left"}};
}();
