#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/concerns/concern.hpp"
#include "domain/concerns/duty.hpp"

/// Concerns that are written down (record 0035): who wrote one, and who may `read_concerns` in its programme, read it
/// and say what became of it; for all others it is not there. What is on record of it names the concern, not whom it is
/// about, so that nobody's list of who has looked tells of one.
namespace mentorkorps::app {

struct ListedConcern {
    domain::Concern concern;  ///< with its last step only
    std::optional<domain::LateReceipt> late{};
    bool is_own = false;
};
struct ConcernList {
    std::vector<ListedConcern> concerns{};  ///< newest first
    bool may_write = false;
    bool reads_theirs = false;  ///< the viewer sees those of others
};
/// `NotFound` for who may neither write nor read any.
Result<ConcernList, NotFound> concerns(const World& world, const domain::Viewer& viewer);

/// Whom the viewer can write a concern about: the young people of their own running matches, and all of the programmes
/// in which they may `change_people`. Seeing the names is on record.
struct ConcernGroup {
    std::string programme{};  ///< its name
    std::vector<domain::ConcernPerson> people{};
};
Result<std::vector<ConcernGroup>, NotFound> whom_to_worry_about(const World& world, const domain::Viewer& viewer);

struct ConcernDraft {
    domain::EnrolmentId about{};
    domain::ConcernWish seen{};
    std::string once{};  ///< the key of the form: the same key is the same concern
};
using ConcernRefusal = std::variant<NotFound, domain::ConcernFault>;
Result<domain::ConcernId, ConcernRefusal> write_concern(const World& world, const domain::Viewer& viewer,
                                                        const ConcernDraft& draft);

struct ConcernDesk {
    domain::Concern concern;
    std::optional<domain::LateReceipt> late{};
    domain::ConcernContact contact{};  ///< whom to ring
    bool is_own = false;
};
/// Reading it is on record.
Result<ConcernDesk, NotFound> concern(const World& world, const domain::Viewer& viewer, domain::ConcernId id);
/// Without a step nothing has been chosen.
Result<domain::ConcernId, ConcernRefusal> take_on(const World& world, const domain::Viewer& viewer,
                                                  domain::ConcernId id, std::optional<domain::ConcernState> to,
                                                  const domain::ConcernWish& wish);

/// What the viewer has handed over, or may read of, that no receipt has come for in time; of one programme, or of all.
/// It says no names.
std::vector<domain::LateReceipt> late_receipts(const World& world, const domain::Viewer& viewer,
                                               std::optional<domain::ProgrammeId> programme = {});

}  // namespace mentorkorps::app
