#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"
#include "web/views/standards.hpp"

namespace mentorkorps::web::views {

/// How well a programme's rules were kept as of a day, rule by rule.
struct Practice {
    struct Match {
        std::string who;
        html::Url page;
        std::string outcome;
        std::string why;
    };
    struct Rule {
        std::string key{};
        std::string sentence{};
        std::string source{};
        std::string severity{};
        int kept = 0, late = 0, broken = 0;
        int decided = 0;  ///< of which they are
        int coming = 0, unknown = 0;
        int waived = 0;                ///< matches for which it was set aside
        std::vector<Match> matches{};  ///< in which it is not kept, for who may see people
        int more = 0;                  ///< that are not shown
    };
    /// A match that runs and is so young that its end may do harm, for who may see people.
    struct Fragile {
        std::string who;
        html::Url page;
        std::string why;
        bool is_silent = false;
    };
    /// Somebody, or a match, whose data are kept longer than a rule says.
    struct Kept {
        std::string who;
        html::Url page;
        Date since{};  ///< when it ended
    };
    /// What a rule says of the programme as a whole. It may say several things; sentence and source stand at the first.
    struct Whole {
        std::string sentence;
        std::string source;
        std::string why;
        std::string outcome;
        std::string mark;  ///< of the outcome: good, wait, late or empty
        std::vector<Kept> kept{};
        int more = 0;  ///< that are not shown
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url address{}, back{};
    Date today{}, as_of{};
    std::string early_limit{};  ///< "3 måneder": an end before it may do harm; empty: the programme has no such rule
    std::string early_end{}, early_source{};
    int ended = 0, early = 0;  ///< in the last year, and of those before the limit
    int fragile = 0, silent = 0;
    std::vector<Fragile> fragile_matches{};
    std::vector<StandardLines> standards{};
    std::vector<Whole> whole{};
    std::vector<Rule> rules{};
};

}  // namespace mentorkorps::web::views
