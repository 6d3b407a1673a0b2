#include <fmt/format.h>

#include "app/imports.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/workbook.hpp"

namespace mentorkorps {
namespace {

using namespace tests;

class ImportPage : public testing::TestWithParam<db::Engine> {
  protected:
    static constexpr std::string_view boundary = "that-no-workbook-holds-9c1f";

    /// As a browser sends the form of the page.
    static http::Response upload(Visitor& visitor, std::string_view kind, std::string_view content) {
        visitor.get("/skovby/middelfart/import");
        const auto part = [](std::string_view name, std::string_view more, std::string_view value) {
            return fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"{}\r\n\r\n{}\r\n", boundary, name,
                               more, value);
        };
        const auto body = part("csrf", "", visitor.csrf()) + part("slags", "", kind) +
                          part("fil", "; filename=\"Hold Karen Holm.csv\"", content) +
                          fmt::format("--{}--\r\n", boundary);
        return visitor.post_raw("/skovby/middelfart/import", fmt::format("multipart/form-data; boundary={}", boundary),
                                body);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(ImportPage);

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

TEST_P(ImportPage, takes_a_spreadsheet_through_its_columns_and_back) {
    const auto sent = upload(karen, "mentorer", "nummer;hvem;født\n900;Bo Lund;01-02-1970\n901;Eva Krog;31-02-1970\n");
    ASSERT_EQ(sent.status, 303);
    const auto draft = header(sent, "Location");
    const auto columns = karen.get(draft);
    EXPECT_EQ(columns.status, 422);
    EXPECT_TRUE(says(columns, "hvem"));

    const auto preview = karen.post(draft, {{"kolonne-0", "id"}, {"kolonne-1", "navn"}, {"valg", "igen"}});
    EXPECT_EQ(preview.status, 200);
    EXPECT_TRUE(says(preview, "31-02-1970")) << preview.body;
    EXPECT_TRUE(says(preview, "Læs 1 række ind"));

    const auto done = karen.post(draft, {{"kolonne-0", "id"}, {"kolonne-1", "navn"}, {"valg", "gem"}});
    ASSERT_EQ(done.status, 303);
    const auto result = header(done, "Location").substr(0, header(done, "Location").find('?'));
    EXPECT_TRUE(says(karen.get(result), "Hent rækkerne"));
    EXPECT_TRUE(says(karen.get(result + "/fejl.csv"), "Eva Krog"));
    EXPECT_EQ(karen.get(draft).status, 404);

    EXPECT_TRUE(says(karen.send(result + "/fortryd", {}), "Trukket tilbage"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/import"), "Trukket tilbage"));
    EXPECT_EQ(karen.post(result + "/fortryd", {}).status, 422);
}

TEST_P(ImportPage, takes_a_workbook_through_its_columns_and_back) {
    const auto bytes = workbook([](lxw_workbook* book) {
        auto* sheet = workbook_add_worksheet(book, "Hold 3");
        auto* day = workbook_add_format(book);
        format_set_num_format(day, "dd-mm-yyyy");
        constexpr std::array headers{"Nr", "hvem", "Født", "Mobil"};
        for (lxw_col_t i = 0; i < headers.size(); ++i) worksheet_write_string(sheet, 0, i, headers[i], nullptr);
        lxw_datetime born{1970, 2, 1, 0, 0, 0};
        worksheet_write_number(sheet, 1, 0, 900, nullptr);
        worksheet_write_string(sheet, 1, 1, "Bo Lund Åkjær", nullptr);
        worksheet_write_datetime(sheet, 1, 2, &born, day);
        worksheet_write_number(sheet, 1, 3, 20008888, nullptr);
        worksheet_write_string(sheet, 2, 1, "Eva Krog", nullptr);
        worksheet_write_string(sheet, 2, 2, "31-02-1970", nullptr);
    });
    const auto sent = upload(karen, "mentorer", bytes);
    ASSERT_EQ(sent.status, 303) << sent.body;
    const auto draft = header(sent, "Location");
    EXPECT_TRUE(says(karen.get(draft), "Kolonnen »navn« mangler"));
    const auto preview = karen.post(draft, {{"kolonne-1", "navn"}, {"valg", "igen"}});
    EXPECT_TRUE(says(preview, "Læs 1 række ind"));
    EXPECT_TRUE(says(preview, "31-02-1970"));
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/mentorer?q=aakjaer"), "Bo Lund Åkjær")) << "nothing is stored yet";

    const auto done = karen.post(draft, {{"kolonne-1", "navn"}, {"valg", "gem"}});
    ASSERT_EQ(done.status, 303);
    const auto found = karen.get("/skovby/middelfart/mentorer?q=aakjaer");
    EXPECT_TRUE(says(found, "Bo Lund Åkjær"));
    const auto address = found.body.substr(found.body.find("/skovby/personer/"));
    const auto page = karen.get(address.substr(0, address.find('"')));
    EXPECT_TRUE(says(page, "01-02-1970"));
    EXPECT_TRUE(says(page, "20 00 88 88"));

    const auto result = header(done, "Location").substr(0, header(done, "Location").find('?'));
    EXPECT_TRUE(says(karen.get(result + "/fejl.csv"), "Eva Krog"));
    EXPECT_TRUE(says(karen.send(result + "/fortryd", {}), "Trukket tilbage"));
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/mentorer?q=aakjaer"), "Bo Lund Åkjær"));
}

TEST_P(ImportPage, says_that_numbers_are_not_kept_where_nobody_asks_for_them) {
    const auto draft = header(upload(karen, "unge", "id;navn;Personnummer\n9;Ida Falk;0405061236\n"), "Location");
    EXPECT_TRUE(says(karen.get(draft), "CPR-numrene i kolonnen »Personnummer« bliver ikke gemt"));
    EXPECT_TRUE(says(karen.send(draft, {{"valg", "gem"}}), "CPR-numrene er ikke gemt"));
}

TEST_P(ImportPage, asks_about_a_doubtful_person) {
    const auto draft = header(upload(karen, "mentorer", "navn;telefon\nBent Ågård;20008888\n"), "Location");
    const auto asked = karen.get(draft);
    EXPECT_TRUE(says(asked, "Er det samme person?"));
    EXPECT_FALSE(says(asked, "value=\"gem\""));
    const auto who = std::to_string(cast.bent.login.person.value);
    EXPECT_TRUE(says(karen.post(draft, {{"svar-0", who}, {"valg", "igen"}}), "value=\"gem\""));
    EXPECT_EQ(karen.post(draft, {{"svar-0", who}, {"valg", "gem"}}).status, 303);
}

TEST_P(ImportPage, refuses_what_is_no_spreadsheet_and_forgets_what_is_given_up) {
    EXPECT_EQ(upload(karen, "mentorer", "").status, 422);
    EXPECT_EQ(upload(karen, "heste", "navn\nBo Lund\n").status, 422);
    EXPECT_EQ(karen.post("/skovby/middelfart/import", {{"slags", "unge"}}).status, 422);
    const auto draft = header(upload(karen, "mentorer", "navn\nBo Lund\n"), "Location");
    EXPECT_EQ(karen.post(draft, {{"valg", "fortryd"}}).status, 303);
    EXPECT_EQ(karen.get(draft).status, 404);
}

TEST_P(ImportPage, is_not_there_for_others) {
    const auto draft = header(upload(karen, "mentorer", "navn\nBo Lund\n"), "Location");
    for (const auto* login : {&cast.ole, &cast.lis, &cast.bent.login, &cast.ulla}) {
        Visitor other(installation, "skovby", *login);
        EXPECT_EQ(other.get("/skovby/middelfart/import").status, 404);
        EXPECT_EQ(other.get(draft).status, 404);
    }
    Visitor ulla(installation, "skovby", cast.ulla);
    const auto elsewhere = "/skovby/ungeenheden" + draft.substr(draft.find("/import"));
    EXPECT_EQ(ulla.get(elsewhere).status, 404);
}

}  // namespace
}  // namespace mentorkorps
