#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/recruitment.hpp"
#include "domain/recruitment/funnel.hpp"
#include "domain/recruitment/information_meeting.hpp"

/// Information meetings, and what the rounds came to: for who may `change_people` in the programme.
namespace mentorkorps::app {

/// Those of a round, in the order of their days.
Result<std::vector<domain::InformationMeeting>, NotFound> information_meetings(const World& world,
                                                                               const domain::Viewer& viewer,
                                                                               const WhichRound& which);
Result<domain::InformationMeetingId, RoundRefusal> add_information_meeting(
    const World& world, const domain::Viewer& viewer, const WhichRound& which,
    const domain::InformationMeetingDraft& draft);

struct WhichInformationMeeting {
    WhichRound round{};
    domain::InformationMeetingId meeting{};
};
Result<domain::InformationMeetingId, RoundRefusal> count_information_meeting(const World& world,
                                                                             const domain::Viewer& viewer,
                                                                             const WhichInformationMeeting& which,
                                                                             const std::string& came);
Result<domain::InformationMeetingId, NotFound> call_off_information_meeting(const World& world,
                                                                            const domain::Viewer& viewer,
                                                                            const WhichInformationMeeting& which);

/// The funnel of each round that had begun on a day. Looking at figures is on record.
Result<std::vector<domain::FunnelRow>, NotFound> recruitment_funnel(const World& world, const domain::Viewer& viewer,
                                                                    domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::app
