#include <algorithm>

#include <fmt/format.h>

#include "domain/practice/talks.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

constexpr int months_max = 240;

/// Something that the rule asks for is in place about a young person on a day, as far as anybody knows now.
bool is_in_place(std::string_view rule, const Timeline& match, Date day) {
    return std::ranges::any_of(match.facts().fulfilled, [&](const Fulfilment& each) {
        return each.key.rule == rule && each.key.person && each.on <= std::min(match.as_of(), day) &&
               (!each.until || day < *each.until);
    });
}

const Rule* rule_with(const Programme& programme, std::string_view key) {
    const auto found = std::ranges::find(programme.rules, key, &Rule::key);
    return found == programme.rules.end() ? nullptr : &*found;
}

std::string until_when(const CheckIn& check_in, const Programme& programme) {
    if (std::ranges::find(check_in.parties, Party::guardian) == check_in.parties.end()) return {};
    const auto* rule = rule_with(programme, check_in.guardian_while);
    const auto* facts = rule == nullptr ? nullptr : std::get_if<RequiredFacts>(&rule->kind);
    const auto* basis = rule == nullptr ? nullptr : std::get_if<BasisRequired>(&rule->kind);
    const auto what = facts != nullptr ? phrases::and_list(facts->facts) : basis != nullptr ? basis->thing : "";
    return fmt::format(" Med forældrene, til den unge fylder 18 år{}.",
                       what.empty() ? "" : fmt::format(", og derefter kun, mens der er {}", what));
}

}  // namespace

CheckIn CheckIn::read(Parameters& given) {
    CheckIn rule{.every_months = given.number("every_months"),
                 .for_months = given.number_if_any("for_months"),
                 .parties = given.words<Party>("parties"),
                 .mode = {},
                 .guardian_while = given.text_if_any("guardian_while")};
    if (const auto modes = given.words_if_any<ContactMode>("modes"); !modes.empty()) rule.mode = modes.front();
    if (rule.every_months == 0)
        given.problem("every_months", "'every_months' must be at least 1", "»every_months« skal være mindst 1.");
    if (rule.for_months && *rule.for_months > months_max)
        given.problem("for_months", fmt::format("'for_months' must be at most {}", months_max),
                      fmt::format("»for_months« må højst være {}.", months_max));
    return rule;
}

std::string CheckIn::sentence(const Programme& programme) const {
    const auto how_long =
        for_months ? fmt::format("de første {}", phrases::months(*for_months)) : std::string("så længe matchet varer");
    return fmt::format("Koordinatoren taler {} med {}{}{}, {}.{}", phrases::every_months(every_months), the(parties),
                       parties.size() == 1 ? "" : ", hver for sig", mode ? fmt::format(", {}", at_least(*mode)) : "",
                       how_long, until_when(*this, programme));
}

// Late until the next of them is due, and then lost: nobody is asked to have two months' talks on one day. Each is
// named by its months, so that it is the same talk when the interval changes.
void CheckIn::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    if (!match.began()) return;
    const auto until = match.closed().value_or(match.as_of());
    const auto due_of = [&](int months) { return match.after_months(*match.began(), months); };
    for (int months = every_months; months > 0 && (!for_months || months <= *for_months); months += every_months) {
        const auto due = due_of(months);
        for (const auto party : parties) {
            const auto is_asked_on = [&](Date day) {
                return is_asked(match, party, day) || is_in_place(guardian_while, match, day);
            };
            if (!is_asked_on(due)) continue;
            const AskedTalk talk{party, months, due, due, due_of(months + every_months), is_asked_on(match.as_of())};
            if (const auto verdict = judge_talk(rule, match, talk)) found.push_back(*verdict);
        }
        if (!for_months && due > until) break;
    }
}

std::string CheckIn::explain(const Verdict& verdict) const { return explain_talk(verdict); }

}  // namespace mentorkorps::domain
