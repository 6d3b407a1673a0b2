#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/today/today.hpp"

namespace mentorkorps::domain {

/// A mail to a coordinator about what waits. It counts and names nobody: a mail may be read by others.
struct Digest {
    std::string subject;
    std::string body;
};
/// `covered`: the colleagues who are away, and whose tasks this one has meanwhile.
struct DigestTo {
    std::string name;
    std::vector<std::string> covered{};
};
/// Of the week that `today` lies in; nothing when nothing waits.
std::optional<Digest> digest(const Programme& programme, const TodayList& list, const DigestTo& coordinator,
                             Date today);

}  // namespace mentorkorps::domain
