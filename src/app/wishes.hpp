#pragma once

#include <variant>
#include <vector>

#include "app/people.hpp"
#include "domain/matching/wishes.hpp"

/// What somebody wishes for in a match, as a coordinator writes it down with them.
namespace mentorkorps::app {

/// The wishes of one person's side in a programme.
struct SideOfWishes {
    domain::Person person;
    const domain::Programme* policy = nullptr;
    std::vector<domain::Party> parties;   ///< who can wish: the young person and, under 18, the guardian; the mentor
    std::vector<domain::WishList> lists;  ///< of those who were asked
    std::vector<domain::NamedPerson> people;  ///< of the programme
};
/// For who may `change_people` in the programme. The look is on record when this returns.
Result<SideOfWishes, NotFound> wishes_of(const World& world, const domain::Viewer& viewer, const Somebody& who);

using WishRefusal = std::variant<NotFound, domain::WishFault>;
/// From today on the party wishes for this, and for nothing else. What they wished for before stays as it was.
Result<domain::PersonId, WishRefusal> write_wishes(const World& world, const domain::Viewer& viewer,
                                                   const Somebody& who, domain::Party by,
                                                   const domain::WishDraft& draft);

}  // namespace mentorkorps::app
