#pragma once

#include <array>
#include <string_view>

#include "base/names.hpp"

/// The small closed vocabularies about people. `name_of` gives the word that is stored and exchanged, `label` the
/// Danish word that people read.
namespace mentorkorps::domain {

enum class Sex { female, male, other };

/// How somebody is a mentor: as a volunteer, as paid staff, for a workplace, for a young person they already know, or
/// on contract.
enum class Engagement { volunteer, employed, workplace, network, contracted };

/// How mentor and young person were in touch.
enum class ContactMode { meeting, phone, message, online, group };

/// What became of a contact.
enum class ContactOutcome { held, cancelled, no_show };

/// Where somebody stands as a mentor in a programme (the state machine of ARCHITECTURE.md).
enum class CommitmentState {
    interested,
    applied,
    screening,
    rejected,
    waiting,
    training,
    approved,
    active,
    paused,
    left
};

/// Where a young person stands in a programme.
enum class EnrolmentState { referred, in_visitation, declined, waiting, accepted, active, paused, closed };

/// Where a match stands. `introduced`: the first meeting has been held.
enum class MatchState { proposed, declined, accepted, introduced, active, paused, closing, closed };

/// A pairing of people, a place at a workplace, or an open offer that people drop in to.
enum class MatchForm { individual, place, open };

std::string_view label(Sex value);
std::string_view label(Engagement value);
std::string_view label(ContactMode value);
std::string_view label(ContactOutcome value);
std::string_view label(CommitmentState value);
std::string_view label(EnrolmentState value);
std::string_view label(MatchState value);
std::string_view label(MatchForm value);

}  // namespace mentorkorps::domain

namespace mentorkorps {

template <>
inline constexpr auto names<domain::Sex> = std::array{
    Named{domain::Sex::female, "female"}, Named{domain::Sex::male, "male"}, Named{domain::Sex::other, "other"}};

template <>
inline constexpr auto names<domain::Engagement> =
    std::array{Named{domain::Engagement::volunteer, "volunteer"}, Named{domain::Engagement::employed, "employed"},
               Named{domain::Engagement::workplace, "workplace"}, Named{domain::Engagement::network, "network"},
               Named{domain::Engagement::contracted, "contracted"}};

template <>
inline constexpr auto names<domain::ContactMode> =
    std::array{Named{domain::ContactMode::meeting, "meeting"}, Named{domain::ContactMode::phone, "phone"},
               Named{domain::ContactMode::message, "message"}, Named{domain::ContactMode::online, "online"},
               Named{domain::ContactMode::group, "group"}};

template <>
inline constexpr auto names<domain::ContactOutcome> =
    std::array{Named{domain::ContactOutcome::held, "held"}, Named{domain::ContactOutcome::cancelled, "cancelled"},
               Named{domain::ContactOutcome::no_show, "no_show"}};

template <>
inline constexpr auto names<domain::CommitmentState> = std::array{
    Named{domain::CommitmentState::interested, "interested"}, Named{domain::CommitmentState::applied, "applied"},
    Named{domain::CommitmentState::screening, "screening"},   Named{domain::CommitmentState::rejected, "rejected"},
    Named{domain::CommitmentState::waiting, "waiting"},       Named{domain::CommitmentState::training, "training"},
    Named{domain::CommitmentState::approved, "approved"},     Named{domain::CommitmentState::active, "active"},
    Named{domain::CommitmentState::paused, "paused"},         Named{domain::CommitmentState::left, "left"}};

template <>
inline constexpr auto names<domain::EnrolmentState> = std::array{
    Named{domain::EnrolmentState::referred, "referred"}, Named{domain::EnrolmentState::in_visitation, "in_visitation"},
    Named{domain::EnrolmentState::declined, "declined"}, Named{domain::EnrolmentState::waiting, "waiting"},
    Named{domain::EnrolmentState::accepted, "accepted"}, Named{domain::EnrolmentState::active, "active"},
    Named{domain::EnrolmentState::paused, "paused"},     Named{domain::EnrolmentState::closed, "closed"}};

template <>
inline constexpr auto names<domain::MatchState> =
    std::array{Named{domain::MatchState::proposed, "proposed"}, Named{domain::MatchState::declined, "declined"},
               Named{domain::MatchState::accepted, "accepted"}, Named{domain::MatchState::introduced, "introduced"},
               Named{domain::MatchState::active, "active"},     Named{domain::MatchState::paused, "paused"},
               Named{domain::MatchState::closing, "closing"},   Named{domain::MatchState::closed, "closed"}};

template <>
inline constexpr auto names<domain::MatchForm> =
    std::array{Named{domain::MatchForm::individual, "individual"}, Named{domain::MatchForm::place, "place"},
               Named{domain::MatchForm::open, "open"}};

}  // namespace mentorkorps
