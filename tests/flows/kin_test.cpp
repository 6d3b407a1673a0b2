// The adults close to a young person: who decides until they are 18, and whom they count on.
#include "app/kin.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/talks.hpp"
#include "domain/people/guardian.hpp"
#include "store/audit.hpp"
#include "store/kin.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Karen coordinates Mads, who is in a match with Bent.
class Kinfolk : public testing::TestWithParam<db::Engine> {
  protected:
    std::string here() const { return fmt::format("/skovby/personer/{}/naere", cast.mads.person.value); }
    http::Response write(std::string_view name, std::string_view kind = "custodian", std::string_view which = "",
                         std::string_view last = "") {
        return karen.post(here(), {{"naer", which},
                                   {"slags", kind},
                                   {"navn", name},
                                   {"relation", "mor"},
                                   {"mobil", "20 00 00 05"},
                                   {"tolk", "arabisk"},
                                   {"fra", "2026-01-01"},
                                   {"til", last}});
    }
    std::vector<Kin> known() const {
        auto tx = world.db.read();
        return store::kin_of(tx, world.keys.sealing, cast.mads.person);
    }
    void born(Date day) const {
        auto tx = world.db.write();
        auto mads = *store::person(tx, cast.mads.person);
        mads.birth_date = day;
        store::update(tx, mads);
        tx.commit();
    }
    std::vector<app::TalkDesk::Somebody> called() const {
        const Viewer viewer{
            cast.karen.account, cast.karen.person, "Karen Holm", {{Role::coordinator, cast.middelfart}}};
        return app::talk_desk(world, viewer, {cast.match, {}, Party::guardian})->people;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(Kinfolk);

TEST_P(Kinfolk, are_added_corrected_and_ended_and_what_was_stays) {
    EXPECT_TRUE(says(karen.get(fmt::format("/skovby/personer/{}", cast.mads.person.value)), here())) << "the way there";
    EXPECT_EQ(write("Amal Kjær").status, 303);
    EXPECT_EQ(write("Amal Kjær").status, 303) << "sent twice";
    ASSERT_EQ(known().size(), 1U);
    const auto id = std::to_string(known()[0].id.value);
    const auto form = karen.get(here() + "?ret=" + id);
    EXPECT_TRUE(says(form, "value=\"Amal Kjær\"") && says(form, "value=\"custodian\" checked"));
    EXPECT_EQ(write("Amal Holt", "parent", id).status, 303);
    ASSERT_EQ(known().size(), 1U);
    EXPECT_EQ(known()[0].name, "Amal Holt");
    EXPECT_EQ(write("Amal Holt", "parent", id, "2026-11-23").status, 303);
    const auto page = karen.get(here());
    EXPECT_TRUE(says(page, "Ikke mere"));
    EXPECT_TRUE(says(page, "Forælder uden forældremyndighed, mor"));
    EXPECT_TRUE(says(page, "href=\"tel:+4520000005\""));
    constexpr db::Sql count_rows = "select count(*) from kin_state";
    auto tx = world.db.read();
    EXPECT_EQ(tx.value<int>(count_rows), 3) << "each change is a row";
}

TEST_P(Kinfolk, with_custody_are_called_until_the_young_person_is_18) {
    born(date(2010, 3, 1));
    write("Amal Kjær");
    write("Ida Moss", "close_adult");
    ASSERT_EQ(called().size(), 1U);
    EXPECT_EQ(called()[0].name, "Amal Kjær");
    EXPECT_EQ(called()[0].phone, "+4520000005");
    EXPECT_EQ(called()[0].interpreter, "arabisk");
    born(date(2004, 2, 3));
    EXPECT_TRUE(called().empty());
    EXPECT_TRUE(says(karen.get(here()), "er fyldt 18 og bestemmer selv"));
}

TEST_P(Kinfolk, of_somebody_protected_are_seen_only_by_those_who_may_read_what_is_hidden) {
    write("Amal Kjær");
    karen.post(fmt::format("/skovby/personer/{}/beskyttelse", cast.mads.person.value),
               {{"skjul", "address"}, {"til", "2027-01-01"}});
    EXPECT_TRUE(says(karen.get(here()), "Amal Kjær"));
    constexpr db::Sql forget_readers = "update hidden_detail_reader set may_read = 0";
    {
        auto tx = world.db.write();
        tx.run(forget_readers);
        tx.commit();
    }
    born(date(2010, 3, 1));
    EXPECT_FALSE(says(karen.get(here()), "Amal Kjær"));
    EXPECT_TRUE(says(karen.get(here()), "er beskyttet"));
    EXPECT_EQ(write("Ida Moss").status, 404);
    EXPECT_TRUE(called().empty()) << "somebody close may be whom they are hidden from";
}

TEST_P(Kinfolk, are_sealed_and_stand_in_no_log) {
    write("Amal Kjær");
    constexpr db::Sql select_box = "select box from kin_state";
    auto tx = world.db.read();
    for (const auto& box : tx.all(select_box, [](const db::Row& row) { return std::string(row.bytes(0)); }))
        EXPECT_EQ(box.find("Amal"), std::string::npos);
    for (const auto& each : store::entries_about(tx, cast.mads.person, 100))
        EXPECT_EQ(each.event.detail.find("Amal"), std::string::npos);
}

TEST_P(Kinfolk, are_seen_and_changed_only_by_who_may_change_people) {
    write("Amal Kjær");
    for (const auto& who : {cast.ulla, cast.lis, cast.ole, cast.ib, cast.bent.login}) {
        Visitor by(installation, "skovby", who);
        EXPECT_EQ(by.get(here()).status, 404) << who.email;
        EXPECT_EQ(by.post(here(), {{"slags", "parent"}, {"navn", "Bo"}}).status, 404);
    }
    EXPECT_EQ(karen.get(fmt::format("/skovby/personer/{}/naere", cast.bent.login.person.value)).status, 404)
        << "a mentor is no young person";
    EXPECT_EQ(write("Bo", "parent", "99").status, 404);
}

TEST_P(Kinfolk, are_refused_at_the_field_and_what_was_typed_is_kept) {
    const auto page =
        karen.post(here(), {{"naer", ""}, {"slags", ""}, {"navn", " "}, {"mobil", "12"}, {"tolk", "dari"}});
    EXPECT_EQ(page.status, 422);
    for (const auto* field : {"slags", "navn", "mobil"})
        EXPECT_TRUE(says(page, fmt::format("href=\"#{}\"", field))) << field;
    EXPECT_TRUE(says(page, "value=\"12\"") && says(page, "value=\"dari\""));
    EXPECT_TRUE(known().empty());
}

}  // namespace
}  // namespace mentorkorps::tests
