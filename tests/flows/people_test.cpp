#include <gtest/gtest.h>

#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

class People : public testing::TestWithParam<db::Engine> {
  protected:
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

}  // namespace
}  // namespace mentorkorps::tests
