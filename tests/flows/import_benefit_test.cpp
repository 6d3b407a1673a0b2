// A benefit that the law has done away with comes by a spreadsheet only from before then.
#include <gtest/gtest.h>

#include "app/imports.hpp"
#include "store/organisation.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

class ImportBenefit : public testing::TestWithParam<db::Engine> {
  protected:
    ImportBenefit() {
        auto tx = world.db.write();
        programme = store::open_programme(tx, "ungeenheden", installation.today());
        tx.commit();
    }
    app::ImportOutcome take(std::string_view content) {
        return app::import_sheet(world, audit::system(),
                                 {.programme = programme, .kind = SheetKind::young_people, .content = content})
            .value();
    }

    TestInstallation installation{GetParam()};
    const app::World& world = installation.skovby();
    ProgrammeId programme{};
};
ON_BOTH_DATABASES(ImportBenefit);

TEST_P(ImportBenefit, that_is_no_more_is_refused_with_what_to_write_and_old_ones_stay) {
    EXPECT_EQ(take("id;navn;født;henvist;ydelse\n1;Mads Kjær;03-02-2004;30-06-2025;uddannelseshjælp\n").rows.created,
              1);
    const auto late = take("id;navn;født;henvist;ydelse\n2;Sara Bæk;17-06-2008;01-07-2025;uddannelseshjælp\n");
    EXPECT_EQ(late.rows.rejected, 1);
    EXPECT_TRUE(late.error_sheet.contains("»Uddannelseshjælp« findes ikke efter 30-06-2025. Vælg »Kontanthjælp«."));
    EXPECT_EQ(take("id;navn;ydelse\n1;Mads Kjær;uddannelseshjælp\n").rows.unchanged, 1) << "it is written down already";
    EXPECT_EQ(take("id;navn;ydelse\n1;Mads Kjær;kontanthjælp\n").rows.updated, 1);
    EXPECT_EQ(take("id;navn;ydelse\n1;Mads Kjær;uddannelseshjælp\n").rows.rejected, 1) << "nor from today on";
}

}  // namespace
}  // namespace mentorkorps::tests
