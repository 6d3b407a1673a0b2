#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "domain/imports/rows.hpp"

namespace mentorkorps::domain {

/// Somebody whom the organisation already has, as far as recognising them goes.
struct KnownPerson {
    std::int64_t key = 0;  ///< the caller's: a person, a commitment, an enrolment
    std::string external_id;
    std::string name;  ///< in full, as people write it
    std::optional<Date> birth_date;
    std::string phone;  ///< E.164
};

/// People who can be found again by sender's id, name or telephone. Rows of one file see each other by `add`.
class KnownPeople {
  public:
    explicit KnownPeople(std::vector<KnownPerson> people = {});
    void add(KnownPerson person);

    const KnownPerson* by_external_id(std::string_view id) const;
    std::vector<const KnownPerson*> by_name(std::string_view name) const;
    std::vector<const KnownPerson*> by_phone(std::string_view phone) const;

  private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Index = std::unordered_multimap<std::string, std::size_t, Hash, std::equal_to<>>;
    std::vector<const KnownPerson*> found(const Index& index, std::string_view wanted) const;

    std::vector<KnownPerson> people_;
    Index by_external_id_;
    Index by_name_;
    Index by_phone_;
};

/// The row is this person.
struct SamePerson {
    std::int64_t key = 0;
};
struct NewPerson {};
enum class Doubt { several, only_name, phone_but_other_birth_date, other_name, known_without_id };
/// The row may be one of these: a person decides.
struct DoubtfulPerson {
    Doubt why = Doubt::several;
    std::vector<std::int64_t> keys;
};
using Recognition = std::variant<SamePerson, NewPerson, DoubtfulPerson>;
/// The question to put, in Danish.
std::string question(const DoubtfulPerson& doubtful);

/// The sender's id decides. Without one: same name and birth date, or same name and phone, is the same person; a name
/// with nothing to confirm or deny it, a birth date that denies what a phone says, a changed name, or several that fit
/// are doubtful; otherwise new. An id that nobody has goes by the rest only against people who have no id.
Recognition recognise(const PersonCells& row, const KnownPeople& known);

/// Whom a cell of a match or contact means: an id first, otherwise a name in full that just one person has.
Result<std::int64_t, ValueRefusal> person_meant(std::string_view cell, const KnownPeople& known);

}  // namespace mentorkorps::domain
