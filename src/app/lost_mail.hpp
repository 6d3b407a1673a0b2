#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"

/// Mail that could not be delivered and that nobody tries any more, for who may `manage_accounts`. To whom and what it
/// says stays in the outbox.
namespace mentorkorps::app {

struct LostMail {
    std::int64_t count = 0;
    std::string why;  ///< in Danish, with the way out
};
/// By why.
std::vector<LostMail> lost_mail(const World& world);
/// Sends them again with the next post; how many.
std::int64_t send_lost_mail_again(const World& world, const domain::audit::Actor& by);

}  // namespace mentorkorps::app
