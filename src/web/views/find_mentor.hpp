#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/both_weeks.hpp"
#include "web/views/requirements.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct CandidateReason {
    std::string sentence;
    bool is_reservation = false;
    std::string source{};  ///< of the rule that stops it
};
struct CandidateLine {
    std::string name;
    html::Url page;    ///< the mentor's
    html::Url choose;  ///< this page, with the mentor chosen
    std::vector<CandidateReason> reasons;
    int score = 0;                            ///< of 100
    bool may_be_chosen_all_the_same = false;  ///< though rules stop it
};
/// Candidates, best first: some in full view, the rest behind "Vis flere".
struct CandidateList {
    std::vector<CandidateLine> first{};
    std::vector<CandidateLine> more{};
    std::size_t count() const { return first.size() + more.size(); }
};
/// Somebody who has not said when they have time, and where it is written down.
struct WeekToAsk {
    std::string name{};
    html::Url page{};
};
/// The agreement with the mentor who was chosen.
struct ChosenMentor {
    std::int64_t commitment = 0;
    std::string pair{};  ///< as a proposal names it: "12-34"; empty when rules stop the two
    std::string answer_by{};
    CandidateLine line;
    std::optional<BothWeeks> weeks{};
    std::string time{};  ///< why there are no weeks to show; ""
    std::vector<WeekToAsk> to_ask{};
    AgreementFields agreement{};
    std::string start{};
    std::string rationale{};
    RequirementFields requirements{};
};

/// A mentor for a young person: who can, who cannot, and then the agreement with the one chosen.
struct FindMentor {
    Shell shell;
    std::vector<FieldError> errors;
    std::string name;
    std::string lead;
    html::Url person;
    html::Url here;
    html::Url proposals{};
    Date today{};
    bool can_be_matched = false;
    std::string stand;
    std::optional<ChosenMentor> chosen;
    CandidateList possible;
    CandidateList impossible;
};

}  // namespace mentorkorps::web::views
