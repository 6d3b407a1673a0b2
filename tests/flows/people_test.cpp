#include <gtest/gtest.h>

#include "domain/imports/rows.hpp"
#include "domain/sheets/sheet.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

constexpr db::Sql count_said = "select count(*) from audit_event where kind = $1 and detail = $2";

class People : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    /// How many rows of the chain are of that kind and say just that.
    std::int64_t said(std::string_view kind, std::string_view detail) {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_said, kind, detail);
    }
    TestInstallation installation{GetParam()};
    Cast cast{installation};
};
ON_BOTH_DATABASES(People);

TEST_P(People, come_in_by_the_form_and_leave) {
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_EQ(karen.get("/skovby/session").status, 200);
    EXPECT_EQ(karen.send("/skovby/logud", {}).status, 200);
    EXPECT_EQ(karen.get("/skovby/session").status, 303);
}

TEST_P(People, stand_in_a_list_that_finds_sorts_and_counts) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto all = karen.get("/skovby/middelfart/unge");
    EXPECT_EQ(all.status, 200);
    EXPECT_TRUE(says(all, "Viser 1–3 af 3 unge"));
    EXPECT_TRUE(says(all, "Aase O&#39;Neil &lt;b&gt;"));
    EXPECT_LT(all.body.find("Mads Kjær"), all.body.find("Sara Bæk"));
    EXPECT_LT(all.body.find("Sara Bæk"), all.body.find("Aase O")) << "aa sorts with å";
    EXPECT_TRUE(says(all, "Bent Ågård")) << "a young person's mentor";
    EXPECT_TRUE(says(all, "02-11-2026")) << "the last contact";

    const auto folded = karen.get("/skovby/middelfart/unge?q=%C3%A5se");
    EXPECT_TRUE(says(folded, "Viser 1–1 af 1 unge (i alt 3)"));
    EXPECT_TRUE(says(folded, "Aase O"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/unge?q=20+00+00+02"), "Sara Bæk"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/unge?status=waiting"), "Viser 1–1 af 1 unge"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/unge?q=findes+ikke"), "Ingen passer til det, du søger"));
    const auto oldest = karen.get("/skovby/middelfart/unge?sort=-alder");
    EXPECT_LT(oldest.body.find("Aase O"), oldest.body.find("Mads Kjær"));

    const auto before = karen.get("/skovby/middelfart/unge?dato=2026-09-01");
    EXPECT_TRUE(says(before, "Viser 1–1 af 1 unge")) << "only Aase was there then";
    EXPECT_EQ(karen.get("/skovby/middelfart/unge?dato=2027-01-01").status, 422);

    const auto free = karen.get("/skovby/middelfart/mentorer?ledig=1");
    EXPECT_TRUE(says(free, "Viser 1–2 af 2 mentorer (i alt 3)"));
    EXPECT_TRUE(says(free, "(1 af 2)"));
    EXPECT_EQ(said("people_listed", "mentorer 2026-11-24: 2"), 1);
}

TEST_P(People, go_out_as_the_spreadsheet_that_comes_in) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto answer = karen.get("/skovby/middelfart/unge?format=csv&q=mads");
    EXPECT_EQ(header(answer, "Content-Disposition"), "attachment; filename=\"unge-2026-11-24.csv\"");
    const auto sheet = domain::read_sheet(answer.body).value();
    const auto mapping = domain::suggest_mapping(domain::SheetKind::young_people, sheet.header);
    EXPECT_TRUE(mapping.unknown_columns().empty());
    const auto rows = domain::read_young_people(sheet, {mapping, programme_file("middelfart"), installation.today()});
    ASSERT_EQ(rows.good.size(), 1u);
    EXPECT_TRUE(rows.refused.empty());
    EXPECT_EQ(rows.good[0].person.name, "Mads Kjær");
    EXPECT_EQ(rows.good[0].person.phone, "+4520000001");
    EXPECT_EQ(rows.good[0].benefit, "su");
    EXPECT_EQ(rows.good[0].state, domain::EnrolmentState::active);
    EXPECT_EQ(rows.good[0].state_date, date(2026, 10, 5));
    EXPECT_EQ(said("people_exported", "unge 2026-11-24: 1"), 1);

    const auto mentors = domain::read_sheet(karen.get("/skovby/middelfart/mentorer?format=csv").body).value();
    const auto known = domain::suggest_mapping(domain::SheetKind::mentors, mentors.header);
    const auto read = domain::read_mentors(mentors, {known, programme_file("middelfart"), installation.today()});
    EXPECT_EQ(read.good.size(), 3u);
    EXPECT_TRUE(read.refused.empty());
}

TEST_P(People, are_listed_for_their_own_coordinator_only) {
    for (const auto& login : {cast.ulla, cast.ole, cast.lis, cast.ib, cast.bent.login}) {
        Visitor other(installation, "skovby", login);
        EXPECT_EQ(other.get("/skovby/middelfart/unge").status, 404) << login.email;
        EXPECT_EQ(other.get("/skovby/middelfart/unge?format=csv").status, 404) << login.email;
    }
    Visitor vera(installation, "nordby", cast.vera);
    EXPECT_EQ(vera.get("/skovby/middelfart/unge").status, 303);
    EXPECT_TRUE(says(vera.get("/nordby/middelfart/unge"), "Her er ingen unge endnu"));
}

}  // namespace
}  // namespace mentorkorps::tests
