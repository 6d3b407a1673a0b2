#include "app/imports.hpp"
#include "base/check.hpp"
#include "store/fulfilments.hpp"
#include "store/import_lookup.hpp"
#include "store/imports.hpp"
#include "store/people.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps {
namespace {

using namespace domain;
using domain::RowCounts;

/// The programme bbbs in the empty organisation skovby, on an engine: what comes along of a spreadsheet, and what is
/// kept of it.
class ImportKept : public testing::TestWithParam<db::Engine> {
  protected:
    ImportKept() {
        auto tx = world.db.write();
        programme = store::open_programme(tx, "bbbs", installation.today());
        tx.commit();
    }
    app::ImportOutcome take(SheetKind kind, std::string_view content) {
        return app::import_sheet(
                   world, audit::system(),
                   {.programme = programme, .kind = kind, .content = content, .mode = app::ImportMode::for_good})
            .value();
    }
    bool known(std::string_view mentor) {
        auto tx = world.db.read();
        return store::mentors_in(tx, programme).people.by_external_id(std::string(mentor)) != nullptr;
    }
    PersonId person(std::string_view mentor) {
        auto tx = world.db.read();
        return {store::mentors_in(tx, programme).people.by_external_id(std::string(mentor))->key};
    }

    tests::TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
    ProgrammeId programme;
};
ON_BOTH_DATABASES(ImportKept);

TEST_P(ImportKept, puts_in_place_what_the_rules_ask_for) {
    const std::string header = "id;navn;på plads: Børneattest\n";
    EXPECT_EQ(take(SheetKind::mentors, header + "M1;Bo Lund;01-02-2026\nM2;Eva Berg;\n").rows.created, 2);
    EXPECT_EQ(take(SheetKind::mentors, header + "M1;Bo Lund;01-02-2026\n").rows, RowCounts{.unchanged = 1});
    const auto in_place = [&](std::string_view id) {
        auto tx = world.db.read();
        return store::fulfilments(tx, store::commitment(tx, programme, person(id))->id);
    };
    ASSERT_EQ(in_place("M1").size(), 1U);
    EXPECT_EQ(in_place("M1")[0].key, (RequirementKey{"L-11", "børneattest", Party::mentor, person("M1")}));
    EXPECT_EQ(in_place("M1")[0].on, date(2026, 2, 1));
    EXPECT_TRUE(in_place("M2").empty());
    const auto renewed = take(SheetKind::mentors, header + "M1;Bo Lund;01-10-2026\n");
    EXPECT_EQ(renewed.rows.updated, 1);
    EXPECT_EQ(in_place("M1").size(), 2U);
    EXPECT_TRUE(app::undo_import(world, audit::system(), *renewed.id));
    EXPECT_EQ(in_place("M1").size(), 1U);
    {
        auto tx = world.db.write();
        const auto mentor = store::commitment(tx, programme, person("M1"))->id;
        store::add(tx, programme, mentor, in_place("M1").at(0).key, {}, {{}, installation.clock.now()});
        tx.commit();
    }
    EXPECT_EQ(take(SheetKind::mentors, header + "M1;Bo Lund;01-02-2026\n").rows, RowCounts{.unchanged = 1})
        << "what somebody took back stays so";
    EXPECT_TRUE(in_place("M1").empty());
    const std::string wishes = "id;navn;på plads: ønsker til matchet";
    EXPECT_EQ(take(SheetKind::young_people, wishes + "\nU1;Mads Lund;01-02-2026\n").rows.rejected, 1)
        << "whose they are is not said";
    EXPECT_EQ(take(SheetKind::young_people, wishes + " fra den unge\nU1;Mads Lund;01-02-2026\n").rows.created, 1);
    const auto refused = take(SheetKind::mentors, "id;navn;på plads: kørekort\nM3;Ib Bro;01-02-2026\n");
    EXPECT_EQ(refused.rows, RowCounts{.rejected = 1});
    EXPECT_TRUE(refused.error_sheet.contains(
        "»kørekort« er ikke noget, programmet beder om, eller kan være flere ting. Det beder om: "))
        << refused.error_sheet;
    EXPECT_FALSE(known("M3"));
}

TEST_P(ImportKept, seals_what_it_keeps_of_a_spreadsheet) {
    const std::string rows = "dato;mentor;ung;med;svar\n2026-02-31;M1;U1;ung;Er ked af det derhjemme.\n";
    const auto returned = take(SheetKind::talks, rows);
    ASSERT_TRUE(returned.error_sheet.contains("ked af det"));
    const auto draft = app::keep_draft(world, audit::system(), {programme, SheetKind::talks, rows});
    EXPECT_EQ(app::error_sheet(world, programme, *returned.id), returned.error_sheet);
    EXPECT_EQ(app::import_draft(world, programme, draft)->content, rows);
    constexpr db::Sql select_kept = "select box from import_batch union all select content from import_draft";
    constexpr db::Sql count_open = "select count(*) from import_batch where error_sheet is not null";
    auto tx = world.db.write();
    const auto kept = tx.all(select_kept, [](const db::Row& row) { return row.get<db::Bytes>(0).bytes; });
    EXPECT_EQ(kept.size(), 2U);
    for (const auto& each : kept) EXPECT_FALSE(each.contains("ked af det"));
    EXPECT_EQ(tx.value<int>(count_open), 0);
    constexpr db::Sql move_draft = "update import_draft set sheet = 'kontakter'";
    tx.run(move_draft);
    EXPECT_THROW(store::import_draft(tx, world.keys.sheets, draft), Broken) << "bound to where it lies";
}

}  // namespace
}  // namespace mentorkorps
