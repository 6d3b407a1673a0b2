#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {

RequiredEvent RequiredEvent::read(Parameters& given) {
    return {given.text("event"), given.words<Party>("attended_by"), given.word<Step>("before")};
}

std::string RequiredEvent::sentence(const Programme&) const {
    return fmt::format("Der er holdt {} med {}, {}.", event, the(attended_by), domain::before(before));
}

}  // namespace mentorkorps::domain
