#include "domain/imports/recognition.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/imports/scan.hpp"

namespace mentorkorps::domain {
namespace {

enum class Agreement { agrees, differs, unknown };

template <class T>
Agreement compared(const T& row, const T& known, const T& nothing) {
    if (row == nothing || known == nothing) return Agreement::unknown;
    return row == known ? Agreement::agrees : Agreement::differs;
}

enum class Likeness { same, other, only_name, phone_but_other_birth_date };

/// How alike the row is to somebody of the same name.
Likeness likeness(const PersonCells& row, const KnownPerson& known) {
    const auto birth = compared<std::optional<Date>>(row.birth_date, known.birth_date, std::nullopt);
    const auto phone = compared<std::string>(row.phone, known.phone, {});
    if (birth == Agreement::agrees) return Likeness::same;
    if (phone == Agreement::agrees)
        return birth == Agreement::differs ? Likeness::phone_but_other_birth_date : Likeness::same;
    return birth == Agreement::differs ? Likeness::other : Likeness::only_name;
}

/// Two ids of the same sender are two people.
bool may_be(const PersonCells& row, const KnownPerson& known) {
    return row.external_id.empty() || known.external_id.empty();
}

std::vector<std::int64_t> keys_of(const std::vector<const KnownPerson*>& people) {
    std::vector<std::int64_t> keys;
    for (const auto* each : people) keys.push_back(each->key);
    std::ranges::sort(keys);
    return keys;
}

/// People of another name who share both birth date and telephone with the row: a changed name, or twins.
std::vector<const KnownPerson*> renamed(const PersonCells& row, const KnownPeople& known) {
    auto found = known.by_phone(row.phone);
    std::erase_if(found, [&](const auto* each) {
        return !may_be(row, *each) || !row.birth_date || each->birth_date != row.birth_date;
    });
    return found;
}

}  // namespace

KnownPeople::KnownPeople(std::vector<KnownPerson> people) {
    for (auto& each : people) add(std::move(each));
}

void KnownPeople::add(KnownPerson person) {
    const auto at = people_.size();
    if (!person.external_id.empty()) by_external_id_.emplace(person.external_id, at);
    if (!person.phone.empty()) by_phone_.emplace(person.phone, at);
    by_name_.emplace(folded(person.name), at);
    people_.push_back(std::move(person));
}

std::vector<const KnownPerson*> KnownPeople::found(const Index& index, std::string_view wanted) const {
    std::vector<const KnownPerson*> people;
    const auto [first, last] = index.equal_range(wanted);
    for (auto each = first; each != last; ++each) people.push_back(&people_[each->second]);
    return people;
}

const KnownPerson* KnownPeople::by_external_id(std::string_view id) const {
    const auto found = by_external_id_.find(id);
    return found == by_external_id_.end() ? nullptr : &people_[found->second];
}

std::vector<const KnownPerson*> KnownPeople::by_name(std::string_view name) const {
    return found(by_name_, folded(name));
}

std::vector<const KnownPerson*> KnownPeople::by_phone(std::string_view phone) const { return found(by_phone_, phone); }

Recognition recognise(const PersonCells& row, const KnownPeople& known) {
    if (const auto* same = known.by_external_id(row.external_id)) return SamePerson{same->key};

    std::vector<const KnownPerson*> same;
    std::vector<const KnownPerson*> unsure;
    Doubt why = Doubt::only_name;
    for (const auto* each : known.by_name(row.name)) {
        if (!may_be(row, *each)) continue;
        switch (likeness(row, *each)) {
            case Likeness::same: same.push_back(each); break;
            case Likeness::other: break;
            case Likeness::only_name: unsure.push_back(each); break;
            case Likeness::phone_but_other_birth_date:
                unsure.push_back(each);
                why = Doubt::phone_but_other_birth_date;
                break;
        }
    }
    if (same.size() > 1) return DoubtfulPerson{Doubt::several, keys_of(same)};
    if (same.size() == 1 && row.external_id.empty()) return SamePerson{same.front()->key};
    if (same.size() == 1) return DoubtfulPerson{Doubt::known_without_id, keys_of(same)};
    if (!unsure.empty()) return DoubtfulPerson{why, keys_of(unsure)};
    if (const auto others = renamed(row, known); !others.empty())
        return DoubtfulPerson{Doubt::other_name, keys_of(others)};
    return NewPerson{};
}

std::string question(const DoubtfulPerson& doubtful) {
    switch (doubtful.why) {
        case Doubt::several:
            return "Flere personer har samme navn og samme fødselsdato eller telefon. Hvem af dem er det?";
        case Doubt::only_name:
            return "Der findes en person med samme navn, men hverken fødselsdato eller telefon viser, om det er den "
                   "samme. "
                   "Er det?";
        case Doubt::phone_but_other_birth_date:
            return "Der findes en person med samme navn og telefon, men en anden fødselsdato. Er det den samme?";
        case Doubt::other_name:
            return "Der findes en person med samme fødselsdato og telefon, men et andet navn. Er det den samme?";
        case Doubt::known_without_id:
            return "Personen ser ud til at være oprettet i forvejen uden id. Er det den samme?";
    }
    return {};
}

Result<std::int64_t, ValueRefusal> person_meant(std::string_view cell, const KnownPeople& known) {
    const auto wanted = trim(cell);
    if (wanted.empty()) return no(ValueFault::missing, wanted);
    if (const auto* found = known.by_external_id(wanted)) return found->key;
    const auto found = known.by_name(wanted);
    if (found.empty()) return no(ValueFault::unknown_person, wanted);
    if (found.size() > 1) return no(ValueFault::ambiguous_person, wanted);
    return found.front()->key;
}

}  // namespace mentorkorps::domain
