#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/requirements.hpp"
#include "web/views/shell.hpp"
#include "web/views/standards.hpp"

namespace mentorkorps::web::views {

struct MatchPerson {
    std::string name;
    std::optional<html::Url> page;  ///< for who may see it
    std::string since;
};
struct MatchStandLine {
    std::string label;
    std::string from;
    std::string reason;
};
struct MatchContactLine {
    Date on{};
    std::string what;
};

/// A talk that is still to be had.
struct MatchTask {
    std::string whom;
    std::string due;
    html::Url page;
    bool is_late = false;
};
/// A talk that was had.
struct MatchTalk {
    struct Answer {
        std::string question;
        std::vector<std::string> paragraphs;
    };
    Date on{};
    std::string whom;
    std::string mode;  ///< "Telefon"; may be empty, as may the two below
    std::string assessment;
    std::string author;
    std::vector<Answer> answers;
};

/// What a rule says of the match today.
struct MatchVerdict {
    std::string outcome;
    std::string mark;  ///< "good", "wait", "late" or nothing: the colour
    std::string explanation;
    std::string source;
    std::string built_on{};  ///< what decided it: "Møde 3. november 2026 og 2 til"
    std::string rule{};      ///< its key, where it may be set aside for the match; else empty
    std::string field{};     ///< of the reason
    std::string reason{};    ///< in the field
};

/// A rule that was set aside for the match.
struct MatchWaiver {
    std::string rule;
    Date on{};
    std::string author;
    std::vector<std::string> reason;
};

/// Why they were matched, as somebody wrote it.
struct MatchRationale {
    Date on{};
    std::string author;
    std::vector<std::string> paragraphs;
};

/// A match, as its page tells it.
struct Match {
    Shell shell;
    std::vector<FieldError> errors;
    std::string heading;
    std::string stand;
    bool is_running = false, is_paused = false, may_change = false;
    std::string fragile{};  ///< of a match so young that its end may do harm, how it stands; else empty
    std::string early_end{}, early_source{};  ///< what the programme says of that, and by whose word
    bool is_silent = false;
    bool needs_a_call = false;
    std::vector<MatchPerson> mentors, young_people;
    std::string agreement;
    std::string place{};                       ///< where they have agreed to meet; may be empty
    bool hides_place = false;                  ///< somebody is protected, and the viewer may not know
    std::vector<MatchRationale> rationales{};  ///< newest first
    std::string rationale{};                   ///< in the field
    std::optional<std::string> outcome;
    int held = 0, minutes = 0, not_held = 0;
    std::optional<double> per_month;
    std::vector<MatchStandLine> stands;
    std::vector<MatchContactLine> contacts;
    bool has_talks = false;
    bool may_write_talks = false;    ///< they are asked how it goes: not about an open offer
    bool has_guardian = false;       ///< the parents are asked too: the young person is under 18
    std::vector<MatchTask> tasks{};  ///< the next of them
    int more_tasks = 0;              ///< that come later
    std::vector<MatchTalk> talks{};
    std::vector<MatchVerdict> verdicts{};
    std::vector<StandardLines> standards{};
    std::vector<RequirementLine> requirements{};
    std::optional<html::Url> fulfil{};  ///< where their forms go
    std::vector<MatchWaiver> waivers{};
    std::string today{};  ///< for date fields
    AgreementFields fields;
    html::Url here;
};

}  // namespace mentorkorps::web::views
