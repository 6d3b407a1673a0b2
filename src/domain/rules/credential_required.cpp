#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

CredentialRequired CredentialRequired::read(Parameters& given) {
    CredentialRequired rule;
    rule.credential = given.word<Which>("credential");
    rule.participant_under_years = given.number_if_any("participant_under_years");
    rule.valid_months = given.number_if_any("valid_months");
    rule.before = given.word_or("before", Step::activation);
    return rule;
}

std::string CredentialRequired::sentence(const Programme&) const {
    const auto* paper = credential == Which::children ? "børneattest" : "straffeattest";
    const auto whose = participant_under_years ? fmt::format("En mentor, der er sammen med nogen under {},",
                                                             phrases::years(*participant_under_years))
                                               : std::string("Mentoren");
    const auto valid = valid_months ? fmt::format(" Den hentes igen efter {}.", phrases::months(*valid_months)) : "";
    return fmt::format("{} har en {} uden anmærkninger, {}.{}", whose, paper, domain::before(before), valid);
}

}  // namespace mentorkorps::domain
