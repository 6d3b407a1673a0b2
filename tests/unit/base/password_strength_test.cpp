#include "base/password_strength.hpp"

#include <gtest/gtest.h>

namespace mentorkorps {
namespace {

constexpr double hard = 40;

TEST(PasswordStrength, breached_words_dates_and_rows_of_keys_are_weak) {
    for (const auto* weak : {"password1234", "qwertyuiopas", "aaaaaaaaaaaa", "123456789012", "iloveyou2016"})
        EXPECT_LT(password_bits(weak, {}), hard) << weak;
}

TEST(PasswordStrength, four_words_that_have_nothing_in_common_are_strong) {
    for (const auto* strong : {"skovens fire blå heste", "lampe-torsk-vinter-kuffert", "fvkk0-bbx81-zbfn6-dheya"})
        EXPECT_GT(password_bits(strong, {}), hard) << strong;
}

TEST(PasswordStrength, what_is_known_of_its_owner_counts_for_little) {
    const auto* own = "ravnkilde-mentorkorps";
    EXPECT_LT(password_bits(own, {"ravnkilde", "mentorkorps"}), password_bits(own, {}));
}

}  // namespace
}  // namespace mentorkorps
