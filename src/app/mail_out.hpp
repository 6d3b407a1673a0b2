#pragma once

#include <functional>
#include <string>

#include "app/housekeeping.hpp"
#include "app/world.hpp"
#include "mail/mail.hpp"

namespace mentorkorps::app {

/// How mail leaves the installation.
struct MailOut {
    std::string from;  ///< the address that all mail comes from
    mail::Send send;
};

/// How often a mail is tried, and how long after each failure it is tried again: 1, 5, 30 minutes, 2 and 8 hours.
inline constexpr int attempts_max = 6;

/// Sends what is due. A mail is claimed before it is sent, so that two servers never send the same; one that the server
/// may have taken is not sent again. Answers with the counts, for the log: no addresses, and nothing at all when
/// nothing was due.
std::string send_mail(const World& world, const MailOut& out, Trial trial);

}  // namespace mentorkorps::app
