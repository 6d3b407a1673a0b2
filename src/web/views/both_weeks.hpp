#pragma once

#include <string>
#include <vector>

namespace mentorkorps::web::views {

/// Two weeks laid over each other: who of the two can when.
struct BothWeeks {
    struct Cell {
        std::string name{};  ///< of the class; "" for nobody, as below
        std::string mark{};  ///< for the eye, beside the colour and the pattern
        std::string says{};  ///< for a screen reader
    };
    struct Row {
        std::string time{};
        std::vector<Cell> cells{};
    };
    struct Day {
        std::string name{}, short_name{};
    };
    std::string caption{};
    std::vector<Day> days{};
    std::vector<Row> rows{};
    std::vector<Cell> key{};  ///< what the marks mean
};

}  // namespace mentorkorps::web::views
