#include "tests/support/wrong_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/support/form_page.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

/// Passwords, and the button that was pressed.
constexpr std::array not_given_back{"password", "gammel", "ny", "valg"};

http::Response sent(const TestInstallation& installation, const WrongForm& form) {
    auto visitor = form.by.email.empty() ? Visitor(installation) : Visitor(installation, "skovby", form.by);
    if (form.by.email.empty()) visitor.get("/skovby/login");
    return visitor.post_all(form.path, form.fields);
}

}  // namespace

void expect_marked(const TestInstallation& installation, const WrongForm& form) {
    const auto page = sent(installation, form);
    EXPECT_EQ(page.status, 422) << form.path;
    std::vector<std::string> found;
    for (const auto& error : listed_errors(page.body)) {
        found.push_back(error.field);
        EXPECT_EQ(missing_mark(page.body, error), "") << form.path << ": " << error.field;
    }
    EXPECT_EQ(found, form.wrong) << form.path;
    for (const auto& [name, value] : form.fields) {
        const bool comes_back = !value.empty() && std::ranges::find(not_given_back, name) == not_given_back.end();
        EXPECT_TRUE(!comes_back || holds(page.body, name, value)) << form.path << " has lost " << name << "=" << value;
    }
}

}  // namespace mentorkorps::tests
