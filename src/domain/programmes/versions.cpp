#include "domain/programmes/versions.hpp"

#include <algorithm>
#include <map>

namespace mentorkorps::domain {
namespace {

constexpr std::chrono::days one_day{1};

/// A rule of the held policy that goes on after the day, or ended right before it.
struct Held {
    Rule rule;
    bool goes_on = false;  ///< the new policy has it as well
};

bool reaches(const Rule& rule, Date day) { return !rule.valid_to || *rule.valid_to >= day; }

/// What has been in force before `from`.
std::vector<Held> before(const std::vector<Rule>& held, Date from) {
    std::vector<Held> found;
    for (const auto& rule : held)
        if (rule.open.empty() && (!rule.valid_from || *rule.valid_from < from)) found.push_back({rule});
    return found;
}

/// The new rule from its own day or from `from`, joined to the old one that it goes on from.
Rule begun(const Rule& next, std::vector<Held>& before, Date from) {
    auto rule = next;
    if (!next.open.empty() || (next.valid_from && *next.valid_from > from)) return rule;
    rule.valid_from = from;
    const auto old = std::ranges::find_if(before, [&](const Held& each) {
        return !each.goes_on && reaches(each.rule, from - one_day) && demand_the_same(each.rule, next);
    });
    if (old == before.end()) return rule;
    old->goes_on = true;
    rule.valid_from = old->rule.valid_from;
    return rule;
}

/// The keys in the order of the new rules, and those that only the old ones have behind the one that they stood behind.
std::vector<std::string> keys_in_order(const std::vector<Rule>& held, const std::vector<Rule>& next) {
    std::vector<std::string> keys;
    for (const auto& rule : next)
        if (std::ranges::find(keys, rule.key) == keys.end()) keys.push_back(rule.key);
    auto behind = keys.begin();
    for (const auto& rule : held) {
        auto place = std::ranges::find(keys, rule.key);
        if (place == keys.end()) place = keys.insert(behind, rule.key);
        behind = place + 1;
    }
    return keys;
}

/// Rules of one key stand together, in the order of their days.
void sort(std::vector<Rule>& rules, const std::vector<std::string>& keys) {
    std::map<std::string_view, std::size_t> places;
    for (const auto& key : keys) places.emplace(key, places.size());
    std::ranges::stable_sort(rules, {}, [&](const Rule& rule) {
        return std::pair(places.at(rule.key), rule.valid_from.value_or(Date::min()));
    });
}

void add_missing(std::vector<Code>& codes, const std::vector<Code>& others) {
    for (const auto& code : others) {
        if (std::ranges::find(codes, code.key, &Code::key) != codes.end()) continue;
        codes.push_back(code);
        codes.back().is_offered = false;
    }
}

/// What rows from under another version may name.
void add_readable(Programme& frame, const Programme& other) {
    for (const auto& list : other.code_lists) {
        auto known = std::ranges::find(frame.code_lists, list.key, &CodeList::key);
        if (known == frame.code_lists.end()) {
            known = std::ranges::find(frame.former_lists, list.key, &CodeList::key);
            if (known == frame.former_lists.end())
                known = frame.former_lists.insert(known, CodeList{list.key, list.title, {}});
        }
        add_missing(known->codes, list.codes);
    }
    for (const auto& course : other.courses) {
        if (std::ranges::find(frame.courses, course.key, &Course::key) != frame.courses.end()) continue;
        frame.courses.push_back(course);
        frame.courses.back().is_offered = false;
    }
}

}  // namespace

bool demand_the_same(const Rule& one, const Rule& other) {
    return one.key == other.key && one.severity == other.severity && one.is_law == other.is_law &&
           one.open == other.open && one.kind == other.kind;
}

std::vector<Rule> merged(const std::vector<Rule>& held, const std::vector<Rule>& next, Date from) {
    auto old = before(held, from);
    std::vector<Rule> found;
    for (const auto& rule : next)
        if (reaches(rule, from)) found.push_back(begun(rule, old, from));
    for (auto& each : old) {
        if (each.goes_on) continue;
        if (reaches(each.rule, from)) each.rule.valid_to = from - one_day;
        found.push_back(std::move(each.rule));
    }
    sort(found, keys_in_order(held, next));
    return found;
}

Programme effective(const Programme& base, std::span<const Edition> editions, Date today) {
    const Programme* newest = &base;
    auto rules = base.rules;
    for (const auto& edition : editions) {
        rules = merged(rules, edition.policy->rules, edition.from);
        if (edition.from <= today) newest = edition.policy;
    }
    auto found = *newest;
    found.rules = std::move(rules);
    for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition)
        if (edition->policy != newest) add_readable(found, *edition->policy);
    if (&base != newest) add_readable(found, base);
    return found;
}

std::optional<Date> next_begin(std::span<const Edition> editions, Date today) {
    std::optional<Date> next;
    for (const auto& edition : editions)
        if (edition.from > today && (!next || edition.from < *next)) next = edition.from;
    return next;
}

}  // namespace mentorkorps::domain
