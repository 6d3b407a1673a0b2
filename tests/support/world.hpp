#pragma once

#include <array>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "app/installation.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"
#include "db/home.hpp"
#include "domain/letters/discreet.hpp"
#include "http/assets.hpp"
#include "store/audit.hpp"
#include "store/seals.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/postgres.hpp"
#include "tests/support/programme_file.hpp"
#include "web/site.hpp"

namespace mentorkorps::tests {

/// A whole installation on one engine, with the organisations `skovby` and `nordby` and the product's own programmes;
/// `havnen` is one that asks for CPR numbers, `koebenhavn` one whose rule about contact changes. It is Tuesday 24
/// November 2026, nine o'clock. Both organisations are gone when it goes.
class TestInstallation {
  public:
    explicit TestInstallation(db::Engine engine)
        : installation_(home(engine), Key(random), policies(), standards(), clock, random) {
        for (const auto* slug : {"skovby", "nordby"})
            if (installation_.home().holds(slug)) installation_.home().remove(slug);
        skovby_ = *installation_.create("skovby", "Skovby Kommune");
        nordby_ = *installation_.create("nordby", "Nordby Kommune");
    }
    ~TestInstallation() {
        for (const auto* world : {skovby_, nordby_}) expect_whole(*world);
        for (const auto* slug : {"skovby", "nordby"}) installation_.forget(slug), installation_.home().remove(slug);
    }
    TestInstallation(const TestInstallation&) = delete;
    TestInstallation& operator=(const TestInstallation&) = delete;

    const app::World& skovby() const { return *skovby_; }
    const app::World& nordby() const { return *nordby_; }
    /// The same database as another program opens it: what it writes is not sealed.
    std::unique_ptr<db::Database> bare(std::string_view slug) { return installation_.home().open(slug); }
    const web::Site& site() const { return site_; }
    Date today() const { return clock.today(); }

    StandingClock clock{midnight(date(2026, 11, 24)) + std::chrono::hours(9)};
    SeededRandom random{2026};

  private:
    /// Whatever a test did by way of the program: it stands in the log, and every row that it wrote is sealed.
    static constexpr db::Sql all_letters = "select subject, body from outbox order by id";
    /// The log and the seals hold, and no letter tells what others may not read.
    static void expect_whole(const app::World& world) {
        try {
            auto tx = world.db.read();
            EXPECT_EQ(store::verify(tx, world.keys.audit).why, "") << world.slug;
            EXPECT_EQ(store::verify_seals(tx, world.keys.seals).sentence(), "") << world.slug;
            tx.each(all_letters, [](const db::Row& row) {
                for (const int column : {0, 1})
                    EXPECT_FALSE(domain::indiscretion_in(row.get<std::string>(column))) << row.get<std::string>(column);
            });
        } catch (const Broken& broken) {
            ADD_FAILURE() << broken.what();
        }
    }
    std::unique_ptr<db::Home> home(db::Engine engine) const {
        if (engine == db::Engine::sqlite) return db::sqlite_home(folder_.path);
        return db::postgres_home(postgres_url());
    }
    static const domain::Standards& standards() {
        static const domain::Standards read{{"cfbu", standard_file("cfbu")}, {"eep", standard_file("eep")}};
        return read;
    }
    static app::PolicyFile policy_file(std::string text, const char* key) {
        auto programme = programme_in(text, key);
        return {std::move(programme), std::move(text)};
    }
    /// Read once: reading them takes longer than most tests.
    static const app::Policies& policies() {
        static const auto read = read_policies();
        return read;
    }
    static app::Policies read_policies() {
        app::Policies found;
        for (const auto* key : {"middelfart", "ungeenheden", "a-til-b", "bbbs", "dynamo", "gladsaxe", "ishoej",
                                "jobplaneten", "vallensbaek"})
            found.emplace(key, policy_file(programme_text(key), key));
        found.emplace("koebenhavn", policy_file(text_of(KOEBENHAVN), "koebenhavn"));
        auto asks_for_cpr = found.at("ungeenheden");
        asks_for_cpr.programme.key = "havnen";
        asks_for_cpr.programme.asks_for_cpr = true;
        found.emplace("havnen", std::move(asks_for_cpr));
        return found;
    }
    /// The files that every page names, empty.
    static constexpr std::array<http::Asset, 6> asset_files{
        {{"app.css", "text/css; charset=utf-8", "", "", "", "0"},
         {"app.js", "text/javascript; charset=utf-8", "", "", "", "0"},
         {"statistik.js", "text/javascript; charset=utf-8", "", "", "", "0"},
         {"logo.svg", "image/svg+xml", "", "", "", "0"},
         {"favicon.svg", "image/svg+xml", "", "", "", "0"},
         {"icons.svg", "image/svg+xml", "", "", "", "0"}}};

    TemporaryFolder folder_;
    http::Assets assets_{asset_files};
    app::Installation installation_;
    web::Site site_{installation_, assets_};
    const app::World* skovby_ = nullptr;
    const app::World* nordby_ = nullptr;
};

#define ON_BOTH_DATABASES(Suite)                                                     \
    INSTANTIATE_TEST_SUITE_P(                                                        \
        Databases, Suite, testing::Values(db::Engine::sqlite, db::Engine::postgres), \
        [](const auto& test) { return test.param == db::Engine::sqlite ? "sqlite" : "postgres"; })

}  // namespace mentorkorps::tests
