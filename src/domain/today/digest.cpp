#include "domain/today/digest.hpp"

#include <fmt/format.h>

#include "base/words.hpp"

namespace mentorkorps::domain {

std::optional<Digest> digest(const Programme& programme, const TodayList& list, const DigestTo& coordinator,
                             Date today) {
    if (list.total() == 0) return std::nullopt;
    std::string waits;
    for (const auto& group : list.groups)
        if (group.total > 0) {
            const auto counts = in_words(group.counts);
            waits += fmt::format("- {}: {}{}\n", title(group.key), group.total,
                                 counts.empty() ? "" : fmt::format(" ({})", counts));
        }
    const auto instead =
        coordinator.covered.empty()
            ? ""
            : fmt::format("Du har også opgaverne for {}, som er væk i dag.\n\n", listed(coordinator.covered));
    return Digest{fmt::format("Uge {}: det venter i {}", iso_week(today), programme.name),
                  fmt::format("Hej {}\n\nDet venter på dig i {}:\n\n{}\n{}Log ind, og se hvem det er, under I dag.\n\n"
                              "Du får denne mail om mandagen, når der er noget, der venter, fordi du er koordinator i "
                              "programmet.\n",
                              coordinator.name, programme.name, waits, instead)};
}

}  // namespace mentorkorps::domain
