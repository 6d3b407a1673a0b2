#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "db/home.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/postgres.hpp"
#include "tests/unit/db/schema.hpp"

namespace mentorkorps::db {

using tests::TemporaryFolder;

/// A home of one engine, without organisations when the test begins.
class EngineHome {
  public:
    explicit EngineHome(Engine engine)
        : home_(engine == Engine::sqlite ? sqlite_home(folder_.path / "data", notebook_schema)
                                         : postgres_home(tests::postgres_url(), notebook_schema)) {
        clear();
    }
    ~EngineHome() { clear(); }
    EngineHome(const EngineHome&) = delete;
    EngineHome& operator=(const EngineHome&) = delete;

    Home& operator*() { return *home_; }
    Home* operator->() { return home_.get(); }
    std::filesystem::path file(const std::string& slug) const { return folder_.path / "data" / (slug + ".sqlite"); }

  private:
    void clear() {
        for (const auto& slug : home_->slugs()) home_->remove(slug);
    }
    TemporaryFolder folder_;
    std::unique_ptr<Home> home_;
};

inline std::string name_of_engine(Engine engine) { return engine == Engine::sqlite ? "sqlite" : "postgres"; }

/// A test that is run on both engines.
class OnBothEngines : public testing::TestWithParam<Engine> {
  protected:
    EngineHome home{GetParam()};
};

#define ON_BOTH_ENGINES(Suite)                                                                  \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, testing::Values(Engine::sqlite, Engine::postgres), \
                             [](const auto& test) { return name_of_engine(test.param); })

}  // namespace mentorkorps::db
