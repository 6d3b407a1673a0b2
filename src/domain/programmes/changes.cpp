#include "domain/programmes/changes.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/programmes/versions.hpp"

namespace mentorkorps::domain {
namespace {

using What = PolicyChange::What;
using Rules = std::vector<const Rule*>;

Rules from_then_on(const Programme& programme, Date from) {
    Rules found;
    for (const auto& rule : programme.rules)
        if (!rule.valid_to || *rule.valid_to >= from) found.push_back(&rule);
    return found;
}

/// The day that it begins on, as seen from `from`.
Date begin_of(const Rule& rule, Date from) { return std::max(rule.valid_from.value_or(from), from); }

bool hold_the_same(const Rule& one, const Rule& other, Date from) {
    return demand_the_same(one, other) && begin_of(one, from) == begin_of(other, from) &&
           one.valid_to == other.valid_to;
}

const Rule* taken(Rules& rules, const auto& fits) {
    const auto found = std::ranges::find_if(rules, [&](const Rule* each) { return fits(*each); });
    if (found == rules.end()) return nullptr;
    const auto* rule = *found;
    rules.erase(found);
    return rule;
}

std::string said(const Rule& rule, const Programme& programme, Date from) {
    auto text = fmt::format("{}: {}", label(rule.severity), sentence(rule, programme));
    if (rule.valid_from && *rule.valid_from > from) text += fmt::format(" Fra {:%d-%m-%Y}.", *rule.valid_from);
    if (rule.valid_to) text += fmt::format(" Til og med {:%d-%m-%Y}.", *rule.valid_to);
    return text;
}

std::string source_of(const Rule& rule) {
    return fmt::format("{}{}", rule.source, rule.is_assumption ? " (vores antagelse)" : "");
}

/// What can change of a rule that goes on.
std::string words_around(const Rule& rule) {
    return source_of(rule) + (rule.is_screening ? ". Regnes med til screeningen af mentorer." : "");
}

class Comparison {
  public:
    Comparison(const Programme& held, const Programme& next, Date from) : held_(held), next_(next), from_(from) {}

    std::vector<PolicyChange> all() {
        rules();
        heading();
        lists();
        courses();
        if (held_.age_bands != next_.age_bands) other("Aldersgrupperne er lavet om.");
        if (held_.groups != next_.groups) other("Mentorernes grupper er lavet om.");
        if (held_.standards != next_.standards) other("Programmet følger andre standarder for god praksis.");
        if (held_.matching != next_.matching) other("Hvad der tæller i et match, er lavet om.");
        if (held_.talk_questions != next_.talk_questions) other("Spørgsmålene til samtaler er lavet om.");
        return std::move(found_);
    }

  private:
    void other(std::string sentence) { found_.push_back({.what = What::other, .becomes = std::move(sentence)}); }

    void rules() {
        auto old = from_then_on(held_, from_);
        Rules fresh;
        std::vector<std::pair<const Rule*, const Rule*>> goes_on;
        for (const auto* rule : from_then_on(next_, from_)) {
            const auto* same = taken(old, [&](const Rule& each) { return hold_the_same(each, *rule, from_); });
            if (same == nullptr)
                fresh.push_back(rule);
            else
                goes_on.emplace_back(same, rule);
        }
        for (const auto* rule : fresh) {
            const auto* was = taken(old, [&](const Rule& each) { return each.key == rule->key; });
            PolicyChange change{was == nullptr ? What::added : What::changed, rule->key};
            if (was != nullptr) change.was = said(*was, held_, from_);
            change.becomes = said(*rule, next_, from_);
            change.source = source_of(*rule);
            found_.push_back(std::move(change));
        }
        for (const auto* rule : old) found_.push_back({What::ended, rule->key, said(*rule, held_, from_)});
        for (const auto& [was, rule] : goes_on)
            if (words_around(*was) != words_around(*rule))
                found_.push_back({What::worded, rule->key, words_around(*was), words_around(*rule)});
    }

    void heading() {
        if (held_.name != next_.name) other(fmt::format("Programmet kommer til at hedde »{}«.", next_.name));
        if (held_.unit != next_.unit) other(fmt::format("Der kommer til at stå, at »{}« driver det.", next_.unit));
        if (held_.about != next_.about) other("Beskrivelsen af programmet er lavet om.");
        if (held_.asks_for_cpr != next_.asks_for_cpr)
            other(next_.asks_for_cpr ? "Programmet begynder at bede om CPR-numre."
                                     : "Programmet holder op med at bede om CPR-numre.");
    }

    void lists() {
        for (const auto& list : next_.code_lists) {
            const auto* was = held_.list(list.key);
            if (was == nullptr)
                other(fmt::format("Listen »{}« er ny.", list.title));
            else
                compare(*was, list);
        }
        for (const auto& list : held_.code_lists)
            if (next_.list(list.key) == nullptr)
                other(
                    fmt::format("Listen »{}« går ud. Feltet tager så imod alt, hvad der bliver skrevet.", list.title));
    }

    void compare(const CodeList& was, const CodeList& list) {
        if (was.title != list.title) other(fmt::format("Listen »{}« kommer til at hedde »{}«.", was.title, list.title));
        std::vector<std::string> added, ended, changed;
        for (const auto& code : list.codes) {
            if (!code.is_offered) continue;
            const auto* old = was.by_key(code.key);
            if (old == nullptr || !old->is_offered)
                added.push_back(code.label);
            else if (*old != code)
                changed.push_back(code.label);
        }
        for (const auto& code : was.codes)
            if (code.is_offered && !list.offers(code.key)) ended.push_back(code.label);
        said_of(list, "kommer til", added);
        said_of(list, "går ud", ended);
        said_of(list, "er lavet om", changed);
    }
    void said_of(const CodeList& list, std::string_view what, const std::vector<std::string>& labels) {
        if (!labels.empty()) other(fmt::format("På listen »{}« {}: {}.", list.title, what, listed(labels)));
    }

    void courses() {
        const auto offered = [](const Programme& programme, const std::string& key) -> const Course* {
            const auto found = std::ranges::find(programme.courses, key, &Course::key);
            return found == programme.courses.end() || !found->is_offered ? nullptr : &*found;
        };
        for (const auto& course : next_.courses) {
            const auto* was = offered(held_, course.key);
            if (course.is_offered && was == nullptr) other(fmt::format("Kurset »{}« kommer til.", course.name));
            if (course.is_offered && was != nullptr && *was != course)
                other(fmt::format("Kurset »{}« er lavet om.", course.name));
        }
        for (const auto& course : held_.courses)
            if (course.is_offered && offered(next_, course.key) == nullptr)
                other(fmt::format("Kurset »{}« går ud.", course.name));
    }

    const Programme& held_;
    const Programme& next_;
    Date from_;
    std::vector<PolicyChange> found_{};
};

}  // namespace

std::string_view label(What what) {
    switch (what) {
        case What::added: return "Ny regel";
        case What::changed: return "Lavet om";
        case What::ended: return "Gælder ikke længere";
        case What::worded: return "Kilden er skrevet om";
        case What::other: return "Andet";
    }
    return {};
}

std::vector<PolicyChange> changes(const Programme& held, const Programme& next, Date from) {
    return Comparison(held, next, from).all();
}

}  // namespace mentorkorps::domain
