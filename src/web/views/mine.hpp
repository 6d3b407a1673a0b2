#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/concern_alert.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct OwnMatchLine {
    std::int64_t id = 0;
    std::string names;
    std::vector<std::string> phones;
    std::string agreement;
    std::string last;
    std::string due;
    bool is_over_due = false;
    bool is_chosen = false;
    html::Url page;
};
struct OwnContactLine {
    std::string heading;
    std::string when;
    std::optional<html::Url> take_back;
};

/// Somebody asks the mentor whether they want a young person.
struct OwnProposalCard {
    std::string id;  ///< of its fields
    std::string heading;
    std::vector<std::string> lines;
    std::vector<std::string> phones;
    html::Url answer;
    std::vector<AgreementOption> choices;  ///< none: there is nothing to answer any more
};

/// A text that a programme asks the mentor to read and say yes to.
struct OwnTextLine {
    html::Url page;
    std::string name;
    std::string programme;
};

/// The mentor's page: the own young people, a contact to log, and the latest of them.
struct Mine {
    Shell shell;
    std::vector<FieldError> errors;
    std::vector<OwnProposalCard> proposals{};
    std::vector<OwnMatchLine> matches;
    html::Url log;
    std::string once;
    std::string on;
    Date today{};
    std::vector<AgreementOption> lengths;
    std::vector<AgreementOption> ways;
    std::vector<OwnContactLine> contacts;
    std::vector<ConcernAlert> late_receipts{};
    std::vector<OwnTextLine> texts_first{};  ///< without a yes nothing of young people is shown
    std::vector<OwnTextLine> new_texts{};
    std::vector<OwnTextLine> accepted_texts{};
    std::vector<std::string> screening{};  ///< how far they are on the way in
};

}  // namespace mentorkorps::web::views
