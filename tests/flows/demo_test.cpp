#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>

#include "app/demo.hpp"
#include "app/reports.hpp"
#include "app/sign_in.hpp"
#include "store/information_meetings.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps {
namespace {

using namespace domain;

/// Nothing but the installation: the worlds make their own organisations, and those go with it.
class Demo : public testing::TestWithParam<db::Engine> {
  protected:
    ~Demo() override {
        for (const auto* slug : {"middelfart", "ungeenheden"}) {
            here().forget(slug);
            if (here().home().holds(slug)) here().home().remove(slug);
        }
    }
    app::Installation& here() { return installation.site().installation; }

    Result<app::LoadedDemo, std::string> loaded(const std::string& key, app::DemoDays days) {
        const std::filesystem::path folder = DEMO_FOLDER "/" + key;
        app::DemoFiles files;
        if (std::filesystem::exists(folder))
            for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
                if (!entry.is_regular_file()) continue;
                std::ifstream in(entry.path(), std::ios::binary);
                texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
                files.emplace(std::filesystem::relative(entry.path(), folder).string(), texts.back());
            }
        return app::load_demo(here(), key, files, days);
    }
    int mentors(const std::string& key, Date as_of) {
        const auto* world = here().find(key);
        const auto programme = [&] {
            auto tx = world->db.read();
            return *store::programme(tx, key);
        }();
        const auto report = app::report(*world, audit::system(), programme, as_of).value();
        return static_cast<int>(std::ranges::find(report.sections, SectionKey::mentors, &Section::key)->of);
    }

    tests::TestInstallation installation{GetParam()};
    std::list<std::string> texts;
};
ON_BOTH_DATABASES(Demo);

TEST_P(Demo, begins_today_with_people_who_can_sign_in) {
    const auto world = loaded("middelfart", app::DemoDays::as_if_today);
    ASSERT_TRUE(world.has_value()) << world.error();
    EXPECT_EQ(world->sheets.size(), 4u);
    EXPECT_EQ(mentors("middelfart", installation.today()), 109);
    ASSERT_EQ(world->logins.size(), 5u);
    for (const auto& login : world->logins)
        EXPECT_TRUE(app::sign_in(*here().find("middelfart"), login.email, login.password, "127.0.0.1").has_value())
            << login.role;
}

TEST_P(Demo, recruits_as_the_coordinator_of_middelfart_told) {
    ASSERT_TRUE(loaded("middelfart", app::DemoDays::as_told).has_value());
    const auto& world = *here().find("middelfart");
    auto tx = world.db.read();
    const auto rows = funnel(store::funnel_facts(tx, *store::programme(tx, "middelfart"), date(2011, 11, 30)));
    const auto row = [&](std::string_view cohort) -> const FunnelRow& {
        return *std::ranges::find_if(rows, [&](const FunnelRow& each) { return each.round.cohort == cohort; });
    };
    using enum FunnelStep;
    EXPECT_EQ(row("Hold 1, januar 2010")[came], (FunnelFigure{42, {}}));
    EXPECT_EQ(row("Hold 1, januar 2010")[trained], (FunnelFigure{43, 43})) << "more than came";
    EXPECT_EQ(row("Hold 2, 2010")[came], (FunnelFigure{32, {}}));
    EXPECT_EQ(row("Hold 2, 2010")[trained], (FunnelFigure{29, 29}));
    EXPECT_EQ(row("Hold januar 2011")[came], FunnelFigure()) << "nobody has told";
    EXPECT_EQ(row("Hold januar 2011")[trained], (FunnelFigure{10, 10}));
    EXPECT_EQ(row("Overført fra socialforskningsprojekt")[in_corps], (FunnelFigure{27, 27}));
    EXPECT_EQ(row("Hold januar 2012")[waiting], (FunnelFigure{12, 12}));
    int in_corps_together = 0;
    for (const auto& each : rows) in_corps_together += each[in_corps].n.value_or(0);
    EXPECT_EQ(in_corps_together, 109);
    for (const auto& each : rows) EXPECT_EQ(each[applied], FunnelFigure()) << "they applied on paper";
}

TEST_P(Demo, ties_the_mentor_and_the_caseworker_to_their_people) {
    ASSERT_TRUE(loaded("middelfart", app::DemoDays::as_if_today).has_value());
    auto tx = here().find("middelfart")->db.read();
    EXPECT_EQ(tx.value<std::int64_t>("select count(*) from account a join commitment c on c.person_id = a.person_id "
                                     "where c.external_id = 'M004'"),
              1);
    EXPECT_EQ(tx.value<std::int64_t>("select count(*) from enrolment where (caseworker_id is null) <> "
                                     "(referred_by <> 'Birgitte Lynggaard')"),
              0);
}

TEST_P(Demo, keeps_the_days_of_a_world_that_proves_figures_of_a_day_that_was) {
    const auto world = loaded("ungeenheden", app::DemoDays::as_if_today);
    ASSERT_TRUE(world.has_value()) << world.error();
    EXPECT_EQ(world->sheets.size(), 7u);
    EXPECT_EQ(mentors("ungeenheden", date(2017, 11, 30)), 21);
    EXPECT_EQ(mentors("ungeenheden", date(2018, 7, 31)), 22);
}

TEST_P(Demo, is_made_once_and_only_where_there_is_one) {
    ASSERT_TRUE(loaded("ungeenheden", app::DemoDays::as_if_today).has_value());
    EXPECT_FALSE(loaded("ungeenheden", app::DemoDays::as_if_today).has_value());
    EXPECT_EQ(loaded("skov", app::DemoDays::as_if_today).error(), "there is no demo world 'skov'");
}

}  // namespace
}  // namespace mentorkorps
