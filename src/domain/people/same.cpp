#include "domain/people/same.hpp"

#include "base/text.hpp"

namespace mentorkorps::domain {

bool may_be_same(const Person& one, const Person& other) {
    const bool other_birth = one.birth_date && other.birth_date && *one.birth_date != *other.birth_date;
    if (!other_birth && folded(one.name) == folded(other.name)) return true;
    if (one.phone && one.phone == other.phone) return true;
    return one.email && other.email && folded(*one.email) == folded(*other.email);
}

}  // namespace mentorkorps::domain
