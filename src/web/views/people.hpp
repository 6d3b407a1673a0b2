#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A list of young people or mentors.
struct People {
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    /// A column that a click sorts by.
    struct Head {
        std::string label;
        html::Url address{};
        std::string sorted{};  ///< "ascending", "descending" or ""
        bool is_number = false;
    };
    struct Link {
        std::string text;
        html::Url address{};
    };
    struct Row {
        std::string name;
        html::Url address{};
        std::optional<int> age{};
        std::string state;
        std::string state_class;
        std::string cohort;
        std::optional<Date> since{};
        std::vector<Link> matched_with{};
        std::string places;  ///< "1 af 2" for a mentor who has said how many
        std::optional<Date> last_contact{};
    };
    Shell shell{};
    bool is_mentors = false;
    std::string title{};
    html::Url here{}, new_person{}, csv{};
    std::optional<html::Url> match_all{}, referrals{}, recruit{}, courses{}, credentials{};
    std::vector<FieldError> errors{};
    std::string search{}, typed_date{};
    std::vector<Choice> states{}, cohorts{};
    bool only_with_room = false;
    bool is_asked = false;  ///< something narrows the list
    std::string sort{};     ///< kept when the form is sent
    std::string count{};    ///< "Viser 1–50 af 57 unge"
    std::string empty{};    ///< why there is nobody, and what to do
    std::string caption{};
    std::vector<Head> heads{};
    std::vector<Row> rows{};
    int page = 1, pages = 1;
    html::Url previous{}, next{};
    struct Side {
        int number = 0;
        html::Url address{};
        bool is_current = false;
    };
    std::vector<Side> sides{};
};

}  // namespace mentorkorps::web::views
