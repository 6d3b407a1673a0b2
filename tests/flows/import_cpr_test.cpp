// CPR numbers in a spreadsheet: kept sealed where the programme asks for them, and nowhere else.
#include <gtest/gtest.h>

#include "app/imports.hpp"
#include "store/import_lookup.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/person_keys.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view digits = "0302044235";
constexpr db::Sql count_numbers = "select count(*) from person where cpr is not null or cpr_print is not null";

class ImportCpr : public testing::TestWithParam<db::Engine> {
  protected:
    ProgrammeId open(std::string_view key) {
        auto tx = world.db.write();
        const auto id = store::open_programme(tx, key, installation.today());
        tx.commit();
        return id;
    }
    app::ImportOutcome take(ProgrammeId programme, std::string_view content) {
        auto outcome = app::import_sheet(world, audit::system(),
                                         {.programme = programme, .kind = SheetKind::young_people, .content = content});
        EXPECT_TRUE(outcome.has_value());
        return outcome ? std::move(*outcome) : app::ImportOutcome{};
    }
    std::int64_t numbers() {
        auto tx = world.db.read();
        return tx.value<std::int64_t>(count_numbers);
    }
    /// Who has the number, by name.
    std::string holder() {
        auto tx = world.db.read();
        const auto person = store::person_with_cpr(tx, world.keys.prints, parse_cpr(digits).value());
        if (!person) return {};
        EXPECT_EQ(store::cpr(tx, world.keys.sealing, *person), digits);
        return store::person(tx, *person)->name;
    }

    TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(ImportCpr);

TEST_P(ImportCpr, is_read_and_not_kept_where_nobody_asks_and_the_answer_says_so) {
    const auto programme = open("ungeenheden");
    const auto outcome = take(programme, "id;navn;CPR-nr\n1;Mads Kjær;030204-4235\n");
    EXPECT_EQ(outcome.rows.created, 1);
    EXPECT_EQ(outcome.cpr_left_out, "CPR-nr");
    EXPECT_EQ(numbers(), 0);
    auto tx = world.db.read();
    const auto person = store::person(tx, {store::young_people_in(tx, programme).people.by_external_id("1")->key});
    EXPECT_EQ(person->birth_date, date(2004, 2, 3));
    EXPECT_EQ(person->sex, Sex::male);
    EXPECT_EQ(take(programme, "id;navn;født\n2;Sara Bæk;0405064236\n").cpr_left_out, "født");
    EXPECT_EQ(take(programme, "id;navn;født\n3;Ali Holm;04-05-2006\n").cpr_left_out, std::nullopt);
}

TEST_P(ImportCpr, is_kept_sealed_where_the_programme_asks_and_goes_when_the_import_does) {
    const auto programme = open("havnen");
    const auto first = take(programme, "id;navn;født\n1;Mads Kjær;0302044235\n");
    EXPECT_EQ(first.cpr_left_out, std::nullopt);
    EXPECT_EQ(holder(), "Mads Kjær");
    EXPECT_EQ(take(programme, "id;navn;cpr\n1;Mads Kjær;030204-4235\n").rows.unchanged, 1);
    ASSERT_TRUE(app::undo_import(world, audit::system(), *first.id));
    EXPECT_EQ(numbers(), 0);
}

TEST_P(ImportCpr, of_somebody_who_is_there_is_added_and_taken_back_alone) {
    const auto programme = open("havnen");
    take(programme, "id;navn;født\n1;Mads Kjær;03-02-2004\n2;Sara Bæk;04-05-2006\n");
    const auto later = take(programme, "id;navn;cpr\n1;Mads Kjær;030204-4235\n");
    EXPECT_EQ(later.rows.updated, 1);
    EXPECT_EQ(holder(), "Mads Kjær");
    ASSERT_TRUE(app::undo_import(world, audit::system(), *later.id));
    EXPECT_EQ(numbers(), 0);
    auto tx = world.db.read();
    EXPECT_NE(store::young_people_in(tx, programme).people.by_external_id("1"), nullptr);
}

TEST_P(ImportCpr, that_belongs_to_another_or_differs_brings_the_row_back) {
    const auto programme = open("havnen");
    take(programme, "id;navn;cpr\n1;Mads Kjær;030204-4235\n");
    const auto stolen = take(programme, "id;navn;cpr\n2;Sara Bæk;030204-4235\n");
    EXPECT_EQ(stolen.rows.rejected, 1);
    EXPECT_TRUE(stolen.error_sheet.contains("Nummeret står ved en anden person"));
    const auto other = take(programme, "id;navn;cpr\n1;Mads Kjær;030204-4237\n");
    EXPECT_EQ(other.rows.rejected, 1);
    EXPECT_TRUE(other.error_sheet.contains("Der står et andet nummer ved personen"));
    EXPECT_EQ(holder(), "Mads Kjær");
    EXPECT_EQ(numbers(), 1);
}

}  // namespace
}  // namespace mentorkorps::tests
