#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A mentor's screening: what rules ask for, what was written down, and the two forms. One of them at a time: of a step
/// (`kind`), else of the decision.
struct Screening {
    struct Against {
        std::string sentence;
        std::string source;
        bool is_law = false;
    };
    struct Asked {
        std::string what;
        std::string by;  ///< which step decides it
        std::string stand;
        bool is_in_place = false;
    };
    struct Kind {
        std::string label;
        html::Url address;
    };
    struct Question {
        std::string field;
        std::string question;
        std::string answer;
    };
    struct Said {
        std::string question;
        std::vector<std::string> paragraphs;
    };
    /// A step or a decision that was written down.
    struct Entry {
        std::string heading;
        std::string when;  ///< with who held it
        std::string verdict;
        std::string verdict_class;
        std::string author;
        std::vector<Said> said{};
    };
    /// Somebody who was asked about the mentor.
    struct Reference {
        std::string name;
        std::string when;
        std::string stand;
        std::string stand_class;
        bool is_open = false;
        html::Url again{}, withdraw{};
        std::vector<Said> said{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, here{}, decision{};
    std::string name{}, state{}, today{};
    std::vector<Asked> asked{};
    std::vector<Kind> kinds{};
    std::vector<Entry> log{};  ///< newest first

    std::vector<Reference> references{};
    html::Url ask{};
    std::string referee{}, referees_mail{};

    std::string kind{};  ///< what the form sends; empty: no form of a step
    std::string kind_label{};
    bool takes_two = false;
    std::string on{}, held_by{}, also_by{}, why{};
    std::vector<Question> questions{};
    std::vector<AgreementOption> verdicts{};

    std::vector<AgreementOption> ways{};  ///< none: there is nothing to decide
    std::vector<Against> against{};
    std::vector<std::string> rules{};  ///< keys of those that stand in the way
    std::vector<AgreementOption> reentries{};
    std::string reason{}, again_from{};
    bool has_letter = false;  ///< the letter is read before it is sent
    bool can_send = false;
    std::string way{}, reentry{};  ///< as they were chosen
    std::string to{}, letter{};
};

}  // namespace mentorkorps::web::views
