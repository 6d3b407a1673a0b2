#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

constexpr std::string_view list = "/skovby/middelfart/idag", pattern = "/{org}/{programme}/idag/ikke-nu",
                           silent = "Sidste kontakt for 22 dage siden";

class Deferrals : public testing::TestWithParam<db::Engine> {
  protected:
    std::string silence() const {
        return fmt::format("{}/ikke-nu?match={}&hvad=silence%402026-11-02", list, cast.match.value);
    }
    std::string waiting(const YoungMember& young) const {
        return fmt::format("{}/ikke-nu?person={}&hvad=waits%402026-11-02", list, young.person.value);
    }
    bool is_in_today(Visitor& visitor, std::string_view what) { return visitor.get(list).body.contains(what); }
    std::int64_t audited() const {
        constexpr db::Sql count_of =
            "select count(*) from audit_event where kind = 'line_deferred' and account_id = $1 and person_id is not "
            "null";
        return installation.skovby().db.read().value<std::int64_t>(count_of, cast.karen.account);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
};
ON_BOTH_DATABASES(Deferrals);

TEST_P(Deferrals, take_a_line_out_until_a_day_and_say_why) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto today = karen.get(list).body;
    ASSERT_TRUE(today.contains(silent));
    ASSERT_TRUE(today.contains(fmt::format("match={}&amp;hvad=silence%402026-11-02", cast.match.value)));
    const auto form = karen.get(silence());
    EXPECT_TRUE(form.body.contains("Bent Ågård og Mads Kjær"));
    EXPECT_TRUE(form.body.contains(silent));
    EXPECT_FALSE(form.body.contains("hvordan")) << "a new match that is silent is never of no relevance";

    const auto after = karen.send(silence(), {{"til", "2026-11-27"}, {"fordi", "Bent er på ferie"}}).body;
    EXPECT_TRUE(after.contains("Det er taget ud af I dag."));
    EXPECT_FALSE(after.contains(silent));
    EXPECT_TRUE(after.contains("Ikke nu, 1"));
    EXPECT_FALSE(after.contains("Bent er på ferie"));
    const auto waits = karen.get(fmt::format("{}?hvis=ikke-nu", list)).body;
    EXPECT_TRUE(waits.contains(silent));
    EXPECT_TRUE(waits.contains("Vises igen 27-11-2026. Karen Holm, 24-11-2026: Bent er på ferie"));
    EXPECT_EQ(audited(), 2) << "one about each";

    EXPECT_TRUE(karen.send(fmt::format("{}/ikke-nu/1/frem", list), {}).body.contains(silent));
    EXPECT_EQ(karen.post(fmt::format("{}/ikke-nu/1/frem", list), {}).status, 404) << "it is back already";
    EXPECT_TRUE(karen.get(fmt::format("{}?hvis=ikke-nu", list)).body.contains("Intet er taget ud af I dag."));
}

TEST_P(Deferrals, come_back_on_their_day) {
    Visitor karen(installation, "skovby", cast.karen);
    karen.get(silence());
    karen.post(silence(), {{"til", "2026-11-26"}, {"fordi", "Bent er på ferie"}});
    installation.clock.put(installation.clock.now() + std::chrono::hours(24));
    Visitor day_after(installation, "skovby", cast.karen);
    EXPECT_FALSE(is_in_today(day_after, "Sidste kontakt for 23 dage siden"));
    installation.clock.put(installation.clock.now() + std::chrono::hours(24));
    Visitor on_the_day(installation, "skovby", cast.karen);
    EXPECT_TRUE(is_in_today(on_the_day, "Sidste kontakt for 24 dage siden"));
}

TEST_P(Deferrals, replace_what_was_said_of_the_same_line) {
    Visitor karen(installation, "skovby", cast.karen);
    karen.get(silence());
    karen.post(silence(), {{"til", "2026-11-26"}, {"fordi", "Bent er på ferie"}});
    EXPECT_TRUE(karen.get(silence()).body.contains(silent)) << "it can be decided anew";
    karen.post(silence(), {{"til", "2026-11-28"}, {"fordi", "Ferien varer længere"}});
    const auto waits = karen.get(fmt::format("{}?hvis=ikke-nu", list)).body;
    EXPECT_TRUE(waits.contains("Vises igen 28-11-2026"));
    EXPECT_FALSE(waits.contains("Vises igen 26-11-2026"));
    EXPECT_TRUE(karen.send(fmt::format("{}/ikke-nu/2/frem", list), {}).body.contains(silent));
}

TEST_P(Deferrals, leave_out_what_is_not_relevant_until_it_begins_anew) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto today = karen.get(list).body;
    const auto from = today.find(fmt::format("person={}&amp;hvad=free", cast.lone.login.person.value));
    ASSERT_NE(from, std::string::npos);
    const auto query = today.substr(from, today.find('"', from) - from);
    const auto free =
        fmt::format("{}/ikke-nu?person={}&{}", list, cast.lone.login.person.value, query.substr(query.find("hvad=")));
    ASSERT_TRUE(karen.get(free).body.contains("Lone Sørensen"));
    EXPECT_EQ(karen.post(free, {{"hvordan", "slet"}, {"fordi", "Lone vil vente til foråret"}}).status, 303);
    EXPECT_FALSE(is_in_today(karen, "Lone Sørensen</a></strong>"));
    EXPECT_TRUE(
        karen.get(fmt::format("{}?hvis=ikke-nu", list)).body.contains("Ikke relevant, før der sker noget nyt."));
}

TEST_P(Deferrals, refuse_what_is_wrong_and_keep_what_was_typed) {
    const Fields too_far{{"til", "2026-12-02"}, {"fordi", "Bent <er> på ferie"}},
        no_reason{{"til", "2026-11-27"}, {"fordi", " "}};
    expect_marked(installation, {pattern, silence(), cast.karen, too_far, {"til"}});
    expect_marked(installation, {pattern, silence(), cast.karen, {{"til", "31-02-2027"}}, {"til"}});
    expect_marked(installation, {pattern, silence(), cast.karen, {{"til", "2026-11-24"}}, {"til"}});
    expect_marked(installation, {pattern, silence(), cast.karen, no_reason, {"fordi"}});
    Visitor karen(installation, "skovby", cast.karen);
    karen.get(waiting(cast.sara));
    EXPECT_EQ(karen.post(waiting(cast.sara), {{"hvordan", "slet"}, {"fordi", "Er rejst"}}).status, 422)
        << "who waits for a mentor is never of no relevance";
    EXPECT_TRUE(is_in_today(karen, silent));
}

TEST_P(Deferrals, of_what_no_longer_waits_lead_back_to_the_list) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto old = fmt::format("{}/ikke-nu?match={}&hvad=silence%402026-10-26", list, cast.match.value);
    EXPECT_EQ(header(karen.get(old), "Location"), fmt::format("{}?gemt=klaret-imens", list));
    EXPECT_EQ(header(karen.post(old, {{"til", "2026-11-27"}, {"fordi", "Ferie"}}), "Location"),
              fmt::format("{}?gemt=klaret-imens", list));
}

TEST_P(Deferrals, are_only_for_who_coordinates_the_programme) {
    for (const auto& login : {cast.ulla, cast.ole, cast.lis, cast.ib, cast.bent.login}) {
        Visitor visitor(installation, "skovby", login);
        EXPECT_EQ(visitor.get(silence()).status, 404) << login.email;
        EXPECT_EQ(visitor.post(silence(), {{"til", "2026-11-27"}, {"fordi", "Ferie"}}).status, 404) << login.email;
        EXPECT_EQ(visitor.post(fmt::format("{}/ikke-nu/1/frem", list), {}).status, 404) << login.email;
    }
    Visitor vera(installation, "nordby", cast.vera);
    const auto theirs =
        fmt::format("/nordby/middelfart/idag/ikke-nu?match={}&hvad=silence%402026-11-02", cast.match.value);
    EXPECT_EQ(header(vera.get(theirs), "Location"), "/nordby/middelfart/idag?gemt=klaret-imens");
}

}  // namespace
}  // namespace mentorkorps::tests
