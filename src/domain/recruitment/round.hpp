#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/programmes/programme.hpp"

/// Recruiting mentors, round by round. A round is what the public page is open in, and what a cohort comes of.
namespace mentorkorps::domain {

struct RoundKind;
using RoundId = Id<RoundKind>;

struct RecruitmentRound {
    RoundId id{};
    ProgrammeId programme{};
    std::string name{};
    std::optional<std::string> channel{};  ///< a code of the programme's list
    Date from{};
    std::optional<Date> to{};             ///< the last day; nothing: until it is closed
    std::optional<std::string> cohort{};  ///< what the mentors who come of it are called: "Hold 1, januar 2010"
    bool is_closed = false;
};

bool is_open(const RecruitmentRound& round, Date on);
/// The one that the public page takes applications for: of those that are open, the one that began last.
const RecruitmentRound* open_round(const std::vector<RecruitmentRound>& rounds, Date on);
/// The day that the next one begins; nothing when none is planned.
std::optional<Date> next_round(const std::vector<RecruitmentRound>& rounds, Date on);

/// What somebody typed about a round.
struct RoundDraft {
    std::string name{}, channel{}, from{}, to{}, cohort{};
};
RoundDraft draft_of(const RecruitmentRound& round);
/// `round` with what the draft says. A name and the first day are needed.
Result<RecruitmentRound, std::vector<FieldFault>> written(const RoundDraft& draft, RecruitmentRound round,
                                                          const Programme& programme);

}  // namespace mentorkorps::domain
