#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/requirements.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// One thing that happened, in a person's story.
struct StoryLine {
    std::optional<Date> day;  ///< absent: nobody wrote down when
    std::optional<TimeOfDay> time;
    std::string heading;
    std::string text;
    bool is_quiet = false;
};
/// Something that is known; "" is shown as "Ikke oplyst".
struct Fact {
    std::string label;
    std::string value;
    std::optional<html::Url> address{};  ///< tel: or mailto:
};

/// A person's page: the story, the facts, and what can be done in each programme.
struct PersonPage {
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    struct Course {
        std::string name;
        html::Url address{};
        int followed = 0;
        int sessions = 0;
        std::string typed_sessions;
        std::string typed_date;
    };
    /// A mentor's login: what there is to say of it, and what can be done.
    struct Login {
        std::string says;
        std::string button{};  ///< "" when nothing can be done
        html::Url address{};
    };
    /// What a rule has against the step in.
    struct Against {
        std::string sentence;
        std::string source;
        bool is_law = false;
    };
    /// A certificate that rules ask of a mentor.
    struct Credential {
        std::string id;   ///< of its fields
        std::string key;  ///< what the form sends
        std::string name;
        std::vector<std::string> lines{};
        std::vector<Choice> steps{};
        std::string typed_date{};
    };
    /// What the person is in one programme.
    struct Part {
        std::string key;  ///< prefix of the fields' ids
        std::string title;
        std::string state;
        std::string state_class;
        std::vector<Fact> facts{};
        html::Url change{}, notes{};
        std::optional<html::Url> edit{}, wishes{}, week{}, referral{}, consents{}, kin{}, screening{}, certificate{};
        std::vector<Choice> next{};
        std::string typed_date{}, typed_reason{};
        std::string why{};                 ///< when the reason is needed
        std::string before_step{};         ///< "Før den unge optages"
        std::vector<Against> against{};    ///< what stands before it
        std::vector<std::string> rules{};  ///< their keys
        std::optional<Course> course{};
        std::optional<Login> login{};
        std::optional<html::Url> find_mentor{};
        std::vector<RequirementLine> requirements{};
        html::Url fulfil{};  ///< where their forms go
        std::vector<Credential> credentials{};
        html::Url credential{};  ///< where their forms go
        std::int64_t note_count = 0;
    };
    struct MatchLine {
        html::Url address;
        std::string with;
        std::string period;
        bool is_running = false;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, edit{}, seen{}, all_contacts{}, protection{};
    std::string hidden{};  ///< "Adressen er beskyttet til og med 12-12-2026. Lone kan se den."
    std::string back_label{};
    std::string name{}, lead{};
    std::vector<Fact> facts{};
    std::vector<Part> parts{};
    std::vector<MatchLine> matches{};
    std::vector<StoryLine> story{};
    std::int64_t contacts_left_out = 0;
    std::string today{};  ///< for date fields
};

}  // namespace mentorkorps::web::views
