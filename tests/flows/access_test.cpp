// Every route × everybody: made from the route table, so that a new route without an answer fails here.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "tests/support/addresses.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/recruited.hpp"
#include "tests/support/visitor.hpp"
#include "web/routes.hpp"

namespace mentorkorps::tests {
namespace {

using domain::Right;

/// Somebody who tries every route of `skovby`, where only middelfart's people are asked for.
struct Caller {
    std::string name;
    std::vector<domain::Role> roles;  ///< in skovby's middelfart; none: no business there
    Visitor visitor;
};

std::vector<Caller> callers(const TestInstallation& installation, const Cast& cast) {
    using enum domain::Role;
    std::vector<Caller> all;
    all.push_back({"nobody", {}, Visitor(installation)});
    all.push_back({"coordinator", {coordinator}, {installation, "skovby", cast.karen}});
    all.push_back({"other programme's coordinator", {}, {installation, "skovby", cast.ulla}});
    all.push_back({"mentor", {mentor}, {installation, "skovby", cast.bent.login}});
    all.push_back({"other mentor", {mentor}, {installation, "skovby", cast.lone.login}});
    all.push_back({"caseworker", {caseworker}, {installation, "skovby", cast.ole}});
    all.push_back({"leader", {leader}, {installation, "skovby", cast.lis}});
    all.push_back({"concern lead", {concern_lead}, {installation, "skovby", cast.signe}});
    all.push_back({"administrator", {administrator}, {installation, "skovby", cast.ib}});
    all.push_back({"other organisation's coordinator", {}, {installation, "nordby", cast.vera}});
    return all;
}

std::string said(const http::Response& response) {
    const auto to = header(response, "Location");
    if (response.status != 303) return std::to_string(response.status);
    return to.find("/login") != std::string::npos ? "to sign in" : "303";
}

bool needs_sign_in(const web::Route& route) { return route.right != Right::anyone; }
bool is_guarded(const web::Route& route) { return needs_sign_in(route) && route.right != Right::signed_in; }

/// What must hold of an answer whatever the table of answers says.
void expect_guarded(const web::Route& route, const Caller& caller, const http::Response& response) {
    const auto where = fmt::format("{} by {}", route.pattern, caller.name);
    const bool is_in = caller.name != "nobody" && caller.name != "other organisation's coordinator";
    if (needs_sign_in(route) && !is_in) {
        EXPECT_TRUE(response.status == 401 || said(response) == "to sign in") << where << ": " << response.status;
        return;
    }
    if (!is_guarded(route) || route.pattern.find("{org}") == std::string_view::npos) return;
    const bool may = std::ranges::any_of(caller.roles, [&](auto role) { return domain::allows(role, route.right); });
    const bool names_something = route.pattern.find('{', route.pattern.find('}')) != std::string_view::npos;
    if (!may && (names_something || !caller.roles.empty())) {
        EXPECT_EQ(response.status, 404) << where;
    }
}

std::string written(const web::Route& route) {
    return fmt::format("{} {}", route.verb == http::Verb::get ? "GET" : "POST", route.pattern);
}

/// What ends an account, and then what ends sessions, would change the answers of those that follow.
int turn(const web::Route& route) {
    return route.pattern.ends_with("/logud") ? 2 : route.pattern.ends_with("/lukning") ? 1 : 0;
}

class Access : public testing::TestWithParam<db::Engine> {};

TEST_P(Access, EveryRouteAnswersEverybodyAsItSays) {
    TestInstallation installation(GetParam());
    const Cast cast(installation);
    recruited(installation, cast);
    auto everybody = callers(installation, cast);
    std::map<std::string, std::string> answers;
    for (const int now : {0, 1, 2})
        for (const auto& route : web::routes()) {
            if (turn(route) != now) continue;
            auto& line = answers[written(route)];
            const auto path = address(route.pattern, cast);
            for (auto& caller : everybody) {
                const auto response =
                    route.verb == http::Verb::get ? caller.visitor.get(path) : caller.visitor.post(path, {});
                expect_guarded(route, caller, response);
                EXPECT_LT(response.status, 500) << written(route) << " by " << caller.name;
                line += fmt::format("  {:34}{}\n", caller.name, said(response));
            }
        }
    std::string table;
    for (const auto& route : web::routes()) table += written(route) + '\n' + answers[written(route)];

    const std::string file = ACCESS_FILE;
    if (const char* update = std::getenv("UPDATE"); update != nullptr && std::string_view(update) == "1")
        std::ofstream(file) << table;
    std::ifstream in(file);
    std::ostringstream expected;
    expected << in.rdbuf();
    EXPECT_EQ(table, expected.str()) << "UPDATE=1 rewrites it; read the diff";
}

ON_BOTH_DATABASES(Access);

}  // namespace
}  // namespace mentorkorps::tests
