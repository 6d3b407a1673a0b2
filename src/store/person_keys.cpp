#include "store/person_keys.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

// Bound in, so that what was sealed for one person does not open as another's.
std::string about_key(PersonId person) { return fmt::format("key of person {}", person.value); }
std::string about_cpr(PersonId person) { return fmt::format("cpr of person {}", person.value); }

std::string cpr_print(const Key& prints, const Cpr& cpr) { return fingerprint(prints, "cpr " + cpr.digits); }

std::string_view text_of(const Key& key) { return {reinterpret_cast<const char*>(key.bytes().data()), Key::size}; }

/// What lies in the box; it is ours, so that it does not open means damage.
std::string contents(const Key& key, const db::Bytes& box, const std::string& about) {
    auto text = opened(key, box.bytes, about);
    if (!text)
        throw Broken(
            "something sealed does not open: the database and the key file do not belong together, or the row "
            "has been changed");
    return *std::move(text);
}

}  // namespace

constexpr db::Sql select_wrapped_key = "select wrapped_key from person where id = $1 and wrapped_key is not null";
constexpr db::Sql update_wrapped_key = "update person set wrapped_key = $2 where id = $1 and wrapped_key is null";

std::optional<Key> person_key(db::Read& tx, const Key& persons, PersonId person) {
    const auto box = tx.one(select_wrapped_key, [](const db::Row& row) { return row.get<db::Bytes>(0); }, person);
    if (!box) return std::nullopt;
    const auto bytes = contents(persons, *box, about_key(person));
    check(bytes.size() == Key::size, "what is wrapped is a key");
    return Key(std::as_bytes(std::span(bytes)).first<Key::size>());
}

Key person_key(db::Write& tx, const Sealing& sealing, PersonId person) {
    if (auto held = person_key(static_cast<db::Read&>(tx), sealing.persons, person)) return *held;
    const Key key(sealing.random);
    const db::Bytes box{sealed(sealing.persons, text_of(key), about_key(person), sealing.random)};
    if (tx.run(update_wrapped_key, person, box) == 1) return key;
    auto others = person_key(static_cast<db::Read&>(tx), sealing.persons, person);  // somebody else was quicker
    check(others.has_value(), "a person who is written about is there");
    return *others;
}

constexpr db::Sql select_by_cpr = "select id from person where cpr_print = $1";

std::optional<PersonId> person_with_cpr(db::Read& tx, const Key& prints, const Cpr& cpr) {
    return tx.one(
        select_by_cpr, [](const db::Row& row) { return row.get<PersonId>(0); }, db::Bytes{cpr_print(prints, cpr)});
}

constexpr db::Sql update_cpr = "update person set cpr = $2, cpr_print = $3 where id = $1";

Result<PersonId, CprTaken> set_cpr(db::Write& tx, const Sealing& sealing, PersonId person, const Cpr& cpr) {
    const auto holder = person_with_cpr(tx, sealing.prints, cpr);
    if (holder && *holder != person) return refused(CprTaken{*holder});
    const auto key = person_key(tx, sealing, person);
    tx.run(update_cpr, person, db::Bytes{sealed(key, cpr.digits, about_cpr(person), sealing.random)},
           db::Bytes{cpr_print(sealing.prints, cpr)});
    return person;
}

constexpr db::Sql select_cpr = "select cpr from person where id = $1 and cpr is not null";

std::optional<std::string> cpr(db::Read& tx, const Key& persons, PersonId person) {
    const auto box = tx.one(select_cpr, [](const db::Row& row) { return row.get<db::Bytes>(0); }, person);
    const auto key = person_key(tx, persons, person);
    if (!box || !key) return std::nullopt;
    return contents(*key, *box, about_cpr(person));
}

}  // namespace mentorkorps::store
