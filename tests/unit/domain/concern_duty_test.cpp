#include "domain/concerns/duty.hpp"

#include <gtest/gtest.h>

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

using enum Duty;
using enum Engagement;

const std::vector<Grant> as_mentor{{Role::mentor, ProgrammeId{1}}};

Duty duty_as(Engagement engagement, Duty volunteers) { return duty_of({engagement, volunteers}); }

std::optional<DutyFault> fault_of(const VolunteersDuty& was, std::optional<Duty> wish, std::string_view reason) {
    const auto changed = changed_duty(was, wish, reason);
    return changed ? std::nullopt : std::optional(changed.error());
}
std::optional<ConcernContactFault> fault_of(const ConcernContact& typed) {
    const auto kept = checked(typed);
    return kept ? std::nullopt : std::optional(kept.error());
}

}  // namespace

TEST(Duty, is_sharpened_for_the_paid_and_for_volunteers_where_the_programme_says_so) {
    for (const auto volunteers : {everybody, sharpened}) {
        EXPECT_EQ(duty_as(volunteer, volunteers), volunteers);
        EXPECT_EQ(duty_as(employed, volunteers), sharpened);
        EXPECT_EQ(duty_as(contracted, volunteers), sharpened);
        EXPECT_EQ(duty_as(workplace, volunteers), everybody);
        EXPECT_EQ(duty_as(network, volunteers), everybody);
    }
}

TEST(Duty, is_the_strictest_of_what_somebody_is) {
    EXPECT_EQ(concern_reader(as_mentor, {{volunteer, everybody}}), (ConcernReader{true, true, false, everybody}));
    EXPECT_EQ(concern_reader(as_mentor, {{volunteer, everybody}, {volunteer, sharpened}}),
              (ConcernReader{true, true, false, sharpened}));
    EXPECT_EQ(concern_reader(as_mentor, {{volunteer, everybody}, {employed, everybody}}),
              (ConcernReader{true, false, false, sharpened}));
    EXPECT_EQ(concern_reader(as_mentor, {}), (ConcernReader{true, true, false, everybody}));
    for (const auto role : {Role::coordinator, Role::caseworker, Role::leader, Role::administrator, Role::concern_lead})
        EXPECT_EQ(concern_reader({{role, {}}}, {}), (ConcernReader{false, false, true, sharpened}));
}

TEST(Duty, of_volunteers_changes_only_with_a_reason) {
    EXPECT_EQ(fault_of({}, sharpened, "De løser en opgave for kommunen."), std::nullopt);
    EXPECT_EQ(fault_of({}, sharpened, " "), DutyFault::reason_missing);
    EXPECT_EQ(fault_of({sharpened, "Før"}, everybody, ""), DutyFault::reason_missing);
    EXPECT_EQ(fault_of({sharpened, "Før"}, everybody, "Opgaven er slut."), std::nullopt);
    EXPECT_EQ(fault_of({}, {}, "Fordi"), DutyFault::duty_missing);
    EXPECT_EQ(fault_of({}, everybody, "Fordi"), DutyFault::unchanged);
    EXPECT_EQ(fault_of({}, sharpened, std::string(duty_reason_letters_max + 1, 'x')), DutyFault::reason_long);
}

TEST(ConcernContact, is_kept_without_spaces_in_its_numbers) {
    EXPECT_EQ(*checked({" Familieafdelingen ", "70 11 22-33", " kl. 9-15 ", "114"}),
              (ConcernContact{"Familieafdelingen", "70112233", "kl. 9-15", "114"}));
    EXPECT_EQ(*checked({"", "+45 70.11.22.33", "", ""}), (ConcernContact{"", "+4570112233", "", ""}));
    EXPECT_EQ(fault_of({"", "70 11 ring", "", ""}), ConcernContactFault::phone_wrong);
    EXPECT_EQ(fault_of({"", "7+0112233", "", ""}), ConcernContactFault::phone_wrong);
    EXPECT_EQ(fault_of({"", "12", "", ""}), ConcernContactFault::phone_wrong);
    EXPECT_EQ(fault_of({"", "", "", "1234567890123456"}), ConcernContactFault::out_of_hours_wrong);
    EXPECT_EQ(fault_of({std::string(contact_letters_max + 1, 'x'), "", "", ""}), ConcernContactFault::receiver_long);
    EXPECT_EQ(fault_of({"", "", std::string(contact_letters_max + 1, 'x'), ""}), ConcernContactFault::hours_long);
}
