#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/people/person.hpp"
#include "domain/recruitment/round.hpp"

/// What somebody writes on the public page who would like to be a mentor. It is not a person: it becomes one when a
/// coordinator takes it in, and until then nothing of the programme knows of it.
namespace mentorkorps::domain {

struct ApplicationKind;
using ApplicationId = Id<ApplicationKind>;

enum class ApplicationState { received, taken_in, turned_away, withdrawn };
std::string_view label(ApplicationState state);
/// Only what is received can become something else.
bool may_follow(ApplicationState from, ApplicationState to);

struct Application {
    ApplicationId id{};
    RoundId round{};
    std::string name{};
    std::optional<std::string> phone{};  ///< E.164
    std::optional<std::string> email{};
    std::optional<std::string> postcode{};
    std::string languages{};
    std::optional<std::string> channel{};  ///< how they heard of us
    std::string words{};                   ///< their own
};
/// A dated row of what has become of it.
struct ApplicationStand {
    ApplicationState state = ApplicationState::received;
    Date on{};
    std::string reason{};
    std::optional<Date> again_from{};          ///< turned away: the day that they may apply again
    std::optional<CommitmentId> commitment{};  ///< taken in: the mentor that it became
};

/// An application with where it stands now.
struct KeptApplication {
    Application application{};
    ProgrammeId programme{};
    Instant at{};
    ApplicationStand now{};
    std::optional<PersonId> person{};  ///< that it became
    bool is_erased = false;            ///< what they wrote is gone
};
/// Those of a programme that wait for an answer.
struct ApplicationsWaiting {
    int count = 0;
    std::optional<Instant> oldest{};
};

/// The page speaks both.
enum class Tongue { danish, english };

struct ApplicationDraft {
    std::string name{}, phone{}, email{}, postcode{}, languages{}, channel{}, words{};
    bool is_adult = false;
};
struct ApplicationFault {
    enum class Why {
        name_missing,
        unreachable,  ///< neither phone nor mail
        not_a_phone,
        not_an_email,
        not_a_postcode,
        not_adult,
        no_such_channel,
        too_long,
        holds_cpr
    };
    Why why = Why::name_missing;
    std::string_view field{};  ///< its id in the form
};
std::string sentence(const ApplicationFault& fault, Tongue tongue);
/// The application, or all that is wrong with it.
Result<Application, std::vector<ApplicationFault>> written(const ApplicationDraft& draft, const Programme& programme);

/// Whether a number stands in the text that can be a CPR number: a day, a month, a year and four digits, however they
/// are spaced. It need not be anybody's.
bool may_hold_cpr(std::string_view text);

/// How many months what was written is kept after the answer: as the programme's own rule about refusals says, or six.
int months_kept(const Programme& programme, Date on);

/// What a coordinator can send to who is turned away. It tells nothing but the answer.
std::string letter_of_refusal(const Application& application, const Programme& programme,
                              std::optional<Date> again_from);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ApplicationState> =
    std::array{mentorkorps::Named{mentorkorps::domain::ApplicationState::received, "received"},
               mentorkorps::Named{mentorkorps::domain::ApplicationState::taken_in, "taken_in"},
               mentorkorps::Named{mentorkorps::domain::ApplicationState::turned_away, "turned_away"},
               mentorkorps::Named{mentorkorps::domain::ApplicationState::withdrawn, "withdrawn"}};
