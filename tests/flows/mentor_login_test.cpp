#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/people.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

constexpr db::Sql count_changes =
    "select count(*) from audit_event where kind = 'account_changed' and person_id = $1 and account_id = $2";
constexpr db::Sql change_role = "update account_role set role = $2, programme_id = $3 where account_id = $1";

/// A mentor's login in the hands of the mentor's coordinator.
class MentorLogin : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    static std::string at(domain::PersonId person, std::string_view act, std::string_view programme = "middelfart") {
        return fmt::format("/skovby/{}/mentorer/{}/{}", programme, person.value, act);
    }
    static std::string page_of(domain::PersonId person) { return fmt::format("/skovby/personer/{}", person.value); }
    static std::string shown_password(const http::Response& page) {
        const auto from = page.body.find("<strong>") + 8;
        return page.body.substr(from, page.body.find("</strong>", from) - from);
    }
    http::Response sign_in(std::string_view email, std::string_view word) {
        Visitor somebody(installation);
        somebody.get("/skovby/login");
        return somebody.follow(somebody.post("/skovby/login", {{"email", email}, {"password", word}}));
    }
    /// A mentor whom Karen makes by the form.
    domain::PersonId made(std::string_view name, std::string_view email) {
        const auto answer = karen.post("/skovby/middelfart/mentorer/ny", {{"name", name}, {"email", email}});
        const auto to = header(answer, "Location");
        const auto from = to.rfind('/') + 1;
        return {std::stoll(to.substr(from, to.find('?') - from))};
    }
    std::optional<store::Account> account(domain::PersonId person) {
        auto tx = installation.skovby().db.read();
        return store::account_of(tx, person);
    }
    std::int64_t changes(domain::PersonId person) {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_changes, person, cast.karen.account);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(MentorLogin);

TEST_P(MentorLogin, is_given_with_the_mentors_address_and_a_password_for_once) {
    const auto rie = made("Rie Holst", "Rie@skovby.example");
    EXPECT_TRUE(says(karen.get(page_of(rie)), "Giv login"));
    const auto page = karen.post(at(rie, "login"), {});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "Login til Rie Holst") && says(page, "http://localhost/skovby"));
    ASSERT_TRUE(account(rie).has_value());
    EXPECT_EQ(account(rie)->grants, (std::vector<domain::Grant>{{domain::Role::mentor, cast.middelfart}}));
    EXPECT_EQ(changes(rie), 1);
    EXPECT_TRUE(says(sign_in("rie@skovby.example", shown_password(page)), "Vælg din egen adgangskode"));
    EXPECT_TRUE(says(karen.get(page_of(rie)), "Logger ind som rie@skovby.example."));
    EXPECT_FALSE(says(karen.get(page_of(rie)), shown_password(page)));

    const auto twice = karen.post(at(rie, "login"), {});
    EXPECT_EQ(twice.status, 422) << "an old page does not make a new password";
    EXPECT_TRUE(says(twice, "Personen har allerede et login."));
}

TEST_P(MentorLogin, is_renewed_and_every_session_ends) {
    const auto bent = cast.bent.login.person;
    Visitor phone(installation, "skovby", cast.bent.login);
    const auto page = karen.post(at(bent, "adgangskode"), {});
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(phone.get("/skovby/mine").status, 303) << "signed out";
    EXPECT_TRUE(says(sign_in(cast.bent.login.email, password), "passer ikke"));
    EXPECT_TRUE(says(sign_in(cast.bent.login.email, shown_password(page)), "Vælg din egen adgangskode"));
    EXPECT_EQ(changes(bent), 1);
}

TEST_P(MentorLogin, needs_an_address_that_is_nobody_elses) {
    const auto without = made("Rie Holst", "");
    EXPECT_TRUE(says(karen.get(page_of(without)), "Skriv mentorens e-mail"));
    EXPECT_FALSE(says(karen.get(page_of(without)), "Giv login<"));
    EXPECT_EQ(karen.post(at(without, "login"), {}).status, 422);
    const auto same = made("Bente Friis", cast.ole.email);
    const auto taken = karen.post(at(same, "login"), {});
    EXPECT_EQ(taken.status, 422);
    EXPECT_TRUE(says(taken, "href=\"#mentor-middelfart-login\">Der er allerede et login med den e-mail."));
    EXPECT_FALSE(account(same).has_value());
}

TEST_P(MentorLogin, of_more_than_a_mentor_is_the_administrators) {
    const auto bent = cast.bent.login;
    using Reach = std::pair<domain::Role, std::optional<domain::ProgrammeId>>;
    for (const auto& [role, programme] :
         {Reach{domain::Role::coordinator, cast.middelfart}, Reach{domain::Role::administrator, std::nullopt},
          Reach{domain::Role::mentor, cast.ungeenheden}, Reach{domain::Role::mentor, std::nullopt}}) {
        auto tx = installation.skovby().db.write();
        tx.run(change_role, bent.account, role, programme);
        tx.commit();
        const auto before = account(bent.person)->password;
        EXPECT_EQ(karen.post(at(bent.person, "adgangskode"), {}).status, 404) << name_of(role);
        EXPECT_EQ(account(bent.person)->password, before);
        EXPECT_TRUE(says(karen.get(page_of(bent.person)), "Bed din administrator")) << name_of(role);
    }
    auto tx = installation.skovby().db.write();
    tx.run(change_role, bent.account, domain::Role::mentor, std::optional(cast.middelfart));
    store::close_account(tx, bent.account, installation.clock.now());
    tx.commit();
    EXPECT_EQ(karen.post(at(bent.person, "adgangskode"), {}).status, 404) << "closed";
}

TEST_P(MentorLogin, is_no_business_of_others) {
    const auto bent = cast.bent.login.person;
    for (const auto& login : {cast.ulla, cast.ole, cast.lis, cast.ib, cast.lone.login}) {
        Visitor other(installation, "skovby", login);
        for (const auto* programme : {"middelfart", "ungeenheden"})
            for (const auto* act : {"login", "adgangskode"})
                EXPECT_EQ(other.post(at(bent, act, programme), {}).status, 404) << login.email << programme << act;
    }
    EXPECT_EQ(karen.post(at(cast.mads.person, "login"), {}).status, 404) << "not a mentor";
    EXPECT_EQ(karen.post(at(cast.ole.person, "adgangskode"), {}).status, 404);
    EXPECT_EQ(changes(bent), 0);
}

}  // namespace
}  // namespace mentorkorps::tests
