#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// One application: what they wrote, and what to do with it.
struct Application {
    struct Fact {
        std::string label{};
        std::string value{};
    };
    /// Somebody who is there already, and may be the same.
    struct Same {
        std::string id{};
        std::string name{};
        std::string known{};  ///< "født 03-02-2004 · 20 00 00 01"
        html::Url page{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::string round{};
    std::string name{};
    std::string came{};  ///< "Kom for 3 dage siden, den 21-11-2026"
    std::string state{}, state_class{};
    std::string answered{};  ///< when, and until when they wait
    std::string reason{};    ///< of the answer
    std::optional<html::Url> person{};
    std::vector<Fact> facts{};
    std::vector<std::string> words{};
    bool is_erased = false;
    bool waits = false;
    std::vector<Same> same{};
    std::string others{};  ///< the ids of all whom the page has shown
    std::string typed_reason{}, typed_again{};
    bool has_letter = false;  ///< the letter is shown before it is sent
    bool can_send = false;    ///< they gave a mail address
    std::string letter{};
    std::string to{};
};

}  // namespace mentorkorps::web::views
