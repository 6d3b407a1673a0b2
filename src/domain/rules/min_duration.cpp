#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

MinDuration MinDuration::read(Parameters& given) {
    return {given.number("months"), given.word_or("from", ClockStart::first_meeting)};
}

std::string MinDuration::sentence(const Programme&) const {
    return fmt::format("Et match varer mindst {}, regnet fra {}.", phrases::months(months),
                       from == ClockStart::proposal ? "den dag, det blev foreslået" : "første møde");
}

}  // namespace mentorkorps::domain
