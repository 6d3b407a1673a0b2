#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "domain/programmes/policy_file.hpp"

namespace mentorkorps::domain {

/// Somebody who can sign in to a demo world.
struct DemoUser {
    std::string name;
    std::string role;  ///< `name_of(Role)`
    std::string email;
    std::string mentor_id;  ///< of a mentor: the id in the list of mentors
    std::string refers_as;  ///< of a caseworker: the name in the column "henvist af"
};

/// A round of recruiting mentors, whose mentors stand in the spreadsheets under its cohort.
struct DemoRound {
    std::string name;
    std::string channel;  ///< a code of the programme's list; "" is none
    std::string cohort;
    Date from;
    Date to;
    std::optional<Date> met_on;  ///< the day of its information meeting
    std::string place;
    std::optional<int> came;
};

/// What the spreadsheets of a demo world are to become (world.toml; demo/README.md says what stands in it).
struct DemoWorld {
    std::string organisation;
    std::string programme;
    Date reference_day;               ///< the day that is "today" in the first folder
    bool keeps_days = false;          ///< it proves figures of a day that was: its days are never moved to today
    std::vector<std::string> sheets;  ///< folders, in the order to import them
    std::vector<DemoUser> users;
    std::vector<DemoRound> rounds;
};
Result<DemoWorld, std::vector<PolicyProblem>> read_demo_world(std::string_view toml, std::string_view file);

}  // namespace mentorkorps::domain
