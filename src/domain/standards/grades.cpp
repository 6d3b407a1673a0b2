#include "domain/standards/grades.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace mentorkorps::domain {
namespace {

/// Without rounding errors: 12 months are 12.
constexpr double tolerance = 1e-9;

Grade grade_of(const CriterionPart& part, const Amount& amount) {
    const auto value = amount.value(part.measure) + tolerance;
    if (value >= part.met_from) return Grade::met;
    return part.nearly_from && value >= *part.nearly_from ? Grade::nearly : Grade::not_met;
}

/// What is not met decides, whatever else is not known.
Grade worst(const std::vector<PartGrade>& parts) {
    const auto has = [&](Grade grade) { return std::ranges::find(parts, grade, &PartGrade::grade) != parts.end(); };
    for (const auto each : {Grade::not_met, Grade::unknown, Grade::nearly})
        if (has(each)) return each;
    return Grade::met;
}

bool is_about(const Criterion& criterion, const Timeline& match) {
    bool has_mentor = false;
    for (const auto& each : match.facts().members) {
        if (each.party != Party::mentor) continue;
        has_mentor = true;
        if (std::ranges::find(criterion.engagements, each.engagement) != criterion.engagements.end()) return true;
    }
    return criterion.engagements.empty() || !has_mentor;
}

void add(PartGrade& part, const Reading& reading) {
    part.missing += reading.is == Reading::Is::missing ? 1 : 0;
    if (reading.is == Reading::Is::missing || reading.is == Reading::Is::not_counted) return;
    ++part.known;
    part.unasked += reading.is_unasked ? 1 : 0;
    part.sum = part.sum + reading.amount;
}

std::vector<PartGrade> parts_of(const Criterion& criterion) {
    std::vector<PartGrade> parts;
    for (const auto& each : criterion.parts) parts.push_back({.part = &each});
    return parts;
}

Period looked_at(const Standard& standard, Date as_of) {
    return {plus_months(as_of, -standard.looks_back_months), as_of + std::chrono::days{1}};
}

/// Whether the match tells of the programme: it went on in the time that is looked at.
bool counts(const Timeline& match, const Period& within) {
    return match.is_running() || (match.closed() && *match.closed() >= within.from);
}

/// How long matches last is told by those that began in the time looked at, counted from when they were to have lasted
/// so long; the ones that broke early would else be all there was of the latest.
bool counts_for(const CriterionPart& part, const Timeline& match, const Period& within) {
    const auto began = match.began();
    if (part.measure != Measure::months || !began) return counts(match, within);
    const auto back = -static_cast<int>(part.met_from);
    return *began >= plus_months(within.from, back) && *began <= plus_months(match.as_of(), back);
}

void decide(PartGrade& part, int known_from) {
    const auto all = part.known + part.missing;
    if (part.known > 0 && !part.is_hidden && part.known * 100 >= known_from * all)
        part.grade = grade_of(*part.part, part.sum);
}

}  // namespace

std::string_view label(Grade grade) {
    switch (grade) {
        case Grade::met: return "Opfyldt";
        case Grade::nearly: return "Tilnærmelsesvis";
        case Grade::not_met: return "Ikke opfyldt";
        case Grade::not_relevant: return "Ikke relevant";
        case Grade::unknown: return "Kan ikke vurderes";
    }
    return {};
}

std::vector<CriterionGrade> grade(const Standard& standard, const Programme& programme, const Timeline& match) {
    const auto verdicts = judge(programme, match);
    const Measured measure(programme, match, verdicts, looked_at(standard, match.as_of()));
    std::vector<CriterionGrade> found;
    for (const auto& criterion : standard.criteria) {
        auto& each = found.emplace_back(CriterionGrade{.criterion = &criterion, .grade = Grade::not_relevant});
        if (!is_about(criterion, match)) continue;
        each.parts = parts_of(criterion);
        for (auto& part : each.parts) {
            const auto reading = measure(*part.part);
            add(part, reading);
            if (reading.is != Reading::Is::so_far) decide(part, 0);
        }
        each.grade = worst(each.parts);
    }
    return found;
}

std::vector<CriterionGrade> grade(const Standard& standard, const Programme& programme,
                                  std::span<const MatchFacts> matches, Date as_of) {
    const auto within = looked_at(standard, as_of);
    std::vector<CriterionGrade> found;
    for (const auto& criterion : standard.criteria)
        found.push_back({.criterion = &criterion, .parts = parts_of(criterion)});
    std::vector<bool> concerns_any(found.size());
    bool has_matches = false;
    std::vector<Verdict> verdicts;
    for (const auto& facts : matches) {
        const Timeline match(facts, as_of);
        verdicts.clear();
        judge(programme, match, verdicts);
        const Measured measure(programme, match, verdicts, within);
        const bool is_counted = counts(match, within);
        has_matches |= is_counted;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!is_about(*found[i].criterion, match)) continue;
            concerns_any[i] = concerns_any[i] || is_counted;
            for (auto& part : found[i].parts)
                if (counts_for(*part.part, match, within)) add(part, measure(*part.part));
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (has_matches && !concerns_any[i]) {
            found[i] = {.criterion = found[i].criterion, .grade = Grade::not_relevant};
            continue;
        }
        for (auto& part : found[i].parts) {
            part.is_hidden = part.part->measure == Measure::support && part.known > 0 && part.known < answers_min;
            decide(part, standard.known_from);
        }
        found[i].grade = worst(found[i].parts);
    }
    return found;
}

std::string figure(const PartGrade& part) {
    const auto measure = part.part->measure;
    if (part.known == 0) return part.missing > 0 ? "ikke skrevet ned" : "endnu intet at gå ud fra";
    if (part.is_hidden) return "for få har svaret til, at det kan vises";
    if (part.unasked == part.known) return "programmet har ingen regel om det";
    const bool is_one = part.known + part.missing == 1;
    if (is_one && is_share(measure) && part.sum.of == 1)
        return part.sum.sum == 1 ? "ja" : part.sum.sum > 0 ? "delvist" : "nej";
    const auto value = part.sum.value(measure) + tolerance;
    auto text = is_share(measure) ? fmt::format("{} af {} ({:.0f} %)", in_words(part.sum.sum), in_words(part.sum.of),
                                                std::floor(value))
                                  : with_unit(measure, value);
    if (!is_one && !is_share(measure)) text = fmt::format("i gennemsnit {} ({} match)", text, part.known);
    if (part.missing > 0) text += fmt::format(", ikke skrevet ned for {} match", part.missing);
    return text;
}

}  // namespace mentorkorps::domain
