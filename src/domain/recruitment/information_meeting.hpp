#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/recruitment/round.hpp"

namespace mentorkorps::domain {

struct InformationMeetingKind;
using InformationMeetingId = Id<InformationMeetingKind>;

/// Where people come to hear what it is to be a mentor. Who they are is not written down, only how many.
struct InformationMeeting {
    InformationMeetingId id{};
    RoundId round{};
    Date on{};
    std::optional<TimeOfDay> at{};
    std::string place{};
    std::optional<int> seats{};
    std::optional<int> came{};  ///< nothing: nobody has counted them
};

/// What somebody typed about one.
struct InformationMeetingDraft {
    std::string on{}, at{}, place{}, seats{};
};
/// A day and a place are needed.
Result<InformationMeeting, std::vector<FieldFault>> written(const InformationMeetingDraft& draft, RoundId round);

/// How many came, as typed; it is counted on the day or later.
Result<int, FieldFault> counted(const InformationMeeting& meeting, const std::string& came, Date today);

}  // namespace mentorkorps::domain
