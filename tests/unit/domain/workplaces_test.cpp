// A mentor who moves to another employer, and what is only put right.
#include "domain/people/workplaces.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

Commitment at(std::optional<std::string> workplace, std::optional<Date> since) {
    Commitment mentor;
    mentor.workplace = std::move(workplace);
    mentor.employed_since = since;
    return mentor;
}
const auto jobcenter = at("Jobcenter Gladsaxe", date(2010, 3, 1));

}  // namespace

TEST(Workplaces, are_left_for_another_one_from_a_later_day) {
    EXPECT_EQ(left(jobcenter, at("Den Boligsociale Enhed", date(2012, 9, 1))),
              (FormerWorkplace{"Jobcenter Gladsaxe", date(2010, 3, 1), date(2012, 9, 1)}));
    EXPECT_EQ(left(at("Jobcenter Gladsaxe", {}), at("Den Boligsociale Enhed", date(2012, 9, 1))),
              (FormerWorkplace{"Jobcenter Gladsaxe", {}, date(2012, 9, 1)}))
        << "nobody wrote since when";
}

TEST(Workplaces, are_put_right_where_only_the_name_or_the_day_is_another) {
    EXPECT_EQ(left(jobcenter, jobcenter), std::nullopt);
    EXPECT_EQ(left(jobcenter, at("Jobcentret i Gladsaxe", date(2010, 3, 1))), std::nullopt);
    EXPECT_EQ(left(jobcenter, at("Jobcenter Gladsaxe", date(2011, 3, 1))), std::nullopt);
    EXPECT_EQ(left(jobcenter, at("Den Boligsociale Enhed", date(2009, 1, 1))), std::nullopt) << "an earlier day";
    EXPECT_EQ(left(jobcenter, at("Den Boligsociale Enhed", {})), std::nullopt);
    EXPECT_EQ(left(jobcenter, at({}, date(2012, 9, 1))), std::nullopt);
    EXPECT_EQ(left(at({}, {}), jobcenter), std::nullopt) << "nothing was written before";
}
