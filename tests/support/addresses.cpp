#include "tests/support/addresses.hpp"

#include <gtest/gtest.h>

#include <map>

namespace mentorkorps::tests {

std::string address(std::string_view pattern, const Cast& cast) {
    const std::map<std::string, std::string, std::less<>> meant{
        {"org", "skovby"},
        {"programme", "middelfart"},
        {"person", std::to_string(cast.mads.person.value)},
        {"enrolment", std::to_string(cast.sara.enrolment.value)},
        {"match", std::to_string(cast.match.value)},
        {"account", std::to_string(cast.eigil.login.account.value)},
        {"contact", "1"},
        {"deferral", "1"},
        {"task", std::to_string(cast.task.value)},
        {"draft", "1"},
        {"import", "1"},
        {"version", "0"},
        {"group", "erfa"},
        {"meeting", "1"},
        {"proposal", "1"},
        {"referral", "1"},
        {"round", "1"},
        {"application", "1"},
        {"reference", "1"},
        {"code", "0123456789abcdefghjk"},
        {"text", "1"},
        {"cohort", "1"},
        {"number", "1"},
        {"hours", "1"},
        {"samtykke", "1"},
        {"concern", std::to_string(cast.concern.value)},
        {"section", "mentors"},
        {"row", "ikke-oplyst"},
    };
    std::string path;
    for (std::size_t from = 0; from < pattern.size();) {
        const auto open = pattern.find('{', from);
        path += pattern.substr(from, open - from);
        if (open == std::string_view::npos) break;
        const auto close = pattern.find('}', open);
        const auto name = pattern.substr(open + 1, close - open - 1);
        const auto found = meant.find(name);
        EXPECT_NE(found, meant.end()) << "say here what stands for {" << name << "}";
        if (found != meant.end()) path += found->second;
        from = close + 1;
    }
    return path;
}

}  // namespace mentorkorps::tests
