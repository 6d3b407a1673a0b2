#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/practice.hpp"
#include "base/words.hpp"
#include "main/commands.hpp"
#include "main/json.hpp"

namespace mentorkorps::main {
namespace {

using app::Practice;
using app::SaidVerdict;
using domain::Outcome;

std::string party_of(const SaidVerdict& each) { return each.party ? std::string(name_of(*each.party)) : std::string(); }
std::string due_of(const SaidVerdict& each) { return each.due ? iso(*each.due) : std::string(); }

std::string decided_by(const SaidVerdict& each) {
    return each.decided_by ? std::string(name_of(each.decided_by->what)) : std::string();
}
std::string decided_on(const SaidVerdict& each) { return each.decided_by ? iso(each.decided_by->on) : std::string(); }

std::string person_of(const SaidVerdict& each) { return each.person ? std::to_string(each.person->value) : ""; }

/// "12 2026-10-05, 15 2026-10-12": what decided it, each with its day.
std::string contacts_of(const SaidVerdict& each) {
    return listed(
        each.contacts,
        [](const domain::ContactFact& contact) { return fmt::format("{} {}", contact.id.value, iso(contact.on)); },
        ", ");
}

Json::Array contacts_as_json(const SaidVerdict& each) {
    Json::Array found;
    for (const auto& contact : each.contacts)
        found.emplace_back(Json::Object{{"contact", contact.id.value}, {"on", iso(contact.on)}});
    return found;
}

std::string figures_of(const domain::CriterionGrade& grade) {
    return listed(
        grade.parts,
        [](const domain::PartGrade& each) { return fmt::format("{}: {}", label(each.part->measure), figure(each)); },
        "; ");
}

/// A criterion a line, and the figures that decide it.
std::string standards_as_text(const Practice& practice) {
    std::string text;
    for (const auto& [standard, criteria, earlier] : practice.standards) {
        text += fmt::format("\n{} ({})\n", standard->name, standard->key);
        for (const auto& each : criteria)
            text += fmt::format("{:<8}{:>13}  {}. {}\n", each.criterion->key, name_of(each.grade), each.criterion->name,
                                figures_of(each));
    }
    return text;
}

/// A rule a line, and how many verdicts of each kind it came to.
std::string as_text(const Practice& practice) {
    auto text = fmt::format("{}, {}\n\n{:<8}", practice.policy->name, iso(practice.as_of), "");
    for (const auto& outcome : names<Outcome>) text += fmt::format("{:>13}", outcome.name);
    text += "\n";
    for (const auto& rule : practice.policy->rules) {
        int all = 0;
        auto line = fmt::format("{:<8}", rule.key);
        for (const auto& outcome : names<Outcome>) {
            all += practice.of(rule, outcome.value);
            line += fmt::format("{:>13}", practice.of(rule, outcome.value));
        }
        if (all > 0) text += fmt::format("{}  {}\n", line, sentence(rule, *practice.policy));
    }
    return text + standards_as_text(practice);
}

std::string in_quotes(std::string_view cell) {
    std::string text = "\"";
    for (const char letter : cell) text.append(letter == '"' ? 2 : 1, letter);
    return text + '"';
}

std::string as_csv(const Practice& practice) {
    std::string text =
        "match;rule;severity;party;ordinal;outcome;due;explanation;source;contacts;person;what;decided_by;decided_"
        "on\r\n";
    for (const auto& each : practice.verdicts)
        text +=
            fmt::format("{};{};{};{};{};{};{};{};{};{};{};{};{};{}\r\n", each.subject.match.value, each.rule->key,
                        name_of(each.rule->severity), party_of(each), each.ordinal, name_of(each.outcome), due_of(each),
                        in_quotes(each.explanation), in_quotes(each.rule->source), in_quotes(contacts_of(each)),
                        person_of(each), in_quotes(each.what), decided_by(each), decided_on(each));
    return text;
}

Json::Array standards_as_json(const Practice& practice) {
    Json::Array found;
    const auto add = [&](const domain::Standard& standard, Date on,
                         const std::vector<domain::CriterionGrade>& criteria) {
        for (const auto& each : criteria)
            found.emplace_back(Json::Object{{"standard", standard.key},
                                            {"criterion", each.criterion->key},
                                            {"on", iso(on)},
                                            {"grade", name_of(each.grade)},
                                            {"figures", figures_of(each)}});
    };
    for (const auto& [standard, criteria, earlier] : practice.standards) {
        for (const auto& then : earlier) add(*standard, then.on, then.criteria);
        add(*standard, practice.as_of, criteria);
    }
    return found;
}

std::string as_json(const Practice& practice) {
    Json::Array verdicts;
    for (const auto& each : practice.verdicts)
        verdicts.emplace_back(Json::Object{{"match", each.subject.match.value},
                                           {"rule", each.rule->key},
                                           {"severity", name_of(each.rule->severity)},
                                           {"party", party_of(each)},
                                           {"ordinal", each.ordinal},
                                           {"outcome", name_of(each.outcome)},
                                           {"due", due_of(each)},
                                           {"explanation", each.explanation},
                                           {"source", each.rule->source},
                                           {"contacts", contacts_as_json(each)},
                                           {"person", person_of(each)},
                                           {"what", each.what},
                                           {"decided_by", decided_by(each)},
                                           {"decided_on", decided_on(each)}});
    return text(Json::Object{{"programme", practice.policy->key},
                             {"as_of", iso(practice.as_of)},
                             {"verdicts", verdicts},
                             {"standards", standards_as_json(practice)}}) +
           "\n";
}

struct Format {
    std::string_view name;
    std::string (*write)(const Practice& practice);
};
constexpr std::array formats{Format{"text", as_text}, Format{"csv", as_csv}, Format{"json", as_json}};

}  // namespace

void takes(Arguments& arguments, JudgePractice& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--programme KEY", options.programme, "The programme whose rules are asked");
    arguments.optional("--as-of DATE", options.as_of, "The day, YYYY-MM-DD; today when it is not given");
    arguments.optional("--format FORMAT", options.format, "text, csv or json (text)");
}

Exit run(const JudgePractice& options, const Context& context) {
    const auto format = std::ranges::find(formats, options.format, &Format::name);
    if (format == formats.end())
        return refuse(context, fmt::format("--format is text, csv or json, not '{}'", options.format), Exit::wrong_use);
    const auto as_of = day_of(options.as_of, context);
    if (!as_of) return refuse(context, as_of.error(), Exit::wrong_use);
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto found = app::practice(world, domain::audit::system(), programme(world, options.programme), *as_of);
    if (!found)
        return refuse(context, fmt::format("the policy file of '{}' is not there", options.programme), Exit::refused);
    context.console.out << format->write(*found);
    return Exit::done;
}

void takes(Arguments& arguments, ListTasks& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.optional("--as-of DATE", options.as_of, "To be done by this day, YYYY-MM-DD; today when it is not given");
    arguments.flag("--json", options.json,
                   "For a program: [{\"task\",\"match\",\"rule\",\"ordinal\",\"party\",\"due\"}]");
}

Exit run(const ListTasks& options, const Context& context) {
    const auto by_day = day_of(options.as_of, context);
    if (!by_day) return refuse(context, by_day.error(), Exit::wrong_use);
    const auto installation = open(context);
    Json::Array rows;
    for (const auto& [programme, match, task] : app::tasks_to_do(organisation(*installation, options.org), *by_day)) {
        const auto due = iso(*task.to_do_on);
        rows.emplace_back(Json::Object{{"task", task.id.value},
                                       {"match", match.value},
                                       {"rule", task.key.rule},
                                       {"ordinal", task.key.ordinal},
                                       {"party", name_of(task.key.party)},
                                       {"due", due}});
        if (!options.json)
            context.console.out << fmt::format("{}\tmatch {}\t{} {}\t{}\n", due, match.value, task.key.rule,
                                               task.key.ordinal, name_of(task.key.party));
    }
    if (options.json) context.console.out << text(rows) << '\n';
    return Exit::done;
}

}  // namespace mentorkorps::main
