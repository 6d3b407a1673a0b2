#include "web/pages/requirements.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::Requirement;
using domain::Severity;

constexpr std::string_view ticks_field = "paa-plads", waiver_field = "fravig", what_field = "hvad";

std::string_view demand(Severity severity) {
    switch (severity) {
        case Severity::stop: return "skal";
        case Severity::warn: return "bør";
        case Severity::info: return "gerne";
    }
    return {};
}

views::RequirementLine line(const Visit& visit, const Requirement& thing, const NameOf& name_of) {
    views::RequirementLine line{.id = {}, .token = token(thing), .label = label(thing)};
    if (const auto name = thing.person && name_of ? name_of(*thing.person) : std::string(); !name.empty())
        line.label += fmt::format(" ({})", name);
    line.why = thing.within_days > 0
                   ? fmt::format("Senest {} efter, {}", html::counted(thing.within_days, "dag", "dage"),
                                 that_happened(thing.before))
                   : html::capitalized(before(thing.before));
    line.source = thing.rule->source;
    line.demand = demand(thing.rule->severity);
    line.stand = thing.before == domain::Step::closing ? "Ikke endnu" : "Mangler";
    if (std::holds_alternative<domain::DeclarationRequired>(thing.rule->kind) && thing.until) line.stand = "Ny tekst";
    if (thing.is_refused) line.stand = "Ikke godkendt";
    line.is_known_by_itself = !may_be_ticked(thing);
    if (thing.is_in_place(visit.today())) line.since = "På plads " + html::date(*thing.on);
    return line;
}

}  // namespace

bool asks_for_consents(const domain::Requirements& asked) {
    return std::ranges::any_of(
        asked, [](const auto& each) { return std::holds_alternative<domain::BasisRequired>(each.rule->kind); });
}

std::string rule_sentence(const domain::Programme& programme, const std::string& key, Date on) {
    auto found = key;
    for (const auto& rule : programme.rules)
        if (rule.key == key && (found == key || rule.is_in_force(on))) found = sentence(rule, programme);
    return found;
}

std::vector<views::RequirementLine> requirement_lines(const Visit& visit, const domain::Requirements& asked,
                                                      const NameOf& name_of, std::string_view ids) {
    std::vector<views::RequirementLine> lines;
    for (const auto& each : asked) {
        if (each.is_known_by_itself && each.before == domain::Step::closing) continue;  // asked for by the closing form
        lines.push_back(line(visit, each, name_of));
        lines.back().id = fmt::format("{}-{}", ids, lines.size());
        const bool was_sent = visit.field(what_field) == lines.back().token && !visit.field("dato").empty();
        lines.back().day = was_sent ? std::string(visit.field("dato")) : iso(visit.today());
    }
    return lines;
}

NameOf names_in(const domain::Match& match) {
    return [&](domain::PersonId person) {
        for (const auto* side : {&match.mentors, &match.young_people})
            for (const auto& each : *side)
                if (each.person == person && side->size() > 1) return each.name;
        return std::string();
    };
}

views::RequirementFields requirement_fields(const Visit& visit, const domain::Requirements& asked, Date on,
                                            const NameOf& name_of) {
    views::RequirementFields fields;
    const auto ticked = ticked_tokens(visit);
    for (const auto& each : asked) {
        if (each.is_known_by_itself || each.within_days > 0 || each.is_in_place(on)) continue;
        if (may_be_ticked(each)) {
            auto& added = fields.missing.emplace_back(line(visit, each, name_of));
            added.id = fmt::format("krav-{}", fields.missing.size());
            added.is_ticked = std::ranges::find(ticked, added.token) != ticked.end();
        }
        if (each.rule->severity == Severity::stop) fields.rules.push_back(each.rule->key);
        fields.may_be_waived |= each.rule->severity == Severity::stop && !each.rule->is_law;
    }
    fields.waiver = typed_waiver(visit).reason;
    fields.may_be_waived |= !fields.waiver.empty();
    return fields;
}

std::vector<std::string> ticked_tokens(const Visit& visit) {
    std::vector<std::string> tokens;
    for (const auto value : visit.request.form.all(ticks_field)) tokens.emplace_back(value);
    return tokens;
}

domain::WaiverWish typed_waiver(const Visit& visit) {
    domain::WaiverWish wish{.reason = std::string(trim(visit.field(waiver_field)))};
    for (const auto value : visit.request.form.all("vist")) wish.rules.emplace_back(value);
    return wish;
}

Result<app::Tick, std::string> typed_tick(const Visit& visit) {
    app::Tick tick{.token = std::string(visit.field(what_field))};
    if (!visit.field("fortryd").empty()) return tick;
    tick.on = typed_date(visit, "dato");
    if (!tick.on) return refused("Vi kan ikke læse dagen. Skriv den som 28-02-2026.");
    return tick;
}

std::string tick_field(const Visit& visit, const std::vector<views::RequirementLine>& lines) {
    const auto line = std::ranges::find(lines, visit.field(what_field), &views::RequirementLine::token);
    return line == lines.end() ? views::whole_page : line->id;
}

std::string_view stop_field(const domain::Stopped& stopped) {
    using enum domain::Stopped::Why;
    return stopped.why == reason_too_long || stopped.why == nothing_to_waive ? waiver_field : ticks_field;
}

std::string field_shown(std::string_view field, const views::RequirementFields& fields) {
    return std::string(field == ticks_field && fields.missing.empty() ? waiver_field : field);
}

}  // namespace mentorkorps::web::pages
