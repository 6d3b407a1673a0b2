#include <gtest/gtest.h>

#include "store/notes.hpp"
#include "store/person_keys.hpp"
#include "tests/support/cast.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr db::Sql select_boxes = "select cpr, wrapped_key from person where id = $1";
constexpr db::Sql select_note = "select box from note where person_id = $1";
constexpr db::Sql move_notes = "update note set person_id = $2 where person_id = $1";
constexpr db::Sql destroy_key = "update person set wrapped_key = null where id = $1";

class Sealed : public testing::TestWithParam<db::Engine> {
  protected:
    store::Sealing sealing() { return {world.keys.sealing, world.keys.prints, world.random}; }
    void write_note(PersonId person, const char* text) {
        auto tx = world.db.write();
        store::add(tx, sealing(), {person, cast.middelfart, cast.karen.account, world.clock.now(), text});
        tx.commit();
    }
    std::vector<Note> notes(PersonId person) {
        auto tx = world.db.read();
        return store::notes(tx, world.keys.sealing, person, cast.middelfart);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(Sealed);

TEST_P(Sealed, cpr_is_found_by_its_print_and_never_lies_open) {
    const Cpr number = parse_cpr("030204-1235").value();
    auto tx = world.db.write();
    EXPECT_EQ(store::set_cpr(tx, sealing(), cast.mads.person, number).value(), cast.mads.person);
    EXPECT_EQ(store::set_cpr(tx, sealing(), cast.mads.person, number).value(), cast.mads.person);
    EXPECT_EQ(store::set_cpr(tx, sealing(), cast.sara.person, number).error().by, cast.mads.person);
    EXPECT_EQ(store::person_with_cpr(tx, world.keys.prints, number), cast.mads.person);
    EXPECT_EQ(store::person_with_cpr(tx, installation.nordby().keys.prints, number), std::nullopt);
    EXPECT_EQ(store::cpr(tx, world.keys.sealing, cast.mads.person), number.digits);
    EXPECT_EQ(store::cpr(tx, world.keys.sealing, cast.sara.person), std::nullopt);
    const auto box = tx.one(select_boxes, [](const db::Row& row) { return row.get<db::Bytes>(0); }, cast.mads.person);
    EXPECT_EQ(box->bytes.find(number.digits), std::string::npos);
}

TEST_P(Sealed, notes_open_for_the_person_they_are_about_only) {
    write_note(cast.mads.person, "Vil gerne være tømrer.");
    write_note(cast.sara.person, "Har en hund.");
    ASSERT_EQ(notes(cast.mads.person).size(), 1u);
    EXPECT_EQ(notes(cast.mads.person)[0].text, "Vil gerne være tømrer.");
    EXPECT_EQ(notes(cast.mads.person)[0].author, "Karen Holm");
    {
        auto tx = world.db.read();
        const auto box =
            tx.one(select_note, [](const db::Row& row) { return row.get<db::Bytes>(0); }, cast.mads.person);
        EXPECT_EQ(box->bytes.find("tømrer"), std::string::npos);
    }
    auto tx = world.db.write();
    tx.run(move_notes, cast.mads.person, cast.sara.person);
    EXPECT_THROW(store::notes(tx, world.keys.sealing, cast.sara.person, cast.middelfart), Broken);
}

TEST_P(Sealed, notes_are_gone_with_the_key) {
    write_note(cast.mads.person, "Vil gerne være tømrer.");
    auto tx = world.db.write();
    tx.run(destroy_key, cast.mads.person);
    EXPECT_TRUE(store::notes(tx, world.keys.sealing, cast.mads.person, cast.middelfart).empty());
}

TEST_P(Sealed, keys_of_another_organisation_open_nothing) {
    write_note(cast.mads.person, "Vil gerne være tømrer.");
    auto tx = world.db.read();
    EXPECT_THROW(store::notes(tx, installation.nordby().keys.sealing, cast.mads.person, cast.middelfart), Broken);
}

}  // namespace
}  // namespace mentorkorps::tests
