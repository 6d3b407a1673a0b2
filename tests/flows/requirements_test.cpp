#include "app/requirements.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/matches.hpp"
#include "app/matching.hpp"
#include "app/practice.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// The business mentors of Ishøj and the mentors of Vallensbæk in Skovby, with Ulrik as their coordinator.
class Requirements : public testing::TestWithParam<db::Engine> {
  protected:
    Requirements() {
        auto tx = world().db.write();
        ishoej = store::open_programme(tx, "ishoej", date(2026, 1, 1));
        vallensbaek = store::open_programme(tx, "vallensbaek", date(2026, 1, 1));
        Person who;
        who.name = "Ulrik Rask";
        who.uuid = uuid(world().random);
        const auto person = store::add(tx, who, now());
        const std::vector<Grant> grants{
            {Role::coordinator, ishoej}, {Role::coordinator, vallensbaek}, {Role::coordinator, cast.ungeenheden}};
        ulrik = {person, *store::add(tx, {person, "ulrik@skovby.example", stored_password, grants}, now()),
                 "ulrik@skovby.example"};
        tx.commit();
    }
    const app::World& world() const { return installation.skovby(); }
    Instant now() const { return installation.clock.now(); }

    PersonId somebody(db::Write& tx, const char* name, Date born) const {
        Person who;
        who.name = name;
        who.birth_date = born;
        who.uuid = uuid(world().random);
        return store::add(tx, who, now());
    }
    MentorMember mentor(ProgrammeId programme, std::optional<Date> employed_since) const {
        auto tx = world().db.write();
        Commitment commitment;
        commitment.person = somebody(tx, "Hanne Vind", date(1980, 2, 1));
        commitment.programme = programme;
        commitment.engagement = Engagement::workplace;
        commitment.employed_since = employed_since;
        const auto id = store::add(tx, commitment, now());
        store::add(tx, id, Stand<CommitmentState>{CommitmentState::active, date(2026, 2, 1), {}}, {{}, now()});
        tx.commit();
        return {{commitment.person, {}, {}}, id};
    }
    YoungMember young(ProgrammeId programme, Date born) const {
        auto tx = world().db.write();
        Enrolment enrolment;
        enrolment.person = somebody(tx, "Amir Kaya", born);
        enrolment.programme = programme;
        const auto id = store::add(tx, enrolment, now());
        store::add(tx, id, Stand<EnrolmentState>{EnrolmentState::waiting, date(2026, 3, 1), {}}, {{}, now()});
        tx.commit();
        return {enrolment.person, id};
    }
    std::string choice(const char* programme, const YoungMember& who) const {
        return fmt::format("/skovby/{}/unge/{}/match", programme, who.person.value);
    }
    http::Response pair(Visitor& by, const std::string& choice, const MentorMember& with,
                        std::vector<std::pair<std::string, std::string>> more = {}) const {
        more.insert(more.end(), {{"mentor", std::to_string(with.commitment.value)},
                                 {"hvor-ofte", "7"},
                                 {"varighed", "60"},
                                 {"start", iso(installation.today())}});
        return by.post_all(choice, more);
    }
    http::Response pair_from(Visitor& by, const std::string& choice, const MentorMember& with, const std::string& tick,
                             std::string_view start) const {
        return by.post(choice, {{"mentor", std::to_string(with.commitment.value)},
                                {"hvor-ofte", "7"},
                                {"varighed", "60"},
                                {"start", start},
                                {"paa-plads", tick}});
    }
    /// The token of a thing as the page has it.
    static std::string token(const http::Response& page, std::string_view rule) {
        const auto at = page.body.find(fmt::format("value=\"{}/", rule));
        if (at == std::string::npos) return {};
        const auto from = at + 7;
        return page.body.substr(from, page.body.find('"', from) - from);
    }
    bool has_on_record(PersonId person, audit::Kind kind) const {
        auto tx = world().db.read();
        const auto entries = store::entries_about(tx, person, 100);
        return std::ranges::any_of(entries, [&](const auto& each) { return each.event.kind == kind; });
    }
    MatchId made(Visitor& by, const YoungMember& who, const MentorMember& with) const {
        const auto place = choice("ishoej", who);
        const auto form = by.get(place + fmt::format("?mentor={}", with.commitment.value));
        const auto answer = pair(by, place, with, {{"paa-plads", token(form, "IS-4")}});
        EXPECT_EQ(answer.status, 303) << answer.body;
        const auto path = header(answer, "Location");
        const auto from = path.rfind('/') + 1;
        return {std::stoll(path.substr(from))};
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    ProgrammeId ishoej, vallensbaek;
    Login ulrik;
};
ON_BOTH_DATABASES(Requirements);

bool says(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}

TEST_P(Requirements, refuse_a_mentor_of_eleven_months_with_sentence_and_source) {
    Visitor visitor(installation, "skovby", ulrik);
    const auto hanne = mentor(ishoej, date(2025, 11, 25));
    const auto amir = young(ishoej, date(2009, 5, 5));
    const auto place = choice("ishoej", amir);
    const auto list = visitor.get(place);
    EXPECT_TRUE(says(list, "Har været på arbejdspladsen i 11 måneder; det skal være mindst 12 måneder"));
    EXPECT_TRUE(says(list, "skal mentoren mindst have et års erfaring i virksomheden"));
    EXPECT_TRUE(says(list, "Vælg alligevel"));

    const auto form = visitor.get(place + fmt::format("?mentor={}", hanne.commitment.value));
    const auto talk = token(form, "IS-4");
    const auto no = pair(visitor, place, hanne, {{"paa-plads", talk}});
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "s. 17"));
    EXPECT_TRUE(says(no, "skriv, hvorfor reglen fraviges"));
    EXPECT_TRUE(says(no, "checked")) << "what was ticked is ticked";

    EXPECT_EQ(pair(visitor, place, hanne, {{"fravig", "Den er god nok."}, {"vist", "IS-4"}}).status, 422)
        << "nobody sets aside what they were not shown";
    const auto made =
        visitor.follow(pair(visitor, place, hanne,
                            {{"paa-plads", talk}, {"fravig", "Chefen har kendt hende i <ti> år."}, {"vist", "IS-1"}}));
    EXPECT_TRUE(says(made, "Regler, der er fraveget"));
    EXPECT_TRUE(says(made, "Chefen har kendt hende i &lt;ti&gt; år."));
    EXPECT_TRUE(says(made, "Skrevet af Ulrik Rask"));
    EXPECT_TRUE(says(made, "På plads 24-11-2026"));
    EXPECT_TRUE(has_on_record(amir.person, audit::Kind::rule_waived));
}

TEST_P(Requirements, hold_a_match_back_until_the_job_talk_was_held) {
    Visitor visitor(installation, "skovby", ulrik);
    const auto hanne = mentor(ishoej, date(2020, 1, 1));
    const auto amir = young(ishoej, date(2009, 5, 5));
    const auto no = pair(visitor, choice("ishoej", amir), hanne);
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "Mangler jobsamtale med den unge, mentoren og koordinatoren"));
    EXPECT_TRUE(says(no, "href=\"#paa-plads\""));
    const auto page = visitor.get(fmt::format("/skovby/match/{}", made(visitor, amir, hanne).value));
    EXPECT_TRUE(says(page, "På plads 24-11-2026"));
    EXPECT_TRUE(says(page, "Udslusningssamtale med den unge"));
}

TEST_P(Requirements, of_the_law_are_set_aside_by_nobody_and_asked_for_once) {
    Visitor visitor(installation, "skovby", ulrik);
    const auto hanne = mentor(cast.ungeenheden, {});
    const auto amir = young(cast.ungeenheden, date(2013, 5, 5));
    const auto place = choice("ungeenheden", amir);
    const auto talk = token(visitor.get(place + fmt::format("?mentor={}", hanne.commitment.value)), "S0-2");
    const std::vector<std::pair<std::string, std::string>> waived{
        {"paa-plads", talk}, {"fravig", "Det haster."}, {"vist", "L-11"}};
    const auto no = pair(visitor, place, hanne, waived);
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "Mangler børneattest fra mentoren"));
    EXPECT_TRUE(says(no, "Det kræver loven, så det kan ikke fraviges"));

    const auto person = fmt::format("/skovby/ungeenheden/personer/{}/paa-plads", hanne.login.person.value);
    const auto page = visitor.get(fmt::format("/skovby/personer/{}", hanne.login.person.value));
    const auto seen = visitor.send(person, {{"hvad", token(page, "L-11")}, {"dato", "2026-11-20"}});
    EXPECT_TRUE(says(seen, "På plads 20-11-2026"));
    const auto before = pair_from(visitor, place, hanne, talk, "2026-11-19");
    EXPECT_TRUE(says(before, "Mangler børneattest fra mentoren")) << "it was not seen when they are said to have begun";
    EXPECT_EQ(pair(visitor, place, hanne, {{"paa-plads", talk}}).status, 303);
    const auto second = young(cast.ungeenheden, date(2013, 5, 6));
    EXPECT_FALSE(says(visitor.get(choice("ungeenheden", second) + fmt::format("?mentor={}", hanne.commitment.value)),
                      "name=\"paa-plads\" value=\"L-11"));
}

TEST_P(Requirements, let_nobody_close_without_the_exit_talk) {
    Visitor visitor(installation, "skovby", ulrik);
    const auto match = made(visitor, young(ishoej, date(2009, 5, 5)), mentor(ishoej, date(2020, 1, 1)));
    const auto path = fmt::format("/skovby/match/{}/afslutning", match.value);
    const auto close = [&](std::string_view reason, std::string_view field, const std::string& value) {
        return visitor.post(path, {{"dato", iso(installation.today())},
                                   {"aarsag", reason},
                                   {"plan", "Ordinær ansættelse"},
                                   {"bekraeft", "ja"},
                                   {field, value}});
    };
    const auto no = close("gennemfoert", "x", "");
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "Mangler udslusningssamtale med den unge"));
    EXPECT_TRUE(says(no, "Ordinær ansættelse")) << "what was typed stays";
    const auto ended = visitor.follow(close("gennemfoert", "paa-plads", token(no, "IS-6")));
    EXPECT_TRUE(says(ended, "Matchet er afsluttet."));

    const auto other = made(visitor, young(ishoej, date(2009, 5, 6)), mentor(ishoej, date(2020, 1, 1)));
    const auto gone = visitor.post(
        fmt::format("/skovby/match/{}/afslutning", other.value),
        {{"dato", iso(installation.today())}, {"aarsag", "afbrudt"}, {"plan", "Opsøges på gaden"}, {"bekraeft", "ja"}});
    EXPECT_EQ(gone.status, 303) << "nobody could reach the young person";

    const auto third = made(visitor, young(ishoej, date(2009, 5, 7)), mentor(ishoej, date(2020, 1, 1)));
    const auto waived =
        visitor.send(fmt::format("/skovby/match/{}/afslutning", third.value), {{"dato", iso(installation.today())},
                                                                               {"aarsag", "gennemfoert"},
                                                                               {"plan", "Ordinær ansættelse"},
                                                                               {"bekraeft", "ja"},
                                                                               {"vist", "IS-6"},
                                                                               {"fravig", "Rejste før tid"}});
    EXPECT_TRUE(says(waived, "Rejste før tid"));
    EXPECT_FALSE(says(waived, "Ikke endnu")) << "what belongs to the end is not to come any more";
}

TEST_P(Requirements, refuse_a_third_young_person_in_vallensbaek) {
    Visitor visitor(installation, "skovby", ulrik);
    const auto hanne = mentor(vallensbaek, {});
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(pair(visitor, choice("vallensbaek", young(vallensbaek, date(2000, 1, 1))), hanne).status, 303);
    const auto third = pair(visitor, choice("vallensbaek", young(vallensbaek, date(2000, 1, 1))), hanne);
    EXPECT_EQ(third.status, 422);
    EXPECT_TRUE(says(third, "Har ikke plads: 2 unge nu, og programmet tillader højst 2"));
    EXPECT_TRUE(says(third, "Hver mentor matches med 1-2 unge ad gangen"));
}

TEST_P(Requirements, are_taken_back_when_they_were_written_by_mistake) {
    Visitor visitor(installation, "skovby", ulrik);
    const auto match = made(visitor, young(ishoej, date(2009, 5, 5)), mentor(ishoej, date(2020, 1, 1)));
    const auto page = fmt::format("/skovby/match/{}", match.value);
    const auto talk = token(visitor.get(page), "IS-4");
    const auto back = visitor.send(page + "/paa-plads", {{"hvad", talk}, {"fortryd", "ja"}});
    EXPECT_FALSE(says(back, "På plads 24-11-2026"));
    EXPECT_TRUE(says(back, "Mangler: jobsamtale."));
    EXPECT_EQ(visitor.post(page + "/paa-plads", {{"hvad", talk}, {"dato", "2026-11-25"}}).status, 422);
    EXPECT_EQ(visitor.post(page + "/paa-plads", {{"hvad", "IS-4//0/frokost"}, {"dato", "2026-11-24"}}).status, 422);
    EXPECT_TRUE(
        says(visitor.send(page + "/paa-plads", {{"hvad", talk}, {"dato", "2026-11-23"}}), "På plads 23-11-2026"));
}

TEST_P(Requirements, are_nobody_elses) {
    Visitor visitor(installation, "skovby", ulrik), karen(installation, "skovby", cast.karen),
        bent(installation, "skovby", cast.bent.login);
    const auto hanne = mentor(ishoej, date(2020, 1, 1));
    const auto match = made(visitor, young(ishoej, date(2009, 5, 5)), hanne);
    const auto talk = token(visitor.get(fmt::format("/skovby/match/{}", match.value)), "IS-4");
    const auto about_match = fmt::format("/skovby/match/{}/paa-plads", match.value);
    const auto about_person = fmt::format("/skovby/ishoej/personer/{}/paa-plads", hanne.login.person.value);
    for (auto* each : {&karen, &bent}) {
        EXPECT_EQ(each->post(about_match, {{"hvad", talk}, {"fortryd", "ja"}}).status, 404);
        EXPECT_EQ(each->post(about_person, {{"hvad", "L-11"}, {"fortryd", "ja"}}).status, 404);
    }
    EXPECT_EQ(bent.get(fmt::format("/skovby/match/{}", cast.match.value)).body.find("Skal være på plads"),
              std::string::npos)
        << "a mentor sees the facts only";
}

}  // namespace
}  // namespace mentorkorps::tests
