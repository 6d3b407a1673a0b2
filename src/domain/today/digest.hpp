#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/today/today.hpp"

namespace mentorkorps::domain {

/// A mail to a coordinator about what waits. It counts and names nobody: a mail may be read by others.
struct Digest {
    std::string subject;
    std::string body;
};
/// Of the week that `monday` begins; nothing when nothing waits.
std::optional<Digest> digest(const Programme& programme, const TodayList& list, std::string_view coordinator,
                             Date monday);

}  // namespace mentorkorps::domain
