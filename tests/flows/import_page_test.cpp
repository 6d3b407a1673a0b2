#include <fmt/format.h>

#include "app/imports.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps {
namespace {

using namespace tests;

class ImportPage : public testing::TestWithParam<db::Engine> {
  protected:
    /// As a browser sends the form of the page.
    static http::Response upload(Visitor& visitor, std::string_view kind, std::string_view content) {
        visitor.get("/skovby/middelfart/import");
        const auto part = [](std::string_view name, std::string_view more, std::string_view value) {
            return fmt::format("--b\r\nContent-Disposition: form-data; name=\"{}\"{}\r\n\r\n{}\r\n", name, more, value);
        };
        const auto body = part("csrf", "", visitor.csrf()) + part("slags", "", kind) +
                          part("fil", "; filename=\"Hold Karen Holm.csv\"", content) + "--b--\r\n";
        return visitor.post_raw("/skovby/middelfart/import", "multipart/form-data; boundary=b", body);
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
