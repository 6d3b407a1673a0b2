#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/access/access.hpp"
#include "domain/people/person.hpp"

/// What the page about a person is told from.
namespace mentorkorps::domain {

/// A row of a state machine with the role of who wrote it; nobody's for the command line and the night.
template <class State>
struct WrittenStand {
    Stand<State> stand;
    std::optional<Role> by;
    std::vector<std::string> waived{};  ///< keys of the rules that were set aside for it
};

/// A contact in somebody's story, with the others who took part.
struct StoryContact {
    ProgrammeId programme;
    Date on;
    std::optional<TimeOfDay> at;
    std::optional<int> minutes;
    ContactMode mode = ContactMode::meeting;
    ContactOutcome outcome = ContactOutcome::held;
    std::string topics;
    std::vector<std::string> with;  ///< names, in Danish order
};

/// A meeting of a group in somebody's story: a mentor came to it, or a young person was talked about.
struct StoryMeeting {
    enum class As { came, talked_about };
    ProgrammeId programme;
    std::string group;  ///< its key
    int team = 1;
    Date on;
    As as = As::came;
};

/// A note, opened. `author`: the name of who wrote it.
struct Note {
    Instant at;
    std::string author;
    std::string text;
};

}  // namespace mentorkorps::domain
