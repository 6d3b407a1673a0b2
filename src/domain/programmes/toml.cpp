#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "domain/practice/windows.hpp"
#include "domain/programmes/policy_file.hpp"
#include "domain/programmes/toml_letters.hpp"
#include "domain/programmes/world_file.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {
namespace {

using Problems = std::vector<PolicyProblem>;

constexpr Expected a_day{"a day, as 2026-12-31", "en dag, skrevet som 2026-12-31"};

/// A table that is read key by key: it knows which keys were asked for, so that the rest can be refused.
class Table {
  public:
    Table(const toml::table& table, std::string_view file, Problems& problems)
        : table_(table), file_(file), problems_(problems) {}
    ~Table() {
        for (const auto& [key, node] : table_)
            if (!asked_.contains(std::string(key.str())))
                problem(node, fmt::format("unknown key '{}'{}", key.str(), known("; known here: ")),
                        fmt::format("»{}« findes ikke her.{}", key.str(), known(" Her kan der stå: ")));
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    std::string text(std::string_view key) { return required<std::string>(key, expected::text); }
    std::string text_or(std::string_view key, std::string fallback) {
        return has(key) ? text(key) : std::move(fallback);
    }
    int number(std::string_view key) { return static_cast<int>(required<std::int64_t>(key, expected::number)); }
    std::optional<int> number_if_any(std::string_view key) {
        return has(key) ? std::optional(number(key)) : std::nullopt;
    }
    Date day(std::string_view key) {
        const auto day = required<toml::date>(key, a_day);
        return Date{std::chrono::year{day.year} / day.month / day.day};
    }
    std::optional<Date> day_if_any(std::string_view key) { return has(key) ? std::optional(day(key)) : std::nullopt; }
    bool yes(std::string_view key) { return has(key) && required<bool>(key, expected::yes); }

    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> found;
        const auto* node = find(key);
        if (node == nullptr) return found;
        const auto* array = node->as_array();
        if (array == nullptr) {
            problem(*node, fmt::format("'{}' must be a list of texts", key),
                    fmt::format("»{}« skal være {}.", key, expected::texts.danish));
            return found;
        }
        for (const auto& each : *array) {
            if (const auto text = each.value_exact<std::string>())
                found.push_back(*text);
            else
                problem(each, fmt::format("'{}' must hold texts in quotes only", key),
                        fmt::format("»{}« skal være {}.", key, expected::texts.danish));
        }
        return found;
    }
    template <HasNames E>
    std::vector<E> words(std::string_view key) {
        std::vector<E> found;
        for (const auto& text : texts(key)) {
            const auto word = named<E>(text);
            if (!word)
                problem(fmt::format("'{}' is no word for '{}'", text, key),
                        fmt::format("»{}« kan ikke stå ved »{}«.", text, key));
            if (word) found.push_back(*word);
        }
        return found;
    }
    /// `read(table)` for each table under `[[key]]`.
    void each(std::string_view key, const std::function<void(Table&)>& read) {
        const auto* node = find(key);
        if (node == nullptr) return;
        const auto* array = node->as_array();
        if (array == nullptr) return not_tables(*node, key);
        for (const auto& one : *array) {
            if (const auto* inner = one.as_table()) {
                Table table(*inner, file_, problems_);
                read(table);
            } else {
                not_tables(one, key);
            }
        }
    }
    /// What nobody has asked for yet, as the parameters of a rule.
    Parameters rest(std::vector<std::string> open) {
        std::map<std::string, Parameters::Given, std::less<>> given;
        for (const auto& [key, node] : table_) {
            const std::string name(key.str());
            if (asked_.contains(name)) continue;
            if (auto value = value_of(node))
                given.emplace(name, Parameters::Given{std::move(*value), static_cast<int>(node.source().begin.line)});
            else
                problem(
                    node, fmt::format("'{}' must be a text, a whole number, true, false or a list of texts", name),
                    fmt::format("»{}« skal være en tekst, et helt tal, true, false eller en liste af tekster.", name));
            asked_.insert(name);
        }
        return {std::move(given), std::move(open)};
    }
    void problem(std::string what, std::string danish) { problem(table_, std::move(what), std::move(danish)); }
    void problems(const std::vector<Parameters::Problem>& found) {
        for (const auto& each : found)
            problems_.push_back({std::string(file_),
                                 each.line == 0 ? static_cast<int>(table_.source().begin.line) : each.line, each.what,
                                 each.danish});
    }

  private:
    std::optional<Parameters::Value> value_of(const toml::node& node) {
        if (const auto yes = node.value_exact<bool>()) return *yes;
        if (const auto number = node.value_exact<std::int64_t>()) return *number;
        if (auto text = node.value_exact<std::string>()) return std::move(*text);
        const auto* array = node.as_array();
        if (array == nullptr) return std::nullopt;
        std::vector<std::string> texts;
        for (const auto& each : *array) {
            auto text = each.value_exact<std::string>();
            if (!text) return std::nullopt;
            texts.push_back(std::move(*text));
        }
        return texts;
    }

    bool has(std::string_view key) {
        asked_.insert(std::string(key));
        return table_.contains(key);
    }
    const toml::node* find(std::string_view key) {
        asked_.insert(std::string(key));
        return table_.get(key);
    }
    template <class T>
    T required(std::string_view key, const Expected& expected) {
        const auto* node = find(key);
        if (node == nullptr) {
            problem(table_, fmt::format("'{}' is missing; expected {}", key, expected.english),
                    fmt::format("»{}« mangler. Det skal være {}.", key, expected.danish));
            return T{};
        }
        const auto value = node->value_exact<T>();
        if (value) return *value;
        problem(*node, fmt::format("'{}' must be {}", key, expected.english),
                fmt::format("»{}« skal være {}.", key, expected.danish));
        return T{};
    }
    void not_tables(const toml::node& node, std::string_view key) {
        problem(node, fmt::format("'{}' must be tables: [[{}]]", key, key),
                fmt::format("»{}« skal skrives som [[{}]] for hver.", key, key));
    }
    void problem(const toml::node& node, std::string what, std::string danish) {
        problems_.push_back(
            {std::string(file_), static_cast<int>(node.source().begin.line), std::move(what), std::move(danish)});
    }
    std::string known(std::string_view before) const {
        return asked_.empty() ? "" : fmt::format("{}{}", before, fmt::join(asked_, ", "));
    }

    const toml::table& table_;
    std::string_view file_;
    Problems& problems_;
    std::set<std::string> asked_;
};

std::optional<RuleKind> read_rule_kind(Table& table, const std::vector<std::string>& open) {
    const auto name = table.text("kind");
    auto given = table.rest(open);
    auto kind = read_kind(name, given);
    if (!kind)
        table.problem(fmt::format("'{}' is no rule kind; expected one of {}", name, fmt::join(kind_names(), ", ")),
                      fmt::format("»{}« er ingen slags regel. Slagsene er: {}.", name, fmt::join(kind_names(), ", ")));
    else
        table.problems(given.problems());
    return kind;
}

/// A code that its list has not would fit nobody.
void refuse_unknown_codes(Table& table, const RuleKind& kind, const Programme& programme) {
    const auto check = [&](std::string_view list, const std::string& code) {
        const auto* codes = programme.list(list);
        if (codes != nullptr && code != left_open_text && codes->by_key(code) == nullptr)
            table.problem(fmt::format("the list '{}' has no code '{}'", list, code),
                          fmt::format("Listen »{}« har ingen kode »{}«.", list, code));
    };
    if (const auto* offer = std::get_if<Eligibility>(&kind))
        for (const auto& each : offer->any)
            if (const auto* seen = std::get_if<Observed>(&each)) check(seen->list, seen->code);
    if (const auto* area = std::get_if<Area>(&kind))
        for (const auto& each : area->areas) check(lists::area, each);
}

bool stands_before_a_match(const RuleKind& kind) {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.before; })
                return one.before == Step::admission || one.before == Step::approval;
            return false;
        },
        kind);
}

void read_rule(Table& table, Programme& programme) {
    Rule rule;
    rule.key = table.text("key");
    rule.source = table.text("source");
    rule.is_assumption = table.yes("assumption");
    rule.is_law = table.yes("law");
    const auto word = table.text("severity");
    const auto severity = named<Severity>(word);
    if (!severity)
        table.problem(fmt::format("'{}' is no severity; expected stop, warn or info", word),
                      fmt::format("»{}« kan ikke stå ved »severity«. Det skal være stop, warn eller info.", word));
    rule.open = table.texts("open");
    rule.valid_from = table.day_if_any("valid_from");
    rule.valid_to = table.day_if_any("valid_to");
    if (rule.valid_from && rule.valid_to && *rule.valid_to < *rule.valid_from)
        table.problem("'valid_to' must not be before 'valid_from'", "»valid_to« må ikke ligge før »valid_from«.");
    const auto kind = read_rule_kind(table, rule.open);
    if (!severity || !kind) return;
    refuse_unknown_codes(table, *kind, programme);
    if (*severity == Severity::stop && stands_before_a_match(*kind))
        table.problem(
            "a stop before admission or approval holds nothing back yet; expected severity warn or info",
            "Et stop før optagelse eller godkendelse holder ikke noget tilbage endnu. Skriv warn eller info.");
    rule.severity = *severity;
    rule.kind = *kind;
    programme.rules.push_back(std::move(rule));
}

/// A rule may follow another under its key, but not stand beside it: what is written down names a rule by its key.
void refuse_one_key_for_two(Table& table, const Programme& programme) {
    std::map<std::string_view, std::vector<Period>> seen;
    for (const auto& rule : programme.rules) {
        const auto period = in_force(rule);
        auto& others = seen[rule.key];
        if (std::ranges::any_of(others, [&](const Period& each) { return !common(each, period).is_empty(); }))
            table.problem(fmt::format("two rules are called '{}' at the same time", rule.key),
                          fmt::format("To regler hedder »{}« på samme tid. Giv den ene et andet navn.", rule.key));
        others.push_back(period);
    }
}

void read_list(Table& table, Programme& programme) {
    CodeList list{table.text("key"), table.text("title"), {}};
    table.each("codes", [&](Table& code) {
        list.codes.push_back({code.text("key"), code.text("label"), code.texts("synonyms")});
    });
    if (std::ranges::find(lists::all, list.key) == lists::all.end())
        table.problem(fmt::format("'{}' is no code list; expected one of {}", list.key, fmt::join(lists::all, ", ")),
                      fmt::format("»{}« er ingen liste. Listerne er: {}.", list.key, fmt::join(lists::all, ", ")));
    programme.code_lists.push_back(std::move(list));
}

void read_all(Table& table, Programme& programme) {
    programme.key = table.text("key");
    programme.name = table.text("name");
    programme.unit = table.text("unit");
    programme.about = table.text_or("about", "");
    programme.asks_for_cpr = table.yes("cpr");
    table.each("age_bands", [&](Table& band) {
        programme.age_bands.push_back(
            {band.text("key"), band.text("label"), band.number("years_min"), band.number_if_any("years_max")});
    });
    table.each("courses", [&](Table& course) {
        programme.courses.push_back(
            {course.text("key"), course.text("name"), course.number("sessions"), course.texts("topics")});
    });
    table.each("groups", [&](Table& group) {
        programme.groups.push_back(
            {group.text("key"), group.text("name"), group.number("count"), group.text("rhythm")});
    });
    table.each("talk_questions", [&](Table& question) {
        programme.talk_questions.push_back({question.text("ask"), question.words<Party>("parties")});
    });
    table.each("code_lists", [&](Table& list) { read_list(list, programme); });
    table.each("rules", [&](Table& rule) { read_rule(rule, programme); });
    refuse_one_key_for_two(table, programme);
}

void read_world(Table& table, DemoWorld& world) {
    world.organisation = table.text("organisation");
    world.programme = table.text("programme");
    world.reference_day = table.day("reference_day");
    world.keeps_days = table.yes("keeps_days");
    world.sheets = table.texts("sheets");
    table.each("users", [&](Table& user) {
        world.users.push_back({user.text("name"), user.text("role"), user.text("email"), user.text_or("id", ""),
                               user.text_or("refers_as", "")});
    });
}

/// The whole file as one table, read by `read_table(table, what)`.
template <class What>
Result<What, Problems> read_file(std::string_view text, std::string_view file, void (*read_table)(Table&, What&)) {
    if (const auto line = line_of_odd_letter(text))
        return refused(
            Problems{{std::string(file), *line,
                      "a letter that may not stand here: outside quotes, and after a backslash, expected the "
                      "letters a to z, digits and the signs of a keyboard",
                      "Her står et tegn, der kun må stå inden i anførselstegn."}});
    const toml::parse_result parsed = toml::parse(text, file);
    if (!parsed) {
        const auto& error = parsed.error();
        return refused(
            Problems{{std::string(file), static_cast<int>(error.source().begin.line), std::string(error.description()),
                      "Her kan filen ikke læses. Mangler der et anførselstegn eller en klamme, eller står det samme to "
                      "gange?"}});
    }
    What what;
    Problems problems;
    {
        Table table(parsed.table(), file, problems);
        read_table(table, what);
    }
    if (!problems.empty()) return refused(std::move(problems));
    return what;
}

}  // namespace

std::string sentence(const PolicyProblem& problem) {
    return fmt::format("{}:{}: {}", problem.file, problem.line, problem.what);
}

std::string danish_sentence(const PolicyProblem& problem) {
    return fmt::format("Linje {}: {}", problem.line, problem.danish);
}

std::vector<int> lines_in_rules(std::string_view toml, std::string_view key) {
    std::vector<int> lines;
    if (line_of_odd_letter(toml)) return lines;
    const toml::parse_result parsed = toml::parse(toml);
    const auto* rules = parsed ? parsed.table()["rules"].as_array() : nullptr;
    if (rules == nullptr) return lines;
    for (const auto& rule : *rules) {
        const auto* table = rule.as_table();
        const auto* value = table == nullptr ? nullptr : table->get(key);
        lines.push_back(value == nullptr ? 0 : static_cast<int>(value->source().begin.line));
    }
    return lines;
}

Result<Programme, Problems> read_policy(std::string_view toml, std::string_view file) {
    return read_file<Programme>(toml, file, read_all);
}

Result<DemoWorld, Problems> read_demo_world(std::string_view toml, std::string_view file) {
    return read_file<DemoWorld>(toml, file, read_world);
}

}  // namespace mentorkorps::domain
