// Every page as each role gets it, compared with the one on file. UPDATE=1 writes them anew; read the diff.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/addresses.hpp"
#include "tests/support/recruited.hpp"
#include "tests/support/visitor.hpp"
#include "web/routes.hpp"

namespace mentorkorps::tests {
namespace {

bool updates() {
    const char* update = std::getenv("UPDATE");
    return update != nullptr && std::string_view(update) == "1";
}

/// What is different on every page, made the same.
std::string without_chance(std::string page) {
    for (const std::string_view field : {R"(name="csrf" value=")", R"(name="once" value=")"})
        for (auto at = page.find(field); at != std::string::npos; at = page.find(field, at + 1)) {
            const auto from = at + field.size();
            page.replace(from, page.find('"', from) - from, "CHANCE");
        }
    return page;
}

/// "/{org}/{programme}/unge" as "programme.unge.html".
std::string file_name(std::string_view pattern) {
    std::string name(pattern.substr(pattern.find('/', 1) == std::string_view::npos ? 1 : pattern.find('/', 1) + 1));
    std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
    std::ranges::replace(name, '/', '.');
    return name + ".html";
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Open to everybody, and not the same to all.
constexpr std::string_view says_what_fits_the_reader = "/{org}/bekymret";

struct Reader {
    std::string role;
    Login login;
};

TEST(Pages, AreAsOnFile) {
    TestInstallation installation(db::Engine::sqlite);
    const Cast cast(installation);
    recruited(installation, cast);
    int pages = 0;
    for (const auto& [role, login] :
         {Reader{"coordinator", cast.karen}, Reader{"mentor", cast.bent.login}, Reader{"caseworker", cast.ole},
          Reader{"leader", cast.lis}, Reader{"concern_lead", cast.signe}, Reader{"administrator", cast.ib}}) {
        Visitor visitor(installation, "skovby", login);
        for (const auto& route : web::routes()) {
            if (route.verb != http::Verb::get) continue;
            if (route.right == domain::Right::anyone && route.pattern != says_what_fits_the_reader) continue;
            const auto response = visitor.get(address(route.pattern, cast));
            if (response.status != 200 || !header(response, "Content-Type").starts_with("text/html")) continue;
            const auto page = without_chance(response.body);
            const auto file = std::filesystem::path(PAGES_FOLDER) / role / file_name(route.pattern);
            if (updates()) {
                std::filesystem::create_directories(file.parent_path());
                std::ofstream(file) << page;
            }
            EXPECT_EQ(page, read(file)) << file;
            EXPECT_EQ(page.find("O'Neil <b>"), std::string::npos) << file << " writes a name as markup";
            ++pages;
        }
    }
    EXPECT_GT(pages, 20);
}

}  // namespace
}  // namespace mentorkorps::tests
