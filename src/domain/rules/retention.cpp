#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string_view after_words(Retention::After after) {
    switch (after) {
        case Retention::After::enrolment_closed: return "den unges forløb er slut";
        case Retention::After::commitment_left: return "mentoren er stoppet";
        case Retention::After::match_closed: return "matchet er slut";
        case Retention::After::refusal: return "et afslag";
    }
    return {};
}

}  // namespace

Retention Retention::read(Parameters& given) {
    Retention rule;
    rule.after = given.word<After>("after");
    rule.months = given.number("months");
    rule.act = given.word<Act>("act");
    return rule;
}

std::string Retention::sentence(const Programme&) const {
    return fmt::format("{} efter, at {}, bliver oplysningerne {}.", phrases::months(months), after_words(after),
                       act == Act::erase ? "slettet" : "gjort anonyme");
}

}  // namespace mentorkorps::domain
