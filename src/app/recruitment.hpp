#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/recruitment/application.hpp"
#include "domain/recruitment/round.hpp"

/// Rounds of recruiting mentors: for who may `change_people` in the programme.
namespace mentorkorps::app {

struct RoundLine {
    domain::RecruitmentRound round{};
    int waiting = 0;   ///< applications without an answer
    int received = 0;  ///< all of them
};
struct RoundList {
    std::vector<RoundLine> lines{};      ///< the one that began last first
    std::vector<std::string> cohorts{};  ///< that mentors of the programme have
};
Result<RoundList, NotFound> recruitment_rounds(const World& world, const domain::Viewer& viewer,
                                               domain::ProgrammeId programme);

struct WhichRound {
    domain::ProgrammeId programme{};
    domain::RoundId round{};
};
/// A round and who has applied in it. That their names were shown is on record when this returns.
struct RoundSheet {
    domain::RecruitmentRound round{};
    std::vector<domain::KeptApplication> applications{};  ///< without their words; those that wait first
    std::vector<std::string> cohorts{};
};
Result<RoundSheet, NotFound> round_sheet(const World& world, const domain::Viewer& viewer, const WhichRound& which);

using RoundRefusal = std::variant<NotFound, std::vector<domain::FieldFault>>;
Result<domain::RoundId, RoundRefusal> add_round(const World& world, const domain::Viewer& viewer,
                                                domain::ProgrammeId programme, const domain::RoundDraft& draft);
Result<domain::RoundId, RoundRefusal> change_round(const World& world, const domain::Viewer& viewer,
                                                   const WhichRound& which, const domain::RoundDraft& draft);
enum class RoundIs { closed, open };
Result<domain::RoundId, NotFound> close_round(const World& world, const domain::Viewer& viewer, const WhichRound& which,
                                              RoundIs wish);

}  // namespace mentorkorps::app
