#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/credentials.hpp"
#include "app/mentor_login.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/matches/match.hpp"
#include "domain/people/protection.hpp"
#include "domain/people/story.hpp"
#include "domain/people/workplaces.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/referrals/referral.hpp"
#include "domain/today/deputies.hpp"

namespace mentorkorps::app {

/// What somebody is in one programme.
struct MentorPart {
    domain::Commitment commitment;
    const domain::Programme* policy = nullptr;
    std::vector<domain::WrittenStand<domain::CommitmentState>> states;
    std::vector<domain::TrainingRecord> training;
    std::vector<domain::FormerWorkplace> former_workplaces;  ///< in the order of their days
    MentorLogin login{};
    std::int64_t notes = 0;
    domain::Requirements asked{};             ///< what rules ask to have in place about them
    std::vector<domain::Obstacle> against{};  ///< what rules have against their approval today; nothing once it is past
    std::vector<MentorCredential> credentials{};
};
struct YoungPart {
    domain::Enrolment enrolment;
    const domain::Programme* policy = nullptr;
    std::vector<domain::WrittenStand<domain::EnrolmentState>> states;
    std::vector<domain::Observation> observations;
    std::vector<domain::GrantedTime> granted;
    std::optional<std::string> caseworker;  ///< the name of who follows the young person
    std::int64_t notes = 0;
    domain::Requirements asked{};  ///< what rules ask to have in place about them
    std::vector<domain::Obstacle>
        against{};  ///< what rules have against their admission today; nothing once it is past
    std::optional<domain::ReferralId> referral{};  ///< that they came by
};

/// A person's whole story, as far as it lies in programmes whose people the viewer may see.
struct Story {
    domain::Person person;
    std::optional<domain::Protection> protection{};
    domain::Colleagues protection_readers{};  ///< who may read what is hidden
    std::vector<MentorPart> as_mentor;
    std::vector<YoungPart> as_young;
    std::vector<domain::Match> matches;          ///< newest first
    std::vector<domain::StoryContact> contacts;  ///< newest first
    std::int64_t contacts_in_all = 0;
    std::vector<domain::StoryMeeting> meetings{};  ///< of groups, in the order of their days
};
enum class Contacts { latest, all };
inline constexpr int latest_contacts = 50;
/// The look is on record when this returns.
Result<Story, NotFound> story(const World& world, const domain::Viewer& viewer, domain::PersonId person,
                              Contacts contacts);

}  // namespace mentorkorps::app
