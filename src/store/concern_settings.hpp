#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/concerns/duty.hpp"
#include "store/states.hpp"

/// What an organisation has said of concerns: whom they go to, and which duty the volunteers have.
namespace mentorkorps::store {

/// By whom something was written, and when.
struct Signed {
    std::string name;
    Instant at;
};

struct SignedContact {
    domain::ConcernContact contact;
    Signed written;
};
/// The latest.
std::optional<SignedContact> concern_contact(db::Read& tx);
void add(db::Write& tx, const domain::ConcernContact& contact, const Written& written);

struct SignedDuty {
    domain::VolunteersDuty duty;
    Signed written;
};
/// The latest of each programme that has said anything.
std::map<domain::ProgrammeId, SignedDuty> volunteers_duties(db::Read& tx);
void add(db::Write& tx, domain::ProgrammeId programme, const domain::VolunteersDuty& duty, const Written& written);

}  // namespace mentorkorps::store
