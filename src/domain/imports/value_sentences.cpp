#include <fmt/format.h>

#include "domain/imports/values.hpp"

namespace mentorkorps::domain {
namespace {

/// What is wrong, and the way out; begins behind the value in »…«.
std::string rest_of(const ValueRefusal& refusal) {
    const auto& hint = refusal.hint;
    switch (refusal.fault) {
        case ValueFault::missing: return "Feltet er tomt. Udfyld det.";
        case ValueFault::not_a_date: return "er ikke en dato. Skriv den som dd-mm-åååå, fx 31-12-2026.";
        case ValueFault::no_such_day: return fmt::format("findes ikke. Skriv datoen som dd-mm-åååå, fx {}.", hint);
        case ValueFault::two_digit_year:
            return fmt::format("har et årstal med to cifre. Skriv alle fire, fx {}.", hint);
        case ValueFault::in_future: return "ligger i fremtiden. Ret datoen, eller vent med rækken.";
        case ValueFault::before_start:
            return fmt::format("ligger før starten den {}. Ret den ene af de to datoer.", hint);
        case ValueFault::not_a_number: return "er ikke et tal. Skriv det med cifre og komma, fx 1,5.";
        case ValueFault::out_of_range:
            return fmt::format("er ikke et helt tal i området {}. Skriv tallet med cifre.", hint);
        case ValueFault::not_minutes: return "er ikke en varighed. Skriv minutter, fx 90, eller timer, fx 1,5 timer.";
        case ValueFault::too_many_minutes: return "er mere end et døgn. Skriv højst 1440 minutter.";
        case ValueFault::not_a_time: return "er ikke et klokkeslæt. Skriv det som 17.30.";
        case ValueFault::not_cpr: return "er ikke et CPR-nummer. Skriv ti cifre, fx ddmmåå-xxxx.";
        case ValueFault::cpr_no_such_day:
            return "er ikke et CPR-nummer, for datoen i det findes ikke. Ret nummeret, eller skriv fødselsdatoen.";
        case ValueFault::not_a_phone:
            return "er ikke et telefonnummer. Skriv ét nummer med otte cifre, eller med + og landekode, fx +46 8 123 "
                   "456.";
        case ValueFault::not_an_email: return "er ikke en e-mailadresse. Skriv én adresse, fx navn@eksempel.dk.";
        case ValueFault::not_a_word: return fmt::format("kendes ikke. Skriv et af disse ord: {}.", hint);
        case ValueFault::needs_end: return "er udfyldt, men slutdatoen mangler. Skriv, hvornår matchet sluttede.";
        case ValueFault::needs_reason:
            return fmt::format("Matchet er sluttet, men årsagen mangler. Skriv et af disse ord: {}.", hint);
        case ValueFault::twice_in_file:
            return fmt::format("står også i linje {}. Giv hver række sit eget id, eller fjern den ene.", hint);
        case ValueFault::outside_columns:
            return "står uden for kolonnerne. Sæt anførselstegn om felter, der selv indeholder skilletegnet.";
        case ValueFault::unknown_person:
            return "kendes ikke. Skriv et id eller et fuldt navn fra listen over personer.";
        case ValueFault::ambiguous_person: return "passer på flere personer. Skriv personens id i stedet for navnet.";
        case ValueFault::against_rule: return hint;
    }
    return {};
}

}  // namespace

std::string sentence(const ValueRefusal& refusal) {
    if (refusal.value.empty()) return rest_of(refusal);
    return fmt::format("»{}« {}", refusal.value, rest_of(refusal));
}

}  // namespace mentorkorps::domain
