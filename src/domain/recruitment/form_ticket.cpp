#include "domain/recruitment/form_ticket.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

std::string mark(const Key& key, std::string_view shown, std::string_view once, std::string_view about) {
    return hex(fingerprint(key, fmt::format("form {} {} {}", about, shown, once)));
}

}  // namespace

std::string signed_ticket(const Key& key, const FormTicket& ticket, std::string_view about) {
    const auto shown = std::to_string(ticket.shown.time_since_epoch().count());
    return fmt::format("{}.{}.{}", shown, ticket.once, mark(key, shown, ticket.once, about));
}

std::optional<FormTicket> ticket_in(const Key& key, std::string_view text, std::string_view about) {
    const auto parts = split(text, '.');
    if (parts.size() != 3 || !same(parts[2], mark(key, parts[0], parts[1], about))) return std::nullopt;
    const auto shown = number_in<std::int64_t>(parts[0]);
    if (!shown) return std::nullopt;
    return FormTicket{Instant{std::chrono::microseconds{*shown}}, std::string(parts[1])};
}

TicketAge age_of(const FormTicket& ticket, Instant now) {
    const auto age = now - ticket.shown;
    if (age < ticket_limits::least) return TicketAge::too_fresh;
    return age > ticket_limits::most ? TicketAge::too_old : TicketAge::good;
}

}  // namespace mentorkorps::domain
