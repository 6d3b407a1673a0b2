#include <gtest/gtest.h>

#include "app/mail_out.hpp"
#include "store/outbox.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using Kind = mail::Outcome::Kind;

/// What the administrator sees of mail that could not be delivered.
class LostMail : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    void post(int count = 1) {
        auto tx = world.db.write();
        for (int i = 0; i < count; ++i)
            store::post(tx, "hemmelig@skovby.example", "Et hemmeligt emne", "Kære hemmelige", world.clock.now());
        tx.commit();
    }
    void later(std::chrono::hours hours) { installation.clock.put(installation.clock.now() + hours); }
    /// The page, signed in anew: sessions end.
    http::Response seen() { return Visitor(installation, "skovby", cast.ib).get("/skovby/brugere"); }
    std::string send(Kind kind) {
        const app::MailOut out{"korps@skovby.example",
                               [kind](const mail::Message&) { return mail::Outcome{kind, "550 no such user"}; }};
        return app::send_mail(world, out, app::Trial::for_real);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor ib{installation, "skovby", cast.ib};
};
ON_BOTH_DATABASES(LostMail);

TEST_P(LostMail, is_counted_by_reason_without_what_it_says) {
    EXPECT_FALSE(says(ib.get("/skovby/brugere"), "Mails, der ikke kunne leveres"));
    post(2);
    send(Kind::refused);
    post();
    send(Kind::uncertain);
    const auto page = ib.get("/skovby/brugere");
    EXPECT_TRUE(says(page, "<strong>2 mails.</strong> Modtagerens mailserver sagde nej."));
    EXPECT_TRUE(says(page, "<strong>1 mail.</strong> Forbindelsen blev afbrudt"));
    for (const auto* secret : {"hemmelig", "550"}) EXPECT_FALSE(says(page, secret)) << secret;
}

TEST_P(LostMail, is_lost_only_when_nobody_tries_any_more) {
    post();
    for (int tries = 1; tries < app::attempts_max; ++tries) {
        send(Kind::not_sent);
        EXPECT_FALSE(says(seen(), "ikke kunne leveres")) << tries;
        later(std::chrono::hours(9));
    }
    send(Kind::not_sent);
    EXPECT_TRUE(says(seen(), "Vi kunne ikke komme i forbindelse med mailserveren"));
}

TEST_P(LostMail, goes_again_when_it_is_asked_for) {
    post();
    send(Kind::refused);
    EXPECT_EQ(send(Kind::sent), "") << "nobody tries it by themselves";
    ib.get("/skovby/brugere");
    const auto again = ib.send("/skovby/brugere/mails", {});
    EXPECT_TRUE(says(again, "Mailene bliver prøvet igen"));
    EXPECT_FALSE(says(again, "ikke kunne leveres"));
    EXPECT_EQ(send(Kind::sent), "mails sent 1, failed 0");
    EXPECT_FALSE(says(ib.get("/skovby/brugere"), "ikke kunne leveres"));
}

TEST_P(LostMail, whose_try_never_ended_shows_after_a_day) {
    post();
    {
        auto tx = world.db.write();
        store::claim_letter(tx, store::due_letters(tx, world.clock.now(), app::attempts_max).front(), world.clock.now(),
                            Instant::max());
        tx.commit();
    }
    EXPECT_FALSE(says(ib.get("/skovby/brugere"), "ikke kunne leveres")) << "it may be on its way";
    later(std::chrono::hours(25));
    EXPECT_TRUE(says(seen(), "<strong>1 mail.</strong> Forbindelsen blev afbrudt"));
}

}  // namespace
}  // namespace mentorkorps::tests
