#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ImportOption {
    std::string value;
    std::string label;
    bool is_chosen = false;
};

/// A column of the file, and what it may become.
struct ImportColumn {
    std::string field;  ///< name of the select
    std::string header;
    std::string example;
    std::vector<ImportOption> options;
};

/// A row that may be somebody who is there already.
struct ImportDoubt {
    std::string field;
    int line = 0;
    std::string name;
    std::string question;
    std::vector<ImportOption> options;
};

/// An answer that has been given.
struct ImportAnswer {
    std::string field;
    std::string value;
};

struct ImportError {
    int line = 0;
    std::string what;
};

struct ImportFigures {
    int read = 0;
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int rejected = 0;
};

/// What would happen if the spreadsheet were taken in as the columns stand.
struct ImportPreview {
    Shell shell;
    html::Url address;
    html::Url back;
    std::string kind;
    std::optional<ImportFigures> rows;  ///< absent when the columns do not suffice
    std::vector<ImportColumn> columns;
    std::vector<std::string> unknown_columns;
    std::optional<std::string> cpr_left_out;  ///< a column of the file
    std::vector<ImportDoubt> doubts;
    std::vector<ImportAnswer> answers;
    std::vector<ImportError> refused;  ///< the first
    int refused_more = 0;
    int takes = 0;  ///< rows that would be stored
    std::vector<FieldError> errors;
};

}  // namespace mentorkorps::web::views
