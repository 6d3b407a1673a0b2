#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "domain/programmes/policy_file.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {

using Problems = std::vector<PolicyProblem>;

inline constexpr Expected a_day{"a day, as 2026-12-31", "en dag, skrevet som 2026-12-31"};

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
    /// A number with or without decimals.
    double decimal(std::string_view key) {
        const auto* node = find(key);
        if (node != nullptr && node->is_floating_point()) return *node->value_exact<double>();
        return static_cast<double>(required<std::int64_t>(key, expected::number));
    }
    std::optional<double> decimal_if_any(std::string_view key) {
        return has(key) ? std::optional(decimal(key)) : std::nullopt;
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
    /// `read(table)` for the table under `[key]`, if there is one.
    void one(std::string_view key, const std::function<void(Table&)>& read) {
        const auto* node = find(key);
        if (node == nullptr) return;
        const auto* inner = node->as_table();
        if (inner == nullptr)
            return problem(*node, fmt::format("'{}' must be a table: [{}]", key, key),
                           fmt::format("»{}« skal være en tabel: [{}].", key, key));
        Table table(*inner, file_, problems_);
        read(table);
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

}  // namespace mentorkorps::domain
