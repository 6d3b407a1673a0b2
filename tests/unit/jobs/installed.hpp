#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "app/installation.hpp"
#include "db/home.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/postgres.hpp"

namespace mentorkorps::tests {

/// Two organisations on the engine of the test. It is Tuesday 24 November 2026, nine o'clock.
class Installed : public testing::TestWithParam<db::Engine> {
  protected:
    Installed() : installation(home(), Key(random), {}, {}, clock, random) {
        for (const auto& slug : installation.slugs()) installation.home().remove(slug);
        vestby = *installation.create("vestby", "Vestby");
        sydby = *installation.create("sydby", "Sydby");
    }

    TemporaryFolder folder;
    StandingClock clock{midnight(date(2026, 11, 24)) + std::chrono::hours(9)};
    SeededRandom random{7};
    app::Installation installation;
    const app::World* vestby = nullptr;
    const app::World* sydby = nullptr;

  private:
    std::unique_ptr<db::Home> home() const {
        if (GetParam() == db::Engine::sqlite) return db::sqlite_home(folder.path);
        return db::postgres_home(postgres_url());
    }
};

inline std::string engine_name(const testing::TestParamInfo<db::Engine>& test) {
    return test.param == db::Engine::sqlite ? "sqlite" : "postgres";
}
inline const auto both_engines = testing::Values(db::Engine::sqlite, db::Engine::postgres);

}  // namespace mentorkorps::tests
