#include <filesystem>

#include <fmt/format.h>

#include "domain/rules/phrases.hpp"
#include "main/commands.hpp"
#include "main/json.hpp"
#include "main/policies.hpp"

namespace mentorkorps::main {
namespace {

using domain::Rule;

domain::Programme programme_meant(const std::string& what, const domain::Standards& standards, const Context& context) {
    if (std::filesystem::exists(what)) return load_policy(what, standards).programme;
    auto policies = load_policies(context.settings.programmes, standards);
    const auto found = policies.find(what);
    if (found == policies.end()) throw Broken(fmt::format("there is no file and no programme called {}", what));
    return std::move(found->second.programme);
}

std::string validity(const Rule& rule) {
    std::string text;
    if (rule.valid_from) text += fmt::format("; fra {}", iso(*rule.valid_from));
    if (rule.valid_to) text += fmt::format("; til {}", iso(*rule.valid_to));
    return text;
}

std::string lines_of(const Rule& rule, const domain::Programme& programme) {
    auto text = fmt::format("{} · {}{}\n  {}\n  Kilde: {}{}\n", rule.key, label(rule.severity), validity(rule),
                            sentence(rule, programme), rule.source, rule.is_assumption ? " (vores antagelse)" : "");
    for (const auto& parameter : rule.open)
        text += fmt::format("  Mangler: {} ({}). Reglen gælder først, når det er udfyldt.\n",
                            domain::phrases::parameter(parameter), parameter);
    return text;
}

std::string lines_of(const domain::Standard& standard) {
    auto text = fmt::format("{} · Standard\n  {}\n  Kilde: {}\n", standard.key, standard.name, standard.source);
    for (const auto& criterion : standard.criteria) {
        text += fmt::format("  {} {}: {}\n", criterion.key, criterion.name, criterion.asks);
        for (const auto& part : criterion.parts) text += fmt::format("    {}: {}\n", label(part.measure), bounds(part));
    }
    return text;
}

Json::Object object_of(const Rule& rule, const domain::Programme& programme) {
    Json::Array open;
    for (const auto& each : rule.open) open.emplace_back(each);
    return {{"key", rule.key},
            {"kind", std::string(kind_name(rule.kind))},
            {"severity", std::string(name_of(rule.severity))},
            {"sentence", sentence(rule, programme)},
            {"source", rule.source},
            {"assumption", rule.is_assumption},
            {"open", std::move(open)}};
}

}  // namespace

void takes(Arguments& arguments, PolicyCheck& options) { arguments.required("FILE", options.file, "A policy file"); }

Exit run(const PolicyCheck& options, const Context& context) {
    const auto programme = load_policy(options.file, load_standards(context.settings.programmes)).programme;
    context.console.out << fmt::format("{}: nothing is wrong; {} rules\n", options.file, programme.rules.size());
    return Exit::done;
}

void takes(Arguments& arguments, PolicyExplain& options) {
    arguments.required("FILE", options.what, "A policy file, or the key of a programme");
    arguments.flag("--json", options.json,
                   "For a program: {\"programme\",\"name\",\"rules\":[{\"key\",\"kind\",\"severity\",\"sentence\","
                   "\"source\",\"assumption\",\"open\"}]}");
}

Exit run(const PolicyExplain& options, const Context& context) {
    const auto standards = load_standards(context.settings.programmes);
    const auto programme = programme_meant(options.what, standards, context);
    auto& out = context.console.out;
    if (options.json) {
        Json::Array rules;
        for (const auto& rule : programme.rules) rules.emplace_back(object_of(rule, programme));
        out << text(Json::Object{{"programme", programme.key}, {"name", programme.name}, {"rules", std::move(rules)}})
            << '\n';
        return Exit::done;
    }
    out << fmt::format("{} ({})\n{}\n", programme.name, programme.unit, programme.about);
    for (const auto& rule : programme.rules) out << '\n' << lines_of(rule, programme);
    for (const auto& key : programme.standards) out << '\n' << lines_of(standards.at(key));
    return Exit::done;
}

}  // namespace mentorkorps::main
