#include <limits>

#include "tests/unit/db/engines.hpp"

namespace mentorkorps::db {
namespace {

enum class Mood { calm, glad };

}  // namespace
}  // namespace mentorkorps::db

template <>
inline constexpr auto mentorkorps::names<mentorkorps::db::Mood> = std::array{
    mentorkorps::Named{mentorkorps::db::Mood::calm, "calm"}, mentorkorps::Named{mentorkorps::db::Mood::glad, "glad"}};

namespace mentorkorps::db {
namespace {

struct NoteKind;

class Values : public OnBothEngines {
  protected:
    template <class T>
    T kept_in_at(const T& value) {
        return kept(value, "INSERT INTO note (at) VALUES ($1)", "SELECT at FROM note");
    }
    template <class T>
    T kept_in_body(const T& value) {
        return kept(value, "INSERT INTO note (body) VALUES ($1)", "SELECT body FROM note");
    }
    template <class T>
    T kept_in_seal(const T& value) {
        return kept(value, "INSERT INTO note (seal) VALUES ($1)", "SELECT seal FROM note");
    }
    std::unique_ptr<Database> database = home->create("values");

  private:
    template <class T>
    T kept(const T& value, Sql put, Sql get) {
        constexpr Sql none_left = "DELETE FROM note";
        auto tx = database->write();
        tx.run(none_left);
        tx.run(put, value);
        tx.commit();
        return database->read().value<T>(get);
    }
};
ON_BOTH_ENGINES(Values);

TEST_P(Values, IntegersKeepTheirLimits) {
    for (const auto value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                             std::int64_t{5'000'000'000}, std::numeric_limits<std::int64_t>::max()})
        EXPECT_EQ(kept_in_at(value), value);
    EXPECT_EQ(kept_in_at(-7), -7);
    EXPECT_TRUE(kept_in_at(true));
    EXPECT_EQ(kept_in_at(Id<NoteKind>{42}), Id<NoteKind>{42});
}

TEST_P(Values, TextsKeepEveryLetter) {
    for (const std::string value : {"", "Blåbærgrød på Ærø", "O'Neil <b> \\ \" $1 %", "\u00a0 \t\n", "😀", "NULL"})
        EXPECT_EQ(kept_in_body(value), value);
    EXPECT_EQ(kept_in_body(std::string(100'000, 'a')).size(), 100'000U);
}

TEST_P(Values, BytesKeepZerosAndEmptiness) {
    std::string every;
    for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
    EXPECT_EQ(kept_in_seal(Bytes{every}), Bytes{every});
    EXPECT_EQ(kept_in_seal(Bytes{}), Bytes{});
    EXPECT_EQ(kept_in_seal(std::optional(Bytes{})), std::optional(Bytes{}));
}

TEST_P(Values, TimesDatesAndNamesComeBack) {
    const Instant at{std::chrono::microseconds{1'790'000'000'123'456}};
    EXPECT_EQ(kept_in_at(at), at);
    EXPECT_EQ(kept_in_at(TimeOfDay{1439}), TimeOfDay{1439});
    EXPECT_EQ(kept_in_body(date(2028, 2, 29)), date(2028, 2, 29));
    EXPECT_EQ(kept_in_body(Mood::glad), Mood::glad);
}

TEST_P(Values, NothingIsNull) {
    EXPECT_EQ(kept_in_at(std::optional<std::int64_t>{}), std::nullopt);
    EXPECT_EQ(kept_in_body(std::optional<std::string>{}), std::nullopt);
    EXPECT_EQ(kept_in_body(std::optional<Date>{}), std::nullopt);
    EXPECT_EQ(kept_in_body(std::optional(date(2026, 1, 31))), date(2026, 1, 31));
    EXPECT_EQ(kept_in_seal(std::optional<Bytes>{}), std::nullopt);
}

TEST_P(Values, AreNotMistakenForOthers) {
    constexpr Sql nothing = "SELECT CAST(NULL AS BIGINT)";
    constexpr Sql word = "SELECT 'seven'";
    EXPECT_THROW(database->read().value<std::int64_t>(nothing), Broken);
    EXPECT_THROW(database->read().value<std::string>(nothing), Broken);
    EXPECT_THROW(database->read().value<Bytes>(nothing), Broken);
    EXPECT_THROW(database->read().value<std::int64_t>(word), Broken);
    EXPECT_THROW(database->read().value<Mood>(word), Broken);
    EXPECT_THROW(database->read().value<Date>(word), Broken);
}

TEST_P(Values, TextThatNotBothEnginesKeepIsRefused) {
    EXPECT_THROW(kept_in_body(std::string("a\0b", 3)), Broken);
    EXPECT_THROW(kept_in_body(std::string("\xe6\xf8\xe5")), Broken);
}

TEST_P(Values, ParametersStandInAnyOrderAndRepeat) {
    constexpr Sql put = "INSERT INTO note (body, at, day, seal) VALUES ($3, $1, $2, $4)";
    constexpr Sql find = "SELECT count(*) FROM note WHERE day = $2 AND (body = $1 OR day = $1) AND body <> $2";
    auto tx = database->write();
    tx.run(put, 11, date(2026, 5, 1), "tekst", Bytes{"x"});
    EXPECT_EQ(tx.value<int>(find, "tekst", "2026-05-01"), 1);
    EXPECT_EQ(tx.value<int>(find, "2026-05-01", "tekst"), 0);
}

TEST_P(Values, ComparisonsAndSumsAreWholeNumbers) {
    constexpr Sql equal = "SELECT $1 = 'a'";
    constexpr Sql sum =
        "SELECT sum(n) FROM (SELECT CAST(4000000000 AS BIGINT) AS n UNION ALL SELECT 2) AS both_of_them";
    EXPECT_TRUE(database->read().value<bool>(equal, "a"));
    EXPECT_FALSE(database->read().value<bool>(equal, "b"));
    EXPECT_EQ(database->read().value<std::int64_t>(sum), 4'000'000'002);
}

}  // namespace
}  // namespace mentorkorps::db
