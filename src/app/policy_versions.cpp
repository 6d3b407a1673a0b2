#include "app/policy_versions.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/plan.hpp"
#include "base/text.hpp"
#include "domain/standards/standard_file.hpp"
#include "store/practice.hpp"
#include "store/reports.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

constexpr int months_ahead_max = 24;

/// The file that the programme began with; null when it is none of the organisation's.
const PolicyFile* file_of(const World& world, db::Read& tx, ProgrammeId programme) {
    for (const auto& open : store::programmes(tx))
        if (const auto file = world.policies.find(open.key); open.id == programme && file != world.policies.end())
            return &file->second;
    return nullptr;
}

std::optional<PolicyDesk> desk_in(const World& world, db::Read& tx, ProgrammeId programme) {
    const auto* file = file_of(world, tx, programme);
    if (file == nullptr) return std::nullopt;
    PolicyDesk desk{.toml = file->toml, .policy = file->programme, .versions = store::policy_versions(tx, programme)};
    if (desk.versions.empty()) return desk;
    desk.newest = desk.versions.front().id;
    desk.from = desk.versions.front().from;
    desk.toml = store::policy_texts(tx, programme).back().toml;
    auto read = read_policy(desk.toml, "");
    if (!read) throw Broken("a published policy cannot be read by this version of the program");
    desk.policy = std::move(*read);
    return desk;
}

/// The draft's policy, when it is one of that programme and says something that the newest does not.
Result<Programme, DraftRefusal> checked(const World& world, const PolicyDraft& draft, const PolicyDesk& newest) {
    const auto file = fmt::format("{}.toml", newest.policy.key);
    auto policy = read_policy(draft.toml, file);
    if (!policy) return refused(DraftRefusal{std::move(policy.error())});
    if (auto unknown = unknown_standards(*policy, world.standards, draft.toml, file); !unknown.empty())
        return refused(DraftRefusal{std::move(unknown)});
    if (policy->key != newest.policy.key) return refused(DraftRefusal{DraftFault::other_programme});
    if (draft.toml == newest.toml) return refused(DraftRefusal{DraftFault::nothing_new});
    return std::move(*policy);
}

/// The policy as it is, and as the draft would make it, both on the draft's day.
struct Compared {
    Programme held;
    Programme next;
};

Compared compared(const World& world, db::Read& tx, ProgrammeId programme, Programme draft, Date from) {
    const auto& base = file_of(world, tx, programme)->programme;
    auto history = PolicyHistory::read(tx, programme);
    auto held = effective(base, history.editions, from);
    history.add(std::move(draft), from);
    return {std::move(held), effective(base, history.editions, from)};
}

std::string sentence_in(const Compared& policies, const OtherVerdict& verdict, Date on) {
    for (const auto* policy : {&policies.next, &policies.held})
        for (const auto& rule : policy->rules)
            if (rule.key == verdict.rule && rule.is_in_force(on)) return sentence(rule, *policy);
    return verdict.rule;
}

void count(PolicyPreview& preview, const Compared& policies, const Effect& effect) {
    preview.added += static_cast<int>(effect.added.size());
    preview.gone += static_cast<int>(effect.gone.size());
    preview.moved += static_cast<int>(effect.moved.size());
    for (std::size_t i = 0; i < effect.verdicts.size(); ++i) {
        const auto& verdict = effect.verdicts[i];
        if (i > 0 && verdict == effect.verdicts[i - 1]) continue;  // a match counts once
        auto found = std::ranges::find_if(preview.verdicts, [&](const PolicyPreview::Verdicts& each) {
            return each.rule == verdict.rule && each.was == verdict.was && each.becomes == verdict.becomes;
        });
        if (found == preview.verdicts.end())
            found = preview.verdicts.insert(
                found, {verdict.rule, sentence_in(policies, verdict, preview.from), verdict.was, verdict.becomes, 0});
        ++found->matches;
    }
}

void add_names(db::Read& tx, ProgrammeId programme, const std::vector<MatchFacts>& facts, PolicyPreview& preview) {
    std::map<PersonId, std::string> names;
    for (auto& each : store::people_in(tx, programme)) names.emplace(each.person, std::move(each.name));
    for (auto& match : preview.matches)
        for (const auto& member : std::ranges::find(facts, match.id, &MatchFacts::match)->members)
            if (const auto name = names.find(member.person); name != names.end()) match.names.push_back(name->second);
}

PolicyPreview previewed(const World& world, db::Read& tx, ProgrammeId programme, const Compared& policies,
                        PolicyPreview preview, bool with_names) {
    preview.changes = changes(policies.held, policies.next, preview.from);
    const auto facts =
        store::match_facts(tx, {.programme = programme, .contacts_since = since_ever}, world.clock.today());
    for (const auto& each : facts) {
        const Timeline match(each, preview.from);
        if (!match.is_running()) continue;
        ++preview.running;
        auto found = effect(policies.held, policies.next, match);
        if (found.is_nothing()) continue;
        count(preview, policies, found);
        preview.matches.push_back({each.match, {}, std::move(found)});
    }
    if (with_names) add_names(tx, programme, facts, preview);
    return preview;
}

std::optional<DraftFault> fault_of_reason(std::string_view reason) {
    if (trim(reason).empty()) return DraftFault::reason_missing;
    if (length(reason) > policy_reason_letters_max) return DraftFault::reason_too_long;
    return std::nullopt;
}

}  // namespace

std::optional<DraftFault> fault_of_day(std::optional<Date> from, Date today) {
    if (!from) return DraftFault::day_missing;
    if (*from < today) return DraftFault::day_past;
    if (*from > plus_months(today, months_ahead_max)) return DraftFault::day_too_late;
    return std::nullopt;
}

std::string sentence(DraftFault fault) {
    switch (fault) {
        case DraftFault::day_missing: return "Vi kan ikke læse dagen. Skriv den som 28-02-2026.";
        case DraftFault::day_past:
            return "Dagen er gået. Vælg i dag eller en senere dag, så ingen bliver bedømt bagud.";
        case DraftFault::day_too_late: return "Vælg en dag inden for de næste to år.";
        case DraftFault::other_programme:
            return "Filen hører til et andet program. Ret »key« i toppen, eller vælg programmets egen fil.";
        case DraftFault::nothing_new: return "Der er ikke ændret noget endnu.";
        case DraftFault::stale:
            return "Der er udgivet andre regler i mellemtiden. Se igennem, hvad dine nu ændrer, før du udgiver.";
        case DraftFault::reason_missing: return "Skriv hvorfor, så andre kan se det.";
        case DraftFault::reason_too_long: return "Begrundelsen er for lang. Skriv højst 500 tegn.";
    }
    return {};
}

namespace {

std::string console_sentence(DraftFault fault) {
    switch (fault) {
        case DraftFault::day_missing: return "say from which day: --from-date 2026-12-31";
        case DraftFault::day_past: return "the day has passed; nobody is judged by rules that were not yet published";
        case DraftFault::day_too_late: return "the day is more than two years ahead";
        case DraftFault::other_programme: return "the file is of another programme: its 'key' is another";
        case DraftFault::nothing_new: return "the file is what is published already";
        case DraftFault::stale: return "somebody else has published in the meantime; look again";
        case DraftFault::reason_missing: return "say why: --why TEXT";
        case DraftFault::reason_too_long: return "the reason is too long; at most 500 characters";
    }
    return {};
}

}  // namespace

std::string console_sentence(const DraftRefusal& refusal) {
    return std::visit(overloaded{[](const NotFound&) -> std::string { return "there is no policy of that programme"; },
                                 [](const std::vector<PolicyProblem>& problems) {
                                     std::vector<std::string> lines;
                                     for (const auto& each : problems) lines.push_back(domain::sentence(each));
                                     return fmt::format("{}", fmt::join(lines, "\n"));
                                 },
                                 [](DraftFault fault) { return console_sentence(fault); }},
                      refusal);
}

Result<PolicyDesk, NotFound> policy_desk(const World& world, ProgrammeId programme) {
    auto tx = world.db.read();
    auto desk = desk_in(world, tx, programme);
    if (!desk) return refused(NotFound{});
    return std::move(*desk);
}

Result<PolicyDesk, NotFound> policy_desk(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_rules, programme)) return refused(NotFound{});
    return policy_desk(world, programme);
}

Result<std::string, NotFound> policy_text(const World& world, const Viewer& viewer, ProgrammeId programme,
                                          PolicyVersionId version) {
    if (!viewer.may(Right::change_rules, programme)) return refused(NotFound{});
    auto tx = world.db.read();
    const auto* file = file_of(world, tx, programme);
    if (file != nullptr && version == PolicyVersionId{}) return file->toml;
    for (auto& each : store::policy_texts(tx, programme))
        if (file != nullptr && each.id == version) return std::move(each.toml);
    return refused(NotFound{});
}

Result<PolicyPreview, DraftRefusal> preview_policy(const World& world, const Viewer& viewer, const PolicyDraft& draft) {
    if (!viewer.may(Right::change_rules, draft.programme)) return refused(DraftRefusal{NotFound{}});
    if (const auto fault = fault_of_day(draft.from, world.clock.today())) return refused(DraftRefusal{*fault});
    const bool sees_people = viewer.may(Right::see_people, draft.programme);
    PolicyPreview preview{.from = *draft.from};
    {
        auto tx = world.db.read();
        const auto desk = desk_in(world, tx, draft.programme);
        if (!desk) return refused(DraftRefusal{NotFound{}});
        auto policy = checked(world, draft, *desk);
        if (!policy) return refused(std::move(policy.error()));
        preview.newest = desk->newest;
        const auto policies = compared(world, tx, draft.programme, std::move(*policy), *draft.from);
        preview = previewed(world, tx, draft.programme, policies, std::move(preview), sees_people);
    }
    record_look(world, {sees_people ? audit::Kind::people_listed : audit::Kind::figures_seen,
                        audit::actor(viewer, Right::change_rules), std::nullopt, draft.programme,
                        fmt::format("policy preview {}", iso(preview.from))});
    return preview;
}

Result<PolicyVersionId, DraftRefusal> publish_policy(const World& world, const audit::Actor& by,
                                                     const PolicyDraft& draft, std::string_view reason) {
    const auto today = world.clock.today();
    PolicyVersionId id;
    {
        auto tx = world.db.write();
        store::hold(tx, draft.programme);
        const auto desk = desk_in(world, tx, draft.programme);
        if (!desk) return refused(DraftRefusal{NotFound{}});
        if (const auto fault = fault_of_day(draft.from, today)) return refused(DraftRefusal{*fault});
        if (const auto policy = checked(world, draft, *desk); !policy) return refused(policy.error());
        if (draft.base != desk->newest) return refused(DraftRefusal{DraftFault::stale});
        if (const auto fault = fault_of_reason(reason)) return refused(DraftRefusal{*fault});
        id = store::add(tx, draft.programme, {{}, *draft.from, draft.toml}, trim(reason),
                        {by.account, world.clock.now()});
        record(tx, world,
               {audit::Kind::policy_published, by, std::nullopt, draft.programme,
                fmt::format("version {} from {}", id.value, iso(*draft.from))});
        tx.commit();
    }
    // Not before the commit: a policy is kept under the number of its version, which an undone transaction would give
    // away again. What a crash leaves undone here, the night does.
    if (*draft.from == today) plan(world, Trial::for_real);
    return id;
}

Result<PolicyVersionId, DraftRefusal> publish_policy(const World& world, const Viewer& viewer, const PolicyDraft& draft,
                                                     std::string_view reason) {
    if (!viewer.may(Right::change_rules, draft.programme)) return refused(DraftRefusal{NotFound{}});
    return publish_policy(world, audit::actor(viewer, Right::change_rules), draft, reason);
}

}  // namespace mentorkorps::app
