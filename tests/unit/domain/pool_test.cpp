#include "domain/matching/pool.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 11, 24);

/// People with whatever they may have, the same each time.
class Crowd {
  public:
    explicit Crowd(unsigned seed) : dice_(seed) {}

    YoungPersonFacts young(std::int64_t id) {
        YoungPersonFacts facts{.enrolment = {}, .person = person(id), .mentors_now = {}, .earlier_mentors = {}};
        facts.enrolment.id = {id};
        facts.person.birth_date =
            chance() ? std::optional(date(2005, 1, 1) + std::chrono::days{pick(4'000)}) : std::nullopt;
        facts.state_since = today - std::chrono::days{pick(300)};
        if (chance())
            facts.observations.push_back({"need", needs[static_cast<std::size_t>(pick(3))], date(2026, 1, 1), {}});
        if (chance()) facts.observations.push_back({"need", needs[0], date(2026, 1, 1), {}});
        if (pick(4) == 0) facts.mentors_now.push_back({1'000 + pick(6)});
        if (chance()) facts.wishes.push_back({Party::young_person, today, wishes()});
        if (chance()) facts.wishes.push_back({Party::guardian, today, wishes()});
        facts.week = week();
        return facts;
    }
    MentorFacts mentor(std::int64_t id) {
        MentorFacts facts;
        facts.commitment.id = {id};
        facts.person = person(1'000 + id);
        facts.person.birth_date =
            chance() ? std::optional(date(1990, 1, 1) + std::chrono::days{pick(8'000)}) : std::nullopt;
        facts.commitment.capacity = chance() ? std::optional(pick(3)) : std::nullopt;
        facts.young_people_now = pick(3);
        facts.state = pick(5) == 0 ? CommitmentState::training : CommitmentState::active;
        facts.commitment.employed_since = date(2020, 1, 1) + std::chrono::days{pick(2'500)};
        std::vector<Wish> list = wishes();
        if (chance()) list.push_back({WishAbout::need, Strength::would_like, needs[static_cast<std::size_t>(pick(3))]});
        if (chance()) facts.wishes.push_back({Party::mentor, today, list});
        facts.week = week();
        return facts;
    }

  private:
    static constexpr std::array needs{"voksenven", "skole", "venner"};
    static constexpr std::array words{"fiskeri", "Musik", "musik", "heste", "løb"};

    int pick(int most) { return std::uniform_int_distribution(0, most - 1)(dice_); }
    bool chance() { return pick(2) == 0; }
    std::string word() { return words[static_cast<std::size_t>(pick(5))]; }
    Person person(std::int64_t id) {
        Person who;
        who.id = {id};
        who.name = "P" + std::to_string(id);
        if (chance()) who.sex = chance() ? Sex::female : Sex::male;
        if (chance()) who.postcode = chance() ? "5500" : "2660";
        if (chance()) who.languages = chance() ? "dansk, arabisk" : "dansk";
        if (chance()) who.interests = word() + ", " + word();
        return who;
    }
    std::vector<Wish> wishes() {
        std::vector<Wish> found;
        const auto strength = [&] { return pick(3) == 0 ? Strength::must : Strength::would_like; };
        if (chance()) found.push_back({WishAbout::sex, strength(), chance() ? "female" : "male"});
        if (chance()) found.push_back({WishAbout::age_min, strength(), std::to_string(15 + pick(20))});
        if (chance()) found.push_back({WishAbout::language, strength(), "Arabisk"});
        if (chance()) found.push_back({WishAbout::interest, strength(), word()});
        if (chance()) found.push_back({WishAbout::near, strength(), ""});
        if (pick(4) == 0) found.push_back({WishAbout::not_with, Strength::must, std::to_string(1'000 + pick(6))});
        return found;
    }
    std::optional<Week> week() {
        if (pick(3) == 0) return std::nullopt;
        Week found;
        for (int i = pick(4); i > 0; --i) {
            const int from = 30 * pick(44);
            found.add(static_cast<Weekday>(pick(7)), {from, from + 30 * pick(12)});
        }
        return found;
    }
    std::mt19937 dice_;
};

Pool crowd(unsigned seed, const Programme& programme) {
    Crowd crowd(seed);
    std::vector<YoungPersonFacts> young;
    std::vector<MentorFacts> mentors;
    for (int i = 0; i < 12; ++i) young.push_back(crowd.young(i + 1));
    for (int i = 0; i < 10; ++i) mentors.push_back(crowd.mentor(i + 1));
    return {std::move(young), std::move(mentors), programme, today};
}

}  // namespace

TEST(Pool, finds_a_pair_possible_exactly_when_no_reason_stops_it) {
    int possible = 0;
    for (const auto* key : {"bbbs", "middelfart", "ishoej", "vallensbaek", "dynamo"}) {
        const auto programme = tests::programme_file(key);
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto pool = crowd(seed, programme);
            for (std::size_t young = 0; young < pool.young_people().size(); ++young)
                for (std::size_t mentor = 0; mentor < pool.mentors().size(); ++mentor) {
                    const auto reasons = pool.reasons(young, mentor);
                    EXPECT_EQ(pool.is_possible(young, mentor), !stop(reasons)) << key << seed << young << mentor;
                    possible += stop(reasons) ? 0 : 1;
                }
        }
    }
    EXPECT_GT(possible, 500);
}

TEST(Pool, scores_each_pair_as_its_parts_add_up_to) {
    const auto programme = tests::programme_file("bbbs");
    MatchingWeights weights;
    weights.of = {7, 13, 29, 17, 31, 3};
    for (unsigned seed = 0; seed < 30; ++seed) {
        const auto pool = crowd(seed, programme);
        const auto instance = pool.instance(weights);
        for (std::size_t young = 0; young < instance.young_people(); ++young)
            for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor) {
                const auto fit = pool.fit(young, mentor, weights);
                const auto sum = std::accumulate(fit.shares.begin(), fit.shares.end(), 0,
                                                 [](int all, const FitShare& each) { return all + each.points; });
                EXPECT_EQ(sum, fit.score);
                EXPECT_GE(fit.score, 0);
                EXPECT_LE(fit.score, fits_wholly);
                if (pool.is_possible(young, mentor))
                    EXPECT_EQ(instance.score(young, mentor), fit.score);
                else
                    EXPECT_EQ(instance.score(young, mentor), MatchingInstance::forbidden);
                for (const auto& share : fit.shares) EXPECT_FALSE(share.sentence.empty());
            }
    }
}

TEST(Pool, leaves_sex_and_language_out_unless_somebody_wished_for_them) {
    const auto programme = tests::programme_file("bbbs");
    YoungPersonFacts young{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    young.person.id = {1};
    young.person.languages = "dansk, arabisk";
    MentorFacts same, other;
    same.person.id = {2};
    same.person.sex = Sex::female;
    same.person.languages = "arabisk";
    other.person.id = {3};
    other.person.sex = Sex::male;
    other.person.languages = "dansk";
    const auto scores = [&] {
        const Pool pool({young}, {same, other}, programme, today);
        return std::pair(pool.fit(0, 0, {}).score, pool.fit(0, 1, {}).score);
    };
    EXPECT_EQ(scores().first, scores().second);
    young.wishes = {{Party::young_person, today, {{WishAbout::language, Strength::would_like, "arabisk"}}}};
    EXPECT_GT(scores().first, scores().second);
}

TEST(Pool, hears_a_guardian_until_the_young_person_is_grown_up) {
    const auto programme = tests::programme_file("bbbs");
    YoungPersonFacts young{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    young.person.id = {1};
    young.person.birth_date = date(2008, 11, 25);
    young.wishes = {{Party::guardian, today, {{WishAbout::sex, Strength::must, "female"}}}};
    MentorFacts mentor;
    mentor.person.id = {2};
    mentor.person.sex = Sex::male;
    const auto is_possible = [&] { return Pool({young}, {mentor}, programme, today).is_possible(0, 0); };
    EXPECT_FALSE(is_possible());
    young.person.birth_date = date(2008, 11, 24);
    EXPECT_TRUE(is_possible()) << "18 today";
}

TEST(Pool, gives_a_mentor_as_many_as_the_rules_or_the_mentor_say_and_else_one) {
    const auto places = [&](const char* key, std::optional<int> capacity, CommitmentState state) {
        const auto programme = tests::programme_file(key);
        MentorFacts mentor;
        mentor.commitment.capacity = capacity;
        mentor.young_people_now = 1;
        mentor.state = state;
        return Pool({}, {mentor}, programme, today).places(0);
    };
    using enum CommitmentState;
    EXPECT_EQ(places("bbbs", {}, active), 1) << "no rule, and nobody has asked";
    EXPECT_EQ(places("bbbs", 3, active), 2);
    EXPECT_EQ(places("bbbs", 0, active), 0);
    EXPECT_EQ(places("middelfart", 3, active), 2);
    EXPECT_EQ(places("middelfart", 3, paused), 0);
}

TEST(Fit, says_part_by_part_what_fits_and_what_is_not_known) {
    const auto programme = tests::programme_file("bbbs");
    YoungPersonFacts young{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    young.person.interests = "fiskeri, skak";
    young.observations = {{"need", "voksenven", date(2026, 1, 1), {}}, {"need", "skole", date(2026, 1, 1), {}}};
    young.wishes = {{Party::guardian, today, {{WishAbout::sex, Strength::would_like, "female"}}}};
    MentorFacts mentor;
    mentor.person.id = {2};
    mentor.person.sex = Sex::male;
    mentor.person.interests = "Skak";
    mentor.young_people_now = 1;
    const auto says = [&](FitPart part) { return sentence(part, young, mentor, programme, today); };
    EXPECT_EQ(says(FitPart::needs), "Vi ved ikke, hvad mentoren kan hjælpe med");
    mentor.wishes = {{Party::mentor, today, {{WishAbout::need, Strength::would_like, "skole"}}}};
    EXPECT_TRUE(says(FitPart::needs).starts_with("Kan hjælpe med: "));
    EXPECT_EQ(says(FitPart::wishes), "Passer ikke: forældrene ønskede en kvinde");
    EXPECT_EQ(says(FitPart::interests), "Fælles interesser: skak");
    EXPECT_EQ(says(FitPart::time), "Vi ved ikke, hvornår de har tid");
    EXPECT_EQ(says(FitPart::near), "Vi ved ikke, hvor de begge bor");
    EXPECT_EQ(says(FitPart::free), "Har 1 ung nu");
    EXPECT_EQ(fit_of({}, {}).score, fit_unknown) << "what is not known speaks neither for nor against";
    MatchingWeights nothing;
    nothing.of = {};
    EXPECT_EQ(fit_of({}, nothing).score, fit_unknown);
}
