#include <gtest/gtest.h>

#include "domain/imports/columns.hpp"

using namespace mentorkorps::domain;

namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST(Columns, are_recognised_without_regard_to_case_spaces_punctuation_and_accents) {
    const auto mapping =
        suggest_mapping(SheetKind::mentors, {"NAVN", " Foedselsdato:", "K/M", "E mail", "hoert om os?", "CPR-nr."});
    using enum Field;
    EXPECT_EQ(mapping.fields, (std::vector<std::optional<Field>>{name, birth_date, sex, email, channel, cpr}));
    EXPECT_TRUE(faults_of(mapping).empty());
    EXPECT_EQ(mapping.header_of(email), "E mail");
    EXPECT_EQ(mapping.header_of(city), "by");
}

TEST(Columns, that_are_unknown_are_reported_and_kept_out) {
    const auto mapping = suggest_mapping(SheetKind::young_people, {"navn", "skostørrelse", "", "Fejl"});
    EXPECT_EQ(mapping.unknown_columns(), Texts{"skostørrelse"});
    EXPECT_FALSE(mapping.fields[1]);
}

TEST(Columns, that_are_missing_are_named) {
    const auto faults = faults_of(suggest_mapping(SheetKind::matches, {"mentor", "start"}));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(sentence(faults[0]), "Kolonnen »ung« mangler. Tilføj den, eller vælg, hvilken kolonne der er »ung«.");
}

TEST(Columns, name_may_be_given_in_one_or_two) {
    EXPECT_TRUE(faults_of(suggest_mapping(SheetKind::mentors, {"fornavn", "efternavn"})).empty());
    const auto faults = faults_of(suggest_mapping(SheetKind::mentors, {"fornavn", "telefon"}));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0], (MappingRefusal{MappingFault::missing_column, "navn", {}}));
}

TEST(Columns, two_for_one_field_are_a_question_that_a_person_can_answer) {
    auto mapping = suggest_mapping(SheetKind::contacts, {"dato", "mentor", "ung", "varighed", "timer"});
    const auto faults = faults_of(mapping);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(sentence(faults[0]),
              "Flere kolonner kan være »minutter«: varighed, timer. Vælg den rigtige, og lad de andre være ude.");
    mapping.fields[3] = std::nullopt;
    EXPECT_TRUE(faults_of(mapping).empty());
}

TEST(Columns, of_what_is_in_place_may_be_several) {
    auto mapping =
        suggest_mapping(SheetKind::mentors, {"navn", "På plads: børneattest", "paa plads: et hjemmebesøg", "attest"});
    EXPECT_EQ(mapping.fields[1], Field::in_place);
    EXPECT_EQ(mapping.fields[2], Field::in_place);
    EXPECT_FALSE(mapping.fields[3]);
    mapping.fields[3] = Field::in_place;
    EXPECT_TRUE(faults_of(mapping).empty());
    EXPECT_FALSE(suggest_mapping(SheetKind::mentors, {"På pladsen siden"}).fields[0]);
}

TEST(Columns, of_another_kind_of_file_are_refused) {
    auto mapping = suggest_mapping(SheetKind::mentors, {"navn", "x"});
    mapping.fields[1] = Field::end_reason;
    ASSERT_EQ(faults_of(mapping).size(), 1U);
    EXPECT_EQ(faults_of(mapping)[0].fault, MappingFault::foreign_field);
}

TEST(Columns, every_header_and_synonym_means_one_field_of_its_kind) {
    for (const auto& [kind, word] : mentorkorps::names<SheetKind>)
        for (const auto& column : columns_of(kind)) {
            EXPECT_EQ(suggest_mapping(kind, {std::string(column.header)}).fields[0], column.field)
                << word << column.header;
            for (const auto synonym : column.synonyms) {
                if (synonym.empty()) continue;
                EXPECT_EQ(suggest_mapping(kind, {std::string(synonym)}).fields[0], column.field) << word << synonym;
            }
        }
}
