#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "base/time.hpp"

/// What a form carries that anybody can send: when it was shown, and a number of its own. Signed, so that nobody makes
/// one themselves.
namespace mentorkorps::domain {

struct FormTicket {
    Instant shown{};
    std::string once{};
    friend bool operator==(const FormTicket&, const FormTicket&) = default;
};
/// `about`: what the form is for; a ticket for one is none for another.
std::string signed_ticket(const Key& key, const FormTicket& ticket, std::string_view about);
/// Nothing for what `signed_ticket` never made.
std::optional<FormTicket> ticket_in(const Key& key, std::string_view text, std::string_view about);

/// People take a moment to fill a form in; and nobody takes longer than a day.
namespace ticket_limits {
inline constexpr std::chrono::seconds least{4};
inline constexpr std::chrono::hours most{24};
}  // namespace ticket_limits
enum class TicketAge { too_fresh, good, too_old };
TicketAge age_of(const FormTicket& ticket, Instant now);

}  // namespace mentorkorps::domain
