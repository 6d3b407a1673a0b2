#include "base/words.hpp"

#include <fmt/format.h>

namespace mentorkorps {

std::string span(int days) {
    if (days == 1) return "1 dag";
    if (days < 60) return fmt::format("{} dage", days);
    if (days < 730) return fmt::format("{} måneder", days / 30);
    return fmt::format("{} år", days / 365);
}

std::string ago(int days) {
    if (days == 0) return "i dag";
    if (days == 1) return "i går";
    if (days == -1) return "i morgen";
    if (days < 0) return fmt::format("om {}", span(-days));
    return fmt::format("for {} siden", span(days));
}

std::string rhythm(int every_days) {
    if (every_days == 1) return "hver dag";
    if (every_days == 7) return "hver uge";
    if (every_days == 14) return "hver anden uge";
    if (every_days >= 28 && every_days <= 31) return "en gang om måneden";
    if (every_days % 7 == 0) return fmt::format("hver {}. uge", every_days / 7);
    if (every_days == 2) return "hver anden dag";
    return fmt::format("hver {}. dag", every_days);
}

}  // namespace mentorkorps
