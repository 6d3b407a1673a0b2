#include <algorithm>

#include <fmt/format.h>

#include "domain/people/age.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int months_max = 60;

bool is_both(const std::vector<Party>& parties) { return parties.size() > 1; }

}  // namespace

BasisRequired BasisRequired::read(Parameters& given) {
    BasisRequired rule{.purpose = given.text("purpose"),
                       .recipients = given.texts_if_any("recipients"),
                       .participant_from_years = given.number_if_any("participant_from_years")};
    rule.months = given.positive_if_any("months").value_or(rule.months);
    if (rule.months > months_max)
        given.problem("months", fmt::format("'months' must be at most {}", months_max),
                      fmt::format("»months« må højst være {}.", months_max));
    const auto said = given.words_if_any<Party>("under_18");
    for (const auto party : said)
        if (party != Party::young_person && party != Party::guardian)
            given.problem("under_18", "'under_18' names young_person, guardian, or both",
                          "»under_18« er young_person, guardian eller begge.");
    for (const auto party : {Party::young_person, Party::guardian})
        if (said.empty() || std::ranges::find(said, party) != said.end()) rule.under_18.push_back(party);
    // To whom belongs to it: when more are let in, nobody has said yes to that.
    rule.thing = fmt::format("samtykke eller et andet grundlag til {}{}", rule.purpose,
                             rule.recipients.empty() ? "" : " over for " + phrases::and_list(rule.recipients));
    return rule;
}

std::string BasisRequired::sentence(const Programme&) const {
    const bool is_of_grown_ups = participant_from_years && *participant_from_years >= 18;
    const auto who =
        is_of_grown_ups
            ? fmt::format(" Det gælder kun unge, der er fyldt {}.", phrases::years(*participant_from_years))
            : fmt::format(" Er den unge under 18 år, siger {}{} ja.", is_both(under_18) ? "både " : "", the(under_18));
    return fmt::format("Der er {}. Det holder højst {}.{}", thing, phrases::months(months), who);
}

void BasisRequired::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    const auto fits = [&](const MemberFact& each) {
        return !participant_from_years || !each.birth_date ||
               match.as_of() >= turns(*each.birth_date, *participant_from_years);
    };
    domain::require(
        rule, match,
        {.what = {thing}, .about = About::person, .before = Step::sharing, .fits = fits, .has_period = true}, found);
}

}  // namespace mentorkorps::domain
