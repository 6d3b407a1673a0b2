#include <gtest/gtest.h>

#include "domain/imports/written.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

const Date today = date(2026, 11, 24);

MentorRow bent() {
    MentorRow row;
    row.person.external_id = "M-7";
    row.person.name = "Bent Ågård";
    row.person.birth_date = date(1961, 5, 2);
    row.person.sex = Sex::male;
    row.person.phone = "+4520000101";
    row.person.address = "=2+2";
    row.sector = "offentlig";
    row.engagement = Engagement::employed;
    row.capacity = 2;
    row.cohort = "Hold 1; januar";
    row.state = CommitmentState::paused;
    row.state_date = date(2026, 10, 1);
    return row;
}

/// Out, through CSV, and in again.
template <class Read>
auto back(const Sheet& written, SheetKind kind, const Programme& programme, Read read) {
    const auto sheet = read_sheet(write_csv(written)).value();
    const auto mapping = suggest_mapping(kind, sheet.header);
    EXPECT_TRUE(mapping.unknown_columns().empty());
    auto rows = read(sheet, Reading{mapping, programme, today});
    EXPECT_TRUE(rows.refused.empty());
    return rows.good;
}

TEST(Written, mentors_come_back_as_they_went_out) {
    const auto programme = tests::programme_file("middelfart");
    const auto row = back(mentor_sheet({bent()}, programme), SheetKind::mentors, programme, read_mentors).at(0);
    EXPECT_EQ(row.person.external_id, "M-7");
    EXPECT_EQ(row.person.name, "Bent Ågård");
    EXPECT_EQ(row.person.birth_date, date(1961, 5, 2));
    EXPECT_EQ(row.person.sex, Sex::male);
    EXPECT_EQ(row.person.phone, "+4520000101");
    EXPECT_EQ(row.person.address, "=2+2");
    EXPECT_EQ(row.sector, "offentlig");
    EXPECT_EQ(row.engagement, Engagement::employed);
    EXPECT_EQ(row.capacity, 2);
    EXPECT_EQ(row.cohort, "Hold 1; januar");
    EXPECT_EQ(row.state, CommitmentState::paused);
    EXPECT_EQ(row.state_date, date(2026, 10, 1));
}

TEST(Written, every_state_is_a_word_that_the_import_knows) {
    const auto programme = tests::programme_file("middelfart");
    std::vector<MentorRow> mentors;
    for (const auto& [state, name] : names<CommitmentState>) mentors.push_back(bent()), mentors.back().state = state;
    for (std::size_t i = 0; i < mentors.size(); ++i) mentors[i].person.external_id = std::to_string(i);
    const auto read = back(mentor_sheet(mentors, programme), SheetKind::mentors, programme, read_mentors);
    ASSERT_EQ(read.size(), mentors.size());
    for (std::size_t i = 0; i < read.size(); ++i) EXPECT_EQ(read[i].state, mentors[i].state) << i;

    std::vector<YouthRow> young;
    for (const auto& [state, name] : names<EnrolmentState>) {
        YouthRow row;
        row.person.external_id = name;
        row.person.name = "Mads Kjær";
        row.needs = {"job", "netvaerk"};
        row.benefit = "su";
        row.state = state;
        young.push_back(row);
    }
    const auto again = back(youth_sheet(young, programme), SheetKind::young_people, programme, read_young_people);
    ASSERT_EQ(again.size(), young.size());
    for (std::size_t i = 0; i < again.size(); ++i) EXPECT_EQ(again[i].state, young[i].state) << i;
    EXPECT_EQ(again[0].needs, (std::vector<std::string>{"job", "netvaerk"}));
    EXPECT_EQ(again[0].benefit, "su");
}

TEST(Written, cpr_numbers_never_leave) {
    auto row = bent();
    row.person.cpr = parse_cpr("0205611235").value();
    const auto text = write_csv(mentor_sheet({row}, tests::programme_file("middelfart")));
    EXPECT_EQ(text.find("cpr"), std::string::npos);
    EXPECT_EQ(text.find("1235"), std::string::npos);
}

}  // namespace
}  // namespace mentorkorps::domain
