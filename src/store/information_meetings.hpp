#pragma once

#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/recruitment/funnel.hpp"
#include "domain/recruitment/information_meeting.hpp"
#include "store/states.hpp"

/// Information meetings of a round, and what a round came to.
namespace mentorkorps::store {

domain::InformationMeetingId add(db::Write& tx, const domain::InformationMeeting& meeting, const Written& written);
/// How many came, in the place of what was counted before.
void count(db::Write& tx, domain::InformationMeetingId id, int came, const Written& written);
/// It is not held; nothing shows it any more.
void call_off(db::Write& tx, domain::InformationMeetingId id, const Written& written);
/// Those of a programme that were not called off, in the order of their days.
std::vector<domain::InformationMeeting> information_meetings(db::Read& tx, domain::ProgrammeId programme);

/// What the funnel counts, as of a day.
domain::FunnelFacts funnel_facts(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
