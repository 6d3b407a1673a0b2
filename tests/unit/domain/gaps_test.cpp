#include "domain/matching/gaps.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const Date today = date(2026, 11, 24);

YoungPersonFacts young(std::int64_t id, std::vector<WishList> wishes, std::vector<Observation> observations = {}) {
    YoungPersonFacts facts{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    facts.person.id = {id};
    facts.person.birth_date = date(2010, 1, 1);
    facts.person.postcode = "5500";
    facts.wishes = std::move(wishes);
    facts.observations = std::move(observations);
    return facts;
}

MentorFacts mentor(std::int64_t id, Sex sex, int capacity, std::string languages) {
    MentorFacts facts;
    facts.person.id = {id};
    facts.person.sex = sex;
    facts.person.languages = std::move(languages);
    facts.person.postcode = "5500";
    facts.commitment.capacity = capacity;
    return facts;
}

WishList wishes(Party by, std::vector<Wish> all) { return {by, today, std::move(all)}; }

}  // namespace

TEST(Gaps, count_what_is_asked_for_and_the_free_places_that_have_it) {
    Programme programme;
    programme.code_lists.push_back({std::string(lists::need), "Behov", {{"oekonomi", "Økonomi", {}}}});
    const Wish woman{.about = WishAbout::sex, .value = "female"},
        arabic{.about = WishAbout::language, .value = "Arabisk"}, near{.about = WishAbout::near};
    const Pool pool({young(1, {wishes(Party::young_person, {woman, arabic}), wishes(Party::guardian, {woman, near})}),
                     young(2, {wishes(Party::young_person, {{.about = WishAbout::language, .value = "arabisk"}})},
                           {{std::string(lists::need), "oekonomi", date(2026, 1, 1), {}}})},
                    {mentor(11, Sex::female, 3, "dansk"), mentor(12, Sex::male, 1, "dansk, arabisk")}, programme,
                    today);
    EXPECT_EQ(gaps(pool, programme, today), (std::vector<Gap>{{"en, der taler Arabisk", 2, 1},
                                                              {"en, der kan hjælpe med: Økonomi", 1, 0},
                                                              {"en kvinde", 1, 3},
                                                              {"en, der bor i 5500", 1, 4}}));
}

TEST(Gaps, are_none_where_nobody_asks_for_anything) {
    const Programme programme;
    EXPECT_TRUE(gaps(Pool({young(1, {})}, {}, programme, today), programme, today).empty());
}
