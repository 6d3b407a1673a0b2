#include <algorithm>
#include <map>
#include <ranges>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/windows.hpp"
#include "domain/programmes/policy_file.hpp"
#include "domain/programmes/toml_letters.hpp"
#include "domain/programmes/toml_table.hpp"
#include "domain/programmes/world_file.hpp"
#include "domain/standards/standard_file.hpp"

namespace mentorkorps::domain {
namespace {

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
        for (const auto& each : offer->any | std::views::join)
            if (const auto* seen = std::get_if<Observed>(&each)) check(seen->list, seen->code);
    if (const auto* area = std::get_if<Area>(&kind))
        for (const auto& each : area->areas) check(lists::area, each);
}

void read_rule(Table& table, Programme& programme) {
    Rule rule;
    rule.key = table.text("key");
    rule.source = table.text("source");
    rule.is_assumption = table.yes("assumption");
    rule.is_law = table.yes("law");
    rule.is_screening = table.yes("screening");
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

template <class Named>
bool has_key(const std::vector<Named>& all, std::string_view key) {
    return key.empty() || key == left_open_text || std::ranges::find(all, key, &Named::key) != all.end();
}

/// What is misspelt would be asked of nobody, and nobody would see it.
void refuse_unknown_names(Table& table, const Programme& programme) {
    const auto refuse = [&](const Rule& rule, std::string_view what, std::string_view in_danish, std::string_view key) {
        table.problem(fmt::format("rule '{}' names the {} '{}', which is not in the policy", rule.key, what, key),
                      fmt::format("Reglen »{}« nævner {} »{}«, som ikke er i filen.", rule.key, in_danish, key));
    };
    for (const auto& rule : programme.rules) {
        if (const auto* course = std::get_if<TrainingRequired>(&rule.kind);
            course != nullptr && !has_key(programme.courses, course->course))
            refuse(rule, "course", "kurset", course->course);
        if (const auto* meeting = std::get_if<RecurringMeeting>(&rule.kind);
            meeting != nullptr && !has_key(programme.groups, meeting->group))
            refuse(rule, "group", "gruppen", meeting->group);
        if (const auto* talk = std::get_if<CheckIn>(&rule.kind);
            talk != nullptr && !has_key(programme.rules, talk->guardian_while))
            refuse(rule, "rule", "reglen", talk->guardian_while);
    }
}

void read_list(Table& table, Programme& programme) {
    CodeList list{table.text("key"), table.text("title"), {}};
    table.each("codes", [&](Table& code) {
        list.codes.push_back({.key = code.text("key"),
                              .label = code.text("label"),
                              .synonyms = code.texts("synonyms"),
                              .valid_to = code.day_if_any("valid_to"),
                              .instead = code.text_or("instead", "")});
    });
    for (const auto& each : list.codes)
        if (!each.instead.empty() && list.by_key(each.instead) == nullptr)
            table.problem(fmt::format("'instead' of '{}' is no code of the list", each.key),
                          fmt::format("»instead« ved »{}« er ingen kode på listen.", each.key));
    if (std::ranges::find(lists::all, list.key) == lists::all.end())
        table.problem(fmt::format("'{}' is no code list; expected one of {}", list.key, fmt::join(lists::all, ", ")),
                      fmt::format("»{}« er ingen liste. Listerne er: {}.", list.key, fmt::join(lists::all, ", ")));
    programme.code_lists.push_back(std::move(list));
}

void read_weights(Table& table, Programme& programme) {
    MatchingWeights weights;
    for (const auto& [part, name] : names<FitPart>) {
        weights[part] = table.number_if_any(name).value_or(0);
        if (weights[part] < 0 || weights[part] > weight_max)
            table.problem(fmt::format("'{}' must be 0 to {}", name, weight_max),
                          fmt::format("»{}« skal være fra 0 til {}.", name, weight_max));
    }
    if (weights == MatchingWeights{.of = {}})
        table.problem("[matching] weighs nothing", "[matching] lader ikke noget tælle. Skriv mindst ét tal over 0.");
    programme.matching = weights;
}

void read_all(Table& table, Programme& programme) {
    programme.key = table.text("key");
    programme.name = table.text("name");
    programme.unit = table.text("unit");
    programme.about = table.text_or("about", "");
    programme.asks_for_cpr = table.yes("cpr");
    programme.standards = table.texts("standards");
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
    table.one("matching", [&](Table& weights) { read_weights(weights, programme); });
    table.each("rules", [&](Table& rule) { read_rule(rule, programme); });
    refuse_one_key_for_two(table, programme);
    refuse_unknown_names(table, programme);
}

std::string measures() {
    return listed(names<Measure>, [](const Named<Measure>& each) { return each.name; }, ", ");
}

CriterionPart read_part(Table& table) {
    const auto word = table.text("measure");
    const auto measure = named<Measure>(word);
    if (!measure)
        table.problem(fmt::format("'{}' is no measure; expected one of {}", word, measures()),
                      fmt::format("»{}« er intet mål. Målene er: {}.", word, measures()));
    CriterionPart part{.measure = measure.value_or(Measure::months),
                       .met_from = table.decimal("met_from"),
                       .nearly_from = table.decimal_if_any("nearly_from"),
                       .parties = table.words<Party>("parties"),
                       .assumptions = table.texts("assumptions")};
    const double most = is_share(part.measure) ? 100 : 1200;
    if (!(part.met_from > 0 && part.met_from <= most))
        table.problem(fmt::format("'met_from' must be above 0 and at most {}", most),
                      fmt::format("»met_from« skal være over 0 og højst {}.", most));
    if (part.nearly_from && !(*part.nearly_from > 0 && *part.nearly_from < part.met_from))
        table.problem("'nearly_from' must be above 0 and below 'met_from'",
                      "»nearly_from« skal være over 0 og under »met_from«.");
    if ((part.measure == Measure::talks_first_month || part.measure == Measure::talks_a_month) == part.parties.empty())
        table.problem("'parties' is given when, and only when, talks with each are counted",
                      "»parties« hører til, når samtaler med hver tælles, og kun da.");
    return part;
}

void read_criterion(Table& table, Standard& standard) {
    Criterion criterion{.key = table.text("key"),
                        .name = table.text("name"),
                        .asks = table.text("asks"),
                        .source = table.text("source"),
                        .engagements = table.words<Engagement>("engagements"),
                        .parts = {}};
    table.each("parts", [&](Table& part) { criterion.parts.push_back(read_part(part)); });
    if (criterion.parts.empty())
        table.problem("nothing decides this criterion; expected [[criteria.parts]]",
                      "Intet afgør kriteriet. Skriv mindst én [[criteria.parts]].");
    standard.criteria.push_back(std::move(criterion));
}

void read_criteria(Table& table, Standard& standard) {
    standard.key = table.text("key");
    standard.name = table.text("name");
    standard.about = table.text("about");
    standard.source = table.text("source");
    standard.looks_back_months = table.number("looks_back_months");
    standard.known_from = table.number("known_from");
    if (standard.looks_back_months < 1 || standard.looks_back_months > 120)
        table.problem("'looks_back_months' must be 1 to 120", "»looks_back_months« skal være fra 1 til 120.");
    if (standard.known_from < 1 || standard.known_from > 100)
        table.problem("'known_from' must be 1 to 100", "»known_from« skal være fra 1 til 100.");
    table.each("criteria", [&](Table& criterion) { read_criterion(criterion, standard); });
    if (standard.criteria.empty())
        table.problem("a standard has criteria: [[criteria]]", "En standard har kriterier: [[criteria]].");
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
    table.each("rounds", [&](Table& round) {
        world.rounds.push_back({round.text("name"), round.text_or("channel", ""), round.text("cohort"),
                                round.day("from"), round.day("to"), round.day_if_any("met_on"),
                                round.text_or("place", ""), round.number_if_any("came")});
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

Result<Standard, Problems> read_standard(std::string_view toml, std::string_view file) {
    return read_file<Standard>(toml, file, read_criteria);
}

}  // namespace mentorkorps::domain
