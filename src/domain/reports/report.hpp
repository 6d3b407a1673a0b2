#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/time.hpp"

namespace mentorkorps::domain {

/// The sections of the report "Mentorkorps og matchninger", in its order.
enum class SectionKey {
    mentors,
    recruitment,
    age,
    sex,
    sector,
    education,
    employer,
    waiting,
    matched,
    stopped,
    outcomes
};

std::string_view title(SectionKey key);
/// What is counted, and out of what; in Danish, for under the table.
std::string_view definition(SectionKey key);
/// Do the rows share out everybody, so that they add up to `of` together with those not stated? All do but `matched`.
bool is_partition(SectionKey key);

/// One figure: `n` out of the section's `of`.
struct ReportRow {
    std::string key;  ///< a code of the programme's list, or made of the text: may stand in an address
    std::string label;
    int n = 0;
    friend bool operator==(const ReportRow&, const ReportRow&) = default;
};

/// The row key under which those of whom nothing is known can be asked for; its label is "Ikke oplyst".
inline constexpr std::string_view not_stated_key = "ikke-oplyst";
inline constexpr std::string_view not_stated_label = "Ikke oplyst";

struct Section {
    SectionKey key;
    std::string title;
    int of = 0;
    std::vector<ReportRow> rows;
    int not_stated = 0;
    friend bool operator==(const Section&, const Section&) = default;
};

/// The figures of a programme as they stood at the end of a day.
struct Report {
    std::string programme;  ///< its key
    std::string programme_name;
    Date as_of;
    std::vector<Section> sections;
    friend bool operator==(const Report&, const Report&) = default;
};

/// What the report is called where a machine asks for it, and where a person reads it.
inline constexpr std::string_view report_key = "mentorkorps";
inline constexpr std::string_view report_title = "Mentorkorps og matchninger";

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::SectionKey> = [] {
    using enum mentorkorps::domain::SectionKey;
    using mentorkorps::Named;
    return std::array{Named{mentors, "mentors"},   Named{recruitment, "recruitment"}, Named{age, "age"},
                      Named{sex, "sex"},           Named{sector, "sector"},           Named{education, "education"},
                      Named{employer, "employer"}, Named{waiting, "waiting"},         Named{matched, "matched"},
                      Named{stopped, "stopped"},   Named{outcomes, "outcomes"}};
}();
