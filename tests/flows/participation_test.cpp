#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

constexpr db::Sql count_said =
    "select count(*) from audit_event where kind = $1 and person_id = $2 and account_id = $3 and detail = $4";

/// What belongs to somebody in a programme, corrected by its coordinator.
class Participation : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    static std::string form(std::string_view place, domain::PersonId person,
                            std::string_view programme = "middelfart") {
        return fmt::format("/skovby/{}/{}/{}/ret", programme, place, person.value);
    }
    std::int64_t said(std::string_view kind, domain::PersonId person, std::string_view detail) {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_said, kind, person, cast.karen.account, detail);
    }
    domain::Commitment bent() {
        auto tx = installation.skovby().db.read();
        return *store::commitment(tx, cast.bent.commitment);
    }
    std::vector<domain::Observation> observed_of_mads() {
        auto tx = installation.skovby().db.read();
        return store::observations(tx, cast.mads.enrolment);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor karen{installation, "skovby", cast.karen};
    const std::string mentor = form("mentorer", cast.bent.login.person);
    const std::string young = form("unge", cast.mads.person);
    const std::string ole = std::to_string(cast.ole.account.value);
};
ON_BOTH_DATABASES(Participation);

TEST_P(Participation, of_a_mentor_is_corrected) {
    const auto page = karen.get(mentor);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "<option value=\"offentlig\" selected>Offentligt ansat</option>"));
    EXPECT_TRUE(says(page, "<option value=\"Hold 1, marts 2024\">")) << "the rounds that there are";
    EXPECT_EQ(said("person_seen", cast.bent.login.person, "as mentor"), 1);

    const auto saved = karen.send(mentor, {{"engagement", "employed"},
                                           {"capacity", "3"},
                                           {"cohort", " Hold 2, maj 2026 "},
                                           {"channel", "rygte"},
                                           {"sector", "privat"},
                                           {"education", ""}});
    EXPECT_TRUE(says(saved, "Oplysningerne er gemt."));
    for (const auto* words : {"3 unge", "Hold 2, maj 2026", "Mund til mund", "Privat ansat", "Ansat"})
        EXPECT_TRUE(says(saved, words)) << words;
    EXPECT_EQ(bent().cohort, "Hold 2, maj 2026");
    EXPECT_EQ(bent().education, std::nullopt);
    EXPECT_EQ(said("person_changed", cast.bent.login.person, "mentor: facts"), 1);
}

TEST_P(Participation, of_a_mentor_is_refused_by_field_and_keeps_what_was_typed) {
    const auto page = karen.post(
        mentor, {{"engagement", "volunteer"}, {"capacity", "mange"}, {"sector", "skov"}, {"cohort", "Hold X"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(says(page, "href=\"#capacity\">Kan tage: »mange«"));
    EXPECT_TRUE(says(page, "value=\"mange\" inputmode=\"numeric\""));
    EXPECT_TRUE(says(page, "Sektor: Vælg fra listen: Offentligt ansat, Privat ansat."));
    EXPECT_TRUE(says(page, "aria-invalid=\"true\" aria-describedby=\"sector-fejl\""));
    EXPECT_TRUE(says(page, "value=\"Hold X\""));
    EXPECT_EQ(bent().capacity, 2) << "nothing was changed";
    EXPECT_EQ(said("person_changed", cast.bent.login.person, "mentor: facts"), 0);
}

TEST_P(Participation, of_a_young_person_changes_from_a_day_and_keeps_the_old) {
    EXPECT_TRUE(says(karen.get(young), "<option value=\"su\" selected>SU</option>"));
    const auto saved = karen.send(young, {{"referred_on", "11-09-2026"},
                                          {"referred_by", "UU Skovby"},
                                          {"caseworker", ole},
                                          {"benefit", "kontanthjaelp"},
                                          {"education_status", "afbrudt"},
                                          {"needs", "job"},
                                          {"needs", "netvaerk"},
                                          {"from", "1. november 2026"}});
    EXPECT_TRUE(says(saved, "Oplysningerne er gemt."));
    for (const auto* words :
         {"<dd>11-09-2026</dd>", "<dd>UU Skovby</dd>", "<dd>Ole Friis</dd>", "<dd>Kontanthjælp</dd>",
          "<dd>Afbrudt uddannelse</dd>", "<dd>Støtte til job eller praktik, Netværk og ensomhed</dd>", "Ydelse: SU",
          "Til 01-11-2026", "Ydelse: Kontanthjælp"})
        EXPECT_TRUE(says(saved, words)) << words;
    EXPECT_EQ(said("person_changed", cast.mads.person, "young person: facts"), 1);

    karen.send(young, {{"benefit", "kontanthjaelp"}, {"education_status", "afbrudt"}, {"needs", "job"}, {"from", ""}});
    EXPECT_EQ(observed_of_mads().size(), 5u) << "without a day nothing is written";
    karen.send(young, {{"benefit", ""}, {"education_status", "afbrudt"}, {"needs", "job"}, {"from", "2026-11-20"}});
    const auto known = observed_of_mads();
    EXPECT_EQ(known.size(), 5u) << "rows end and are never taken away";
    EXPECT_EQ(std::ranges::count(known, std::optional<Date>(), &domain::Observation::to), 2);
}

TEST_P(Participation, of_a_young_person_is_refused_by_field_and_keeps_what_was_typed) {
    const auto early = karen.post(
        young, {{"referred_on", "31-02-2026"}, {"referred_by", "UU"}, {"benefit", "dagpenge"}, {"from", "01-09-2026"}});
    EXPECT_EQ(early.status, 422);
    EXPECT_TRUE(says(early, "href=\"#referred_on\">Henvist den: »31-02-2026« findes ikke."));
    EXPECT_TRUE(says(early, "href=\"#from\">Ydelse gælder fra: Datoen ligger, før det begyndte"));
    EXPECT_TRUE(says(early, "value=\"31-02-2026\"") && says(early, "value=\"01-09-2026\""));
    EXPECT_TRUE(says(early, "<option value=\"dagpenge\" selected>"));
    EXPECT_TRUE(says(karen.post(young, {{"benefit", "dagpenge"}, {"from", "25-11-2026"}}), "ligger i fremtiden"));
    EXPECT_TRUE(says(karen.post(young, {{"benefit", "dagpenge"}, {"from", ""}}), "Skriv, fra hvilken dag"));
    EXPECT_TRUE(says(karen.post(young, {{"needs", "guld"}, {"from", "24-11-2026"}}), "Behov: Vælg fra listen: "));
    EXPECT_EQ(observed_of_mads().size(), 1u);
}

TEST_P(Participation, is_followed_only_by_a_caseworker_of_the_programme) {
    const auto follow = [&](domain::AccountId account) {
        return karen.post(young, {{"caseworker", std::to_string(account.value)}, {"benefit", "su"}}).status;
    };
    for (const auto account : {cast.karen.account, cast.bent.login.account, cast.ib.account, domain::AccountId{999}})
        EXPECT_EQ(follow(account), 422) << account.value;
    EXPECT_EQ(karen.post(young, {{"caseworker", "Ole"}, {"benefit", "su"}}).status, 422);
    EXPECT_FALSE(says(karen.get(young), ">Karen Holm</option>"));

    auto& db = installation.skovby().db;
    auto tx = db.write();
    store::close_account(tx, cast.ole.account, installation.clock.now());
    tx.commit();
    EXPECT_EQ(follow(cast.ole.account), 303) << "who follows already may stay";
    EXPECT_EQ(karen.post(young, {{"caseworker", ""}, {"benefit", "su"}}).status, 303);
    EXPECT_EQ(follow(cast.ole.account), 422) << "but is not chosen anew";
}

TEST_P(Participation, gives_the_caseworker_the_young_person_to_see) {
    Visitor caseworker(installation, "skovby", cast.ole);
    EXPECT_FALSE(says(caseworker.get("/skovby/henviste"), "Aase O"));
    EXPECT_EQ(karen.post(form("unge", cast.aase.person), {{"caseworker", ole}}).status, 303);
    EXPECT_TRUE(says(caseworker.get("/skovby/henviste"), "Aase O"));
    EXPECT_EQ(karen.post(form("unge", cast.aase.person), {{"caseworker", ""}}).status, 303);
    EXPECT_FALSE(says(caseworker.get("/skovby/henviste"), "Aase O"));
}

TEST_P(Participation, is_not_there_for_others_or_elsewhere) {
    for (const auto& login : {cast.ulla, cast.ole, cast.lis, cast.ib, cast.bent.login}) {
        Visitor other(installation, "skovby", login);
        for (const auto& address : {mentor, young, form("unge", cast.mads.person, "ungeenheden")}) {
            EXPECT_EQ(other.get(address).status, 404) << login.email << address;
            EXPECT_EQ(other.post(address, {{"engagement", "volunteer"}}).status, 404) << login.email << address;
        }
    }
    EXPECT_EQ(karen.get(form("mentorer", cast.mads.person)).status, 404) << "not a mentor";
    EXPECT_EQ(karen.post(form("unge", cast.bent.login.person), {}).status, 404) << "not a young person";
    EXPECT_EQ(karen.get(form("unge", cast.mads.person, "ungeenheden")).status, 404);
    EXPECT_EQ(bent().capacity, 2);
}

}  // namespace
}  // namespace mentorkorps::tests
