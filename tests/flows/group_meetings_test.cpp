// Meetings of groups: written down, taken back, judged; and whom the work group's Wednesday may talk about.
#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/practice.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/consents.hpp"
#include "store/group_meetings.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// What a page says, without its markup's line breaks.
bool says(const http::Response& page, std::string_view text) { return page.body.contains(text); }

class GroupMeetingPages : public testing::TestWithParam<db::Engine> {
  protected:
    std::string desk() const { return "/skovby/middelfart/moeder/erfa"; }
    /// An erfamøde that Karen writes down, with Bent and whoever else came.
    http::Response write(Visitor& by, std::string_view day, std::string_view team, std::string_view once) const {
        return by.post(desk(), {{"dato", day},
                                {"hold", team},
                                {"kom-med", std::to_string(cast.bent.commitment.value)},
                                {"kom-med", std::to_string(cast.lone.commitment.value)},
                                {"once", once}});
    }
    GroupMeetings kept() const {
        auto tx = world.db.read();
        return store::group_meetings(tx, cast.middelfart);
    }
    /// What MF-3 says of the first team on a day.
    std::string judged(Date day) const {
        const auto found = app::practice(world, audit::system(), cast.middelfart, day);
        for (const auto& each : found->verdicts)
            if (each.rule->key == "MF-3") return each.explanation;
        return {};
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(GroupMeetingPages);

TEST_P(GroupMeetingPages, are_written_down_once_and_judged) {
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/moeder"), "Intet møde er skrevet ned"));
    EXPECT_EQ(judged(date(2026, 11, 24)), "Der er ikke skrevet noget møde ned det seneste år.");
    const auto page = karen.get(desk());
    EXPECT_TRUE(says(page, "Bent Ågård"));
    EXPECT_FALSE(says(page, "Eigil Toft")) << "he is in training, and not in the corps yet";
    EXPECT_FALSE(says(page, "Hvem talte I om?")) << "no rule here asks for a basis";

    EXPECT_TRUE(says(karen.follow(write(karen, "2026-11-03", "2", "a")), "Mødet er skrevet ned."));
    write(karen, "2026-11-03", "2", "a");
    ASSERT_EQ(kept().size(), 1U) << "a double tap is one meeting";
    EXPECT_EQ(kept()[0].came, (std::vector{cast.bent.commitment, cast.lone.commitment}));
    EXPECT_TRUE(says(karen.get(desk()), "2 mentorer kom."));
    EXPECT_TRUE(says(karen.get(desk()), "Tirsdag 3. november, hold 2"));
    EXPECT_EQ(judged(date(2026, 11, 24)), "Hold 1 skal holde sit møde senest 30-11-2026.");
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/praksis"), "Hold 2 har holdt sit møde i denne måned."));
    EXPECT_TRUE(
        says(karen.get(fmt::format("/skovby/personer/{}", cast.bent.login.person.value)), "Var med til et møde"));
}

TEST_P(GroupMeetingPages, are_taken_back_with_a_reason) {
    Visitor karen(installation, "skovby", cast.karen);
    write(karen, "2026-11-03", "2", "a");
    const auto take_back = fmt::format("{}/{}/fortryd", desk(), kept().at(0).id.value);
    EXPECT_EQ(karen.post(take_back, {{"grund", " "}}).status, 422);
    EXPECT_EQ(karen
                  .post(fmt::format("/skovby/middelfart/moeder/mentornetvaerk/{}/fortryd", kept()[0].id.value),
                        {{"grund", "Forkert"}})
                  .status,
              404)
        << "it is of another group";
    EXPECT_TRUE(says(karen.send(take_back, {{"grund", "Forkert dag"}}), "Mødet er taget tilbage."));
    EXPECT_TRUE(kept().empty());
    EXPECT_EQ(karen.post(take_back, {{"grund", "Igen"}}).status, 303) << "a double tap";
    EXPECT_EQ(judged(date(2026, 11, 24)), "Der er ikke skrevet noget møde ned det seneste år.");
    EXPECT_FALSE(
        says(karen.get(fmt::format("/skovby/personer/{}", cast.bent.login.person.value)), "Var med til et møde"));
    EXPECT_EQ(write(karen, "2026-11-03", "2", "a").status, 303) << "and the same form may be sent anew";
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(write(karen, "2026-11-03", "2", "a").status, 303) << "a double tap";
    EXPECT_EQ(kept().size(), 1U);
    const auto mended = write(karen, "2026-11-04", "2", "a");
    EXPECT_EQ(mended.status, 422)
        << "what was changed in a form that was sent is not kept, and nobody is told that it is";
    EXPECT_TRUE(says(mended, "Mødet er skrevet ned, og der stod noget andet."));
    EXPECT_TRUE(says(mended, fmt::format("value=\"{}\" checked", cast.bent.commitment.value))) << "what was typed";
    EXPECT_EQ(kept().size(), 1U);
}

TEST_P(GroupMeetingPages, count_who_came_back_to_the_corps_from_that_day) {
    {
        auto tx = world.db.write();
        const store::Written written{{}, installation.clock.now()};
        store::add(tx, cast.bent.commitment, Stand<CommitmentState>{CommitmentState::left, date(2026, 6, 1), {}},
                   written);
        store::add(tx, cast.bent.commitment, Stand<CommitmentState>{CommitmentState::active, date(2026, 11, 2), {}},
                   written);
        tx.commit();
    }
    auto tx = world.db.read();
    const auto since = [&](Date on) -> std::optional<Date> {
        for (const auto& each : store::corps(tx, cast.middelfart, on))
            if (each.mentor == cast.bent.commitment) return each.since;
        return std::nullopt;
    };
    EXPECT_EQ(since(date(2026, 11, 24)), date(2026, 11, 2));
    EXPECT_EQ(since(date(2026, 7, 1)), std::nullopt);
    EXPECT_LT(since(date(2026, 5, 31)), date(2026, 5, 31));
}

TEST_P(GroupMeetingPages, show_who_was_there_on_another_day) {
    {
        auto tx = world.db.write();
        store::add(tx, cast.bent.commitment, Stand<CommitmentState>{CommitmentState::left, date(2026, 11, 20), {}},
                   {{}, installation.clock.now()});
        tx.commit();
    }
    Visitor karen(installation, "skovby", cast.karen);
    const auto bent = fmt::format("name=\"kom-med\" value=\"{}\"", cast.bent.commitment.value);
    EXPECT_FALSE(says(karen.get(desk()), bent));
    const auto then = karen.get(desk() + "?dato=2026-11-18");
    EXPECT_TRUE(says(then, bent));
    EXPECT_TRUE(says(then, "Her står dem, der var med den 18. november 2026."));
    EXPECT_TRUE(says(then, "name=\"dato\" type=\"date\" value=\"2026-11-18\""));
    EXPECT_TRUE(says(karen.get(desk() + "?dato=2030-01-01"), "Vi kender ikke tal fra fremtiden."));
}

TEST_P(GroupMeetingPages, are_refused_with_what_was_typed) {
    Visitor karen(installation, "skovby", cast.karen);
    write(karen, "2026-11-03", "2", "a");
    const auto again = write(karen, "2026-11-03", "2", "b");
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(says(again, "Der er allerede skrevet et møde ned for den dag."));
    EXPECT_TRUE(says(write(karen, "2026-11-25", "2", "c"), "Skriv mødet ned, når det er holdt."));
    EXPECT_TRUE(says(write(karen, "2024-02-01", "2", "d"), "Den dag var der ingen i korpset."));
    EXPECT_TRUE(says(write(karen, "2026-11-04", "6", "e"), "Vælg det hold, der holdt mødet."));
    const auto stranger = karen.post(desk(), {{"dato", "2026-11-04"}, {"hold", "1"}, {"kom-med", "999"}});
    EXPECT_TRUE(says(stranger, "var ikke i korpset den dag"));
    EXPECT_EQ(kept().size(), 1U);
    EXPECT_EQ(karen.get("/skovby/middelfart/moeder/kage").status, 404);
    EXPECT_EQ(karen.post("/skovby/middelfart/moeder/kage", {{"dato", "2026-11-04"}}).status, 404);
}

TEST_P(GroupMeetingPages, are_for_those_who_coordinate_the_programme) {
    Visitor ulla(installation, "skovby", cast.ulla), lis(installation, "skovby", cast.lis);
    for (auto* each : {&ulla, &lis}) {
        EXPECT_EQ(each->get("/skovby/middelfart/moeder").status, 404);
        EXPECT_EQ(each->get(desk()).status, 404);
        EXPECT_EQ(write(*each, "2026-11-03", "2", "a").status, 404);
    }
    EXPECT_TRUE(kept().empty());
}

/// Jobplaneten in Skovby with Ulrik, its coordinator: the work group meets on Wednesdays. Ali and Mia have a mentor.
class Wednesday : public testing::TestWithParam<db::Engine> {
  protected:
    Wednesday() {
        auto tx = world.db.write();
        programme = store::open_programme(tx, "jobplaneten", date(2026, 1, 1));
        const auto who = somebody(tx, "Ulrik Rask");
        const Grant grant{Role::coordinator, programme};
        ulrik = {who, *store::add(tx, {who, "ulrik@skovby.example", stored_password, {grant}}, now()),
                 "ulrik@skovby.example"};
        Commitment commitment;
        commitment.person = somebody(tx, "Hanne Vind");
        commitment.programme = programme;
        commitment.engagement = Engagement::employed;
        hanne = store::add(tx, commitment, now());
        store::add(tx, hanne, Stand<CommitmentState>{CommitmentState::active, date(2026, 2, 1), {}}, {{}, now()});
        ali = with_mentor(tx, "Ali Karim");
        mia = with_mentor(tx, "Mia Dahl");
        tx.commit();
    }
    Instant now() const { return installation.clock.now(); }
    PersonId somebody(db::Write& tx, const char* name) const {
        Person who;
        who.name = name;
        who.uuid = uuid(world.random);
        return store::add(tx, who, now());
    }
    PersonId with_mentor(db::Write& tx, const char* name) const {
        const auto from = date(2026, 9, 1);
        const auto person = somebody(tx, name);
        Enrolment enrolment;
        enrolment.person = person;
        enrolment.programme = programme;
        const auto young = store::add(tx, enrolment, now());
        store::add(tx, young, Stand<EnrolmentState>{EnrolmentState::active, from, {}}, {{}, now()});
        store::NewMatch made;
        made.programme = programme;
        const auto match = store::add(tx, made, now());
        store::add_mentor(tx, match, hanne, from);
        store::add_young_person(tx, match, young, from);
        store::add(tx, match, Stand<MatchState>{MatchState::active, from, {}}, {{}, now()});
        return person;
    }
    /// Ulrik writes down that somebody and their parents have said yes.
    static void consent(Visitor& by, PersonId person, std::string_view day) {
        EXPECT_EQ(
            by.post(fmt::format("/skovby/jobplaneten/unge/{}/samtykker", person.value), {{"regel", "JP-4"},
                                                                                         {"art", "consent"},
                                                                                         {"givet", "young_person"},
                                                                                         {"givet", "guardian"},
                                                                                         {"fra", day}})
                .status,
            303);
    }
    /// The young person takes back the yes that was written down first.
    void take_back(Visitor& by, PersonId person) const {
        auto tx = world.db.read();
        const auto all = store::bases(tx, world.keys.sealing, store::enrolment(tx, programme, person)->id);
        EXPECT_EQ(
            by.post(fmt::format("/skovby/jobplaneten/unge/{}/samtykker/{}/slut", person.value, all.front().id.value),
                    {{"hvem", "young_person"}})
                .status,
            303);
    }
    http::Response write(Visitor& by, std::string_view day, PersonId about) const {
        return by.post(desk, {{"dato", day},
                              {"kom-med", std::to_string(hanne.value)},
                              {"ung", std::to_string(about.value)},
                              {"once", fmt::format("{}-{}", day, about.value)}});
    }
    /// The lines of the log about somebody that say they were talked about.
    std::vector<std::string> talked_about(PersonId person) const {
        auto tx = world.db.read();
        std::vector<std::string> found;
        for (const auto& each : store::entries_about(tx, person, 100))
            if (each.event.kind == audit::Kind::talked_about) found.push_back(each.event.detail);
        return found;
    }
    /// Whether somebody can be ticked as talked about.
    static bool is_on_agenda(const http::Response& page, PersonId person) {
        return page.body.contains(fmt::format("name=\"ung\" value=\"{}\"", person.value));
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    const std::string desk = "/skovby/jobplaneten/moeder/arbejdsgruppen";
    ProgrammeId programme;
    Login ulrik;
    CommitmentId hanne;
    PersonId ali, mia;
};
ON_BOTH_DATABASES(Wednesday);

TEST_P(Wednesday, talks_about_those_whose_basis_is_written_down) {
    Visitor by(installation, "skovby", ulrik);
    auto page = by.get(desk);
    EXPECT_TRUE(says(page, "Næste møde onsdag 25. november"));
    EXPECT_TRUE(says(page, "dem, der er med i arbejdsgruppen")) << "with whom it is shared";
    EXPECT_TRUE(says(page, "Der er ingen unge på dagsordenen."));
    consent(by, ali, "2026-11-16");
    page = by.get(desk);
    EXPECT_TRUE(is_on_agenda(page, ali));
    EXPECT_FALSE(is_on_agenda(page, mia));
    EXPECT_TRUE(says(page, "Mangler: samtykke eller et andet grundlag til at tale om den unge"));

    const auto refused = write(by, "2026-11-18", mia);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "I må ikke tale om en af de unge"));
    EXPECT_TRUE(says(refused, "forvaltningslovens § 28"));
    EXPECT_EQ(write(by, "2026-11-11", ali).status, 422) << "the basis was not there that day";
    EXPECT_TRUE(talked_about(ali).empty() && talked_about(mia).empty());
    EXPECT_EQ(write(by, "2026-11-18", ali).status, 303);
    EXPECT_EQ(talked_about(ali).size(), 1U);
}

TEST_P(Wednesday, a_basis_that_is_taken_back_is_off_the_next_agenda_and_what_was_stays_in_the_log) {
    Visitor by(installation, "skovby", ulrik);
    consent(by, ali, "2026-11-16");
    EXPECT_EQ(write(by, "2026-11-18", ali).status, 303);
    take_back(by, ali);
    EXPECT_FALSE(is_on_agenda(by.get(desk), ali));
    EXPECT_TRUE(says(by.get(desk), "I talte om 1 ung."));
    EXPECT_EQ(write(by, "2026-11-24", ali).status, 422);
    const auto told = talked_about(ali);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].ends_with("group arbejdsgruppen on 2026-11-18, basis JP-4")) << told[0];
    const auto story = by.get(fmt::format("/skovby/personer/{}", ali.value));
    EXPECT_TRUE(says(story, "Talt om på et møde"));
    EXPECT_TRUE(says(story, "Arbejdsgruppen"));
    EXPECT_TRUE(says(by.get(fmt::format("/skovby/personer/{}/set", ali.value)), "Talte om personen på et møde"));
}

TEST_P(Wednesday, a_match_that_ended_is_off_the_agenda) {
    Visitor by(installation, "skovby", ulrik);
    consent(by, ali, "2026-11-16");
    auto tx = world.db.write();
    for (const auto& match : store::matches_of(tx, ali, installation.today()))
        store::add(tx, match.id, Stand<MatchState>{MatchState::closed, date(2026, 11, 20), {}}, {{}, now()});
    tx.commit();
    EXPECT_FALSE(is_on_agenda(by.get(desk), ali));
    EXPECT_EQ(write(by, "2026-11-18", ali).status, 303) << "on that Wednesday it ran";
    EXPECT_EQ(write(by, "2026-11-24", ali).status, 422);
}

constexpr db::Sql count_looks =
    "select count(*) from audit_event where kind = 'people_listed' and account_id = $1 and detail = $2";

TEST_P(Wednesday, looking_is_on_record) {
    Visitor by(installation, "skovby", ulrik);
    by.get(desk);
    by.get(desk);
    auto tx = world.db.read();
    EXPECT_EQ(tx.value<int>(count_looks, ulrik.account, std::string_view("group arbejdsgruppen")), 2);
}

}  // namespace
}  // namespace mentorkorps::tests
