#include "domain/recruitment/form_ticket.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace mentorkorps::domain {
namespace {

using namespace std::chrono_literals;

TEST(FormTicket, is_read_back_only_as_it_was_signed) {
    SeededRandom random(1);
    const Key ours(random), other(random);
    const FormTicket ticket{midnight(date(2026, 11, 24)) + 9h, "abc"};
    const auto text = signed_ticket(ours, ticket, "middelfart");
    EXPECT_EQ(ticket_in(ours, text, "middelfart"), ticket);
    EXPECT_EQ(ticket_in(other, text, "middelfart"), std::nullopt);
    EXPECT_EQ(ticket_in(ours, text, "nordby"), std::nullopt) << "a ticket for another programme";
    auto later = text;
    later[0] = later[0] == '9' ? '8' : '9';
    EXPECT_EQ(ticket_in(ours, later, "middelfart"), std::nullopt) << "another time";
    auto renamed = text;
    renamed.replace(renamed.find(".abc."), 5, ".abd.");
    EXPECT_EQ(ticket_in(ours, renamed, "middelfart"), std::nullopt) << "another number";
    for (const auto* wrong : {"", ".", "..", "...", "1.2", "x.y.z"})
        EXPECT_EQ(ticket_in(ours, wrong, "middelfart"), std::nullopt) << wrong;
}

TEST(FormTicket, is_good_from_a_moment_to_a_day) {
    const auto shown = midnight(date(2026, 11, 24));
    const auto age = [&](auto after) { return age_of({shown, ""}, shown + after); };
    EXPECT_EQ(age(0s), TicketAge::too_fresh);
    EXPECT_EQ(age(3999ms), TicketAge::too_fresh);
    EXPECT_EQ(age(4s), TicketAge::good);
    EXPECT_EQ(age(24h), TicketAge::good);
    EXPECT_EQ(age(24h + 1s), TicketAge::too_old);
    EXPECT_EQ(age(-1h), TicketAge::too_fresh) << "a clock that was put back";
}

}  // namespace
}  // namespace mentorkorps::domain
