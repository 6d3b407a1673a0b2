#include <gtest/gtest.h>

#include <latch>
#include <mutex>
#include <set>
#include <thread>

#include "app/mail_out.hpp"
#include "store/outbox.hpp"
#include "tests/unit/jobs/installed.hpp"

namespace mentorkorps::app {
namespace {

using namespace std::chrono_literals;
using mail::Outcome;

class Outbox : public tests::Installed {
  protected:
    void post(const std::string& subject) {
        auto tx = vestby->db.write();
        store::post(tx, "karen@example.dk", subject, "Kære Karen", clock.now());
        tx.commit();
    }
    /// Keeps what it is given, and says that it ended with `outcome`.
    MailOut out() {
        return {"korps@example.dk", [this](const mail::Message& message) {
                    const std::lock_guard lock(mutex);
                    given.push_back(message);
                    return outcome;
                }};
    }
    std::string send() { return send_mail(*vestby, out(), Trial::for_real); }

    std::mutex mutex;
    std::vector<mail::Message> given;
    Outcome outcome;
};

TEST_P(Outbox, WhatIsPostedIsSentOnce) {
    post("Hej");
    EXPECT_EQ(send(), "mails sent 1, failed 0");
    EXPECT_EQ(send(), "");
    ASSERT_EQ(given.size(), 1U);
    EXPECT_EQ(given[0].from, "korps@example.dk");
    EXPECT_EQ(given[0].to, "karen@example.dk");
    EXPECT_EQ(given[0].subject, "Hej");
    EXPECT_EQ(given[0].text, "Kære Karen");
    EXPECT_TRUE(given[0].id.starts_with("vestby-1-") && given[0].id.ends_with("@example.dk")) << given[0].id;
}

TEST_P(Outbox, ATrialSendsNothing) {
    post("Hej");
    EXPECT_EQ(send_mail(*vestby, out(), Trial::look_only), "mails due 1");
    EXPECT_TRUE(given.empty());
    EXPECT_EQ(send(), "mails sent 1, failed 0");
}

TEST_P(Outbox, WhatCertainlyDidNotGoIsTriedAgainLaterAndLaterAndAtLastGivenUp) {
    post("Hej");
    outcome = {Outcome::Kind::not_sent, "no line"};
    std::vector<std::chrono::minutes> pauses{1min, 5min, 30min, 120min, 480min};
    EXPECT_EQ(send(), "mails sent 0, failed 1");
    for (const auto pause : pauses) {
        clock.put(clock.now() + pause - 1s);
        EXPECT_EQ(send(), "") << pause.count();
        clock.put(clock.now() + 1s);
        EXPECT_EQ(send(), "mails sent 0, failed 1") << pause.count();
    }
    clock.put(clock.now() + 1000h);
    EXPECT_EQ(send(), "");
    EXPECT_EQ(given.size(), 6U);
    EXPECT_EQ(given.front().id, given.back().id);
}

TEST_P(Outbox, WhatWasRefusedOrMayHaveGoneIsNeverSentAgain) {
    for (const auto kind : {Outcome::Kind::refused, Outcome::Kind::uncertain}) {
        post("Hej");
        outcome = {kind, "why"};
        EXPECT_EQ(send(), "mails sent 0, failed 1");
        clock.put(clock.now() + 1000h);
        EXPECT_EQ(send(), "");
    }
}

TEST_P(Outbox, WhatAServerTookAndNeverToldOfIsNotSentAgain) {
    post("Hej");
    const MailOut breaks{"korps@example.dk", [](const mail::Message&) -> Outcome { throw Broken("the power went"); }};
    EXPECT_THROW(send_mail(*vestby, breaks, Trial::for_real), Broken);
    clock.put(clock.now() + 1000h);
    EXPECT_EQ(send(), "");
}

TEST_P(Outbox, TwoServersAtOnceSendEachMailOnce) {
    constexpr int mails = 30;
    for (int i = 0; i < mails; ++i) post(std::to_string(i));
    {
        std::latch together(2);
        const auto server = [&] {
            together.arrive_and_wait();
            send();
        };
        const std::jthread one(server);
        const std::jthread other(server);
    }
    std::set<std::string> subjects;
    for (const auto& message : given) subjects.insert(message.subject);
    EXPECT_EQ(given.size(), static_cast<std::size_t>(mails));
    EXPECT_EQ(subjects.size(), static_cast<std::size_t>(mails));
}

TEST_P(Outbox, SentMailIsRemovedAfterThirtyDays) {
    post("Hej");
    send();
    clock.put(clock.now() + 30 * 24h);
    EXPECT_EQ(tidy(*vestby, Trial::for_real), "sessions 0, failed sign-ins 0, spreadsheets 0, sent mails 0");
    clock.put(clock.now() + 1s);
    EXPECT_EQ(tidy(*vestby, Trial::look_only), "sessions 0, failed sign-ins 0, spreadsheets 0, sent mails 1");
    EXPECT_EQ(tidy(*vestby, Trial::for_real), "sessions 0, failed sign-ins 0, spreadsheets 0, sent mails 1");
    EXPECT_EQ(tidy(*vestby, Trial::for_real), "sessions 0, failed sign-ins 0, spreadsheets 0, sent mails 0");
}

INSTANTIATE_TEST_SUITE_P(Databases, Outbox, tests::both_engines, tests::engine_name);

}  // namespace
}  // namespace mentorkorps::app
