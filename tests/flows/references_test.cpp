// Somebody who knows a mentor answers by a link: once, in time, and only they. Each link that opens nothing says why.
#include "app/references.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/audit.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

const Fields answer{{"hvorfra", "Kor & <dans>"}, {"hvor-laenge", "Ti år"}, {"tryg", "somewhat"},
                    {"mere", "Kommer sent."},    {"ringe", "ja"},          {"telefon", "20 00 00 01"}};

/// Karen coordinates Middelfart; Lone is about to become a mentor there, and Bo knows her.
class References : public testing::TestWithParam<db::Engine> {
  protected:
    References() { karen.get(here); }
    http::Response ask(std::string_view name = "Bo Kvist", std::string_view mail = "bo@kvist.example") {
        return karen.post(here + "/referencer", {{"ref-navn", name}, {"ref-mail", mail}});
    }
    std::string letter() const { return text("select body from outbox order by id desc limit 1"); }
    /// The path of the link in the newest letter.
    std::string link() const {
        const auto body = letter();
        const auto from = body.find("/skovby/reference/");
        EXPECT_NE(from, std::string::npos) << body;
        return from == std::string::npos ? "" : body.substr(from, body.find('\n', from) - from);
    }
    std::string text(db::Sql sql) const { return world.db.read().value<std::string>(sql); }
    std::int64_t count(db::Sql sql) const { return world.db.read().value<std::int64_t>(sql); }
    void days_later(int days) { installation.clock.put(installation.clock.now() + std::chrono::hours(24) * days); }
    /// Nothing is left of the address, in the row or in the mail.
    void expect_forgotten() const {
        EXPECT_EQ(count("select count(*) from reference_request where email is not null"), 0);
        EXPECT_EQ(count("select count(*) from outbox where recipient = 'bo@kvist.example'"), 0);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    std::string here = fmt::format("/skovby/middelfart/mentorer/{}/screening", cast.lone.login.person.value);
    Visitor karen{installation, "skovby", cast.karen}, bo{installation};
};
ON_BOTH_DATABASES(References);

TEST_P(References, come_by_a_link_that_is_good_for_one_answer) {
    EXPECT_EQ(ask().status, 303);
    EXPECT_TRUE(letter().contains("http://localhost/skovby/reference/"));
    EXPECT_FALSE(letter().contains("Lone"));
    EXPECT_EQ(count("select count(*) from outbox where subject like '%Lone%' or subject like '%Bo%'"), 0);
    const auto to = link();
    EXPECT_EQ(count("select count(*) from reference_request where cast(print as text) like '%reference%'"), 0);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(bo.get(to).status, 200) << "opened by a filter, a preview, and Bo";
    const auto form = bo.get(to);
    for (const auto* said : {"Vil du fortælle om Lone Sørensen?", "Hej Bo Kvist.", "08-12-2026"})
        EXPECT_TRUE(says(form, said)) << said;
    EXPECT_TRUE(says(karen.get(here), "Venter på svar"));

    const auto sent = bo.post_all(to, answer);
    EXPECT_EQ(header(sent, "Location"), "/skovby/reference/tak");
    EXPECT_TRUE(says(bo.get("/skovby/reference/tak"), "Tak for dit svar"));
    const auto page = karen.get(here);
    for (const auto* said : {"Har svaret", "Kor &amp; &lt;dans&gt;", "Kommer sent.", "Ja, på +4520000001"})
        EXPECT_TRUE(says(page, said)) << said;
    EXPECT_EQ(count("select count(*) from reference_end where cast(box as text) like '%Kommer%'"), 0);
    EXPECT_EQ(count("select count(*) from audit_event where detail like '%Bo%' or detail like '%Kvist%'"), 0);
    expect_forgotten();

    for (const auto& twice : {bo.get(to), bo.post_all(to, answer)}) {
        EXPECT_EQ(twice.status, 410);
        EXPECT_TRUE(says(twice, "Linket kan bruges én gang, og svaret er sendt."));
        EXPECT_FALSE(says(twice, "Lone")) << "nor does it tell whom it was about";
    }
    EXPECT_EQ(count("select count(*) from reference_end"), 1);
}

TEST_P(References, that_come_to_somebody_else_end_when_they_say_so) {
    ask();
    const auto to = link();
    bo.get(to);
    const auto gone = bo.post(to + "/ikke-mig", {});
    EXPECT_EQ(header(gone, "Location"), to);
    const auto page = bo.get(to);
    EXPECT_EQ(page.status, 410);
    EXPECT_TRUE(says(page, "Tak, fordi du sagde til."));
    EXPECT_EQ(bo.post_all(to, answer).status, 410);
    EXPECT_TRUE(says(karen.get(here), "Kom til en forkert"));
    expect_forgotten();
}

TEST_P(References, are_too_late_after_fourteen_days_and_the_night_forgets_the_address) {
    ask();
    const auto to = link();
    days_later(14);
    EXPECT_EQ(bo.get(to).status, 200) << "the last day";
    EXPECT_EQ(app::end_references(world, app::Trial::for_real), "reference links ended 0");
    days_later(1);
    const auto late = bo.post_all(to, answer);
    EXPECT_EQ(late.status, 410);
    EXPECT_TRUE(says(late, "Det kunne bruges til og med den 08-12-2026."));
    Visitor again(installation, "skovby", cast.karen);  // the old session has ended
    EXPECT_TRUE(says(again.get(here), "Svarede ikke i tide"));
    EXPECT_EQ(app::end_references(world, app::Trial::look_only), "reference links ended 1");
    EXPECT_EQ(count("select count(*) from reference_end"), 0);
    EXPECT_EQ(app::end_references(world, app::Trial::for_real), "reference links ended 1");
    EXPECT_EQ(bo.get(to).status, 410);
    expect_forgotten();
}

TEST_P(References, that_nobody_knows_say_so_and_tell_nothing) {
    ask();
    for (const auto* code : {"0123456789abcdefghjk", "x", "..%2f"}) {
        const auto page = bo.get(fmt::format("/skovby/reference/{}", code));
        EXPECT_EQ(page.status, 404) << code;
        EXPECT_FALSE(says(page, "Lone"));
    }
    EXPECT_TRUE(says(bo.get("/skovby/reference/0123456789abcdefghjk"), "Se efter, om hele linket fra mailen"));
    const auto code = link().substr(link().rfind('/') + 1);
    EXPECT_EQ(bo.get("/nordby/reference/" + code).status, 404) << "another organisation's";
}

TEST_P(References, are_taken_back_and_sent_again) {
    ask();
    const auto first = link();
    const auto request = fmt::format("{}/referencer/{}/", here, count("select max(id) from reference_request"));
    EXPECT_EQ(karen.post(request + "igen", {}).status, 303);
    const auto second = link();
    EXPECT_NE(first, second);
    const auto old = bo.get(first);
    EXPECT_EQ(old.status, 410);
    EXPECT_TRUE(says(old, "Brug den nyeste mail"));
    EXPECT_EQ(bo.get(second).status, 200);
    EXPECT_EQ(karen.post(request + "igen", {}).status, 404) << "it has ended";
    const auto newest = fmt::format("{}/referencer/{}/", here, count("select max(id) from reference_request"));
    EXPECT_EQ(karen.post(newest + "tilbage", {}).status, 303);
    EXPECT_EQ(bo.get(second).status, 410);
    expect_forgotten();
}

TEST_P(References, need_not_be_answered_when_it_is_decided) {
    auto tx = world.db.write();
    store::add(tx, cast.eigil.commitment, Stand<CommitmentState>{CommitmentState::waiting, date(2026, 11, 23), {}},
               {{}, world.clock.now()});
    tx.commit();
    here = fmt::format("/skovby/middelfart/mentorer/{}/screening", cast.eigil.login.person.value);
    ask();
    const auto to = link();
    EXPECT_EQ(karen.post(here + "/beslutning", {{"valg", "training"}, {"fra", "2026-11-24"}}).status, 303);
    EXPECT_EQ(bo.get(to).status, 410);
    expect_forgotten();
}

TEST_P(References, are_asked_for_by_who_may_and_say_at_the_field_what_is_wrong) {
    for (const auto& by : {cast.ulla, cast.bent.login, cast.lis, cast.ib}) {
        Visitor other(installation, "skovby", by);
        other.get("/skovby");
        EXPECT_EQ(other.post(here + "/referencer", {{"ref-navn", "Bo"}, {"ref-mail", "bo@kvist.example"}}).status, 404);
    }
    EXPECT_EQ(count("select count(*) from outbox"), 0);
    constexpr std::string_view asks = "/{org}/{programme}/mentorer/{person}/screening/referencer",
                               answers = "/{org}/reference/{code}";
    expect_marked(installation,
                  {asks, here + "/referencer", cast.karen, {{"ref-mail", "bo@kvist.example"}}, {"ref-navn"}});
    expect_marked(installation,
                  {asks, here + "/referencer", cast.karen, {{"ref-navn", "Bo"}, {"ref-mail", "bo"}}, {"ref-mail"}});
    ask();
    EXPECT_TRUE(says(ask(), "Den adresse er allerede spurgt"));
    expect_marked(installation,
                  {answers, link(), {}, {{"mere", "Et <ord>."}}, {"hvorfra", "hvor-laenge", "tryg", "ringe"}});
    expect_marked(installation,
                  {answers,
                   link(),
                   {},
                   {{"hvorfra", "Kor"}, {"hvor-laenge", "Ti år"}, {"tryg", "no"}, {"ringe", "ja"}, {"telefon", "2000"}},
                   {"mere", "telefon"}});
    EXPECT_EQ(count("select count(*) from reference_end"), 0);
}

}  // namespace
}  // namespace mentorkorps::tests
