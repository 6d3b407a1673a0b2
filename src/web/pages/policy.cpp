#include "web/pages/policy.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/policy_desk.hpp"
#include "domain/rules/phrases.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::PolicyVersionId;
using views::FieldError;

constexpr std::size_t file_bytes_max = 256 * 1024;
constexpr std::string_view file_type = "application/toml; charset=utf-8";

std::string field_of(const domain::OpenParameter& parameter) {
    return fmt::format("regel-{}-{}", parameter.rule + 1, parameter.name);
}

std::vector<views::PolicyDesk::OpenRule> open_rules(const Visit& visit, const domain::Programme& policy) {
    std::vector<views::PolicyDesk::OpenRule> found;
    for (std::size_t i = 0; i < policy.rules.size(); ++i) {
        const auto& rule = policy.rules[i];
        if (rule.open.empty()) continue;
        views::PolicyDesk::OpenRule view{sentence(rule, policy), rule.source, {}, {}};
        for (const auto& name : rule.open) {
            const auto field = field_of({i, name});
            view.fields.push_back(
                {field, html::capitalized(domain::phrases::parameter(name)), std::string(visit.field(field))});
        }
        view.found_in.id = field_of({i, std::string(domain::found_in)});
        view.found_in.label = "Hvor har I det fra?";
        view.found_in.typed = visit.field(view.found_in.id);
        found.push_back(std::move(view));
    }
    return found;
}

void add_versions(views::PolicyDesk& view, const Visit& visit, const app::PolicyDesk& desk) {
    auto newer = Date::max();
    for (const auto& each : desk.versions) {
        views::PolicyDesk::Version version{.from = each.from, .at = each.at, .who = "Administratoren på serveren"};
        if (each.by) version.who = *each.by;
        version.why = each.why;
        version.is_replaced = each.from >= newer;
        version.text = policy_address(visit, fmt::format("/udgaver/{}", each.id.value));
        newer = std::min(newer, each.from);
        view.versions.push_back(std::move(version));
    }
    view.versions.push_back({.who = "Følger med programmet", .text = policy_address(visit, "/udgaver/0")});
}

std::optional<std::string> fault_of_file(std::string_view content) {
    if (content.empty()) return "Vælg en fil.";
    if (content.size() > file_bytes_max) return "Filen er for stor. Den må højst fylde 256 KB.";
    if (!is_utf8(content)) return "Filen er ikke ren tekst. Gem den som tekst i UTF-8, og send den igen.";
    return std::nullopt;
}

http::Response sent(const Visit& visit, const std::string& toml) {
    const auto read = domain::read_policy(toml, "");
    if (!read) return show_wrong_policy(visit, read.error());
    if (read->key != visit.programme->policy->key)
        return show_policy_desk(visit, {{"fil", app::sentence(app::DraftFault::other_programme)}});
    const auto desk = app::policy_desk(*visit.world, visit.viewer(), visit.programme->id);
    if (desk && desk->toml == toml)
        return show_policy_desk(visit, {{"fil", "Filen er den samme som den, der er udgivet."}});
    return show_policy_preview(visit, toml);
}

}  // namespace

html::Url policy_address(const Visit& visit, std::string_view rest) {
    return *html::Url::checked(visit.in_programme("/regler" + std::string(rest)));
}

PolicyVersionId typed_base(const Visit& visit) {
    const auto text = visit.field("bygger-paa");
    PolicyVersionId base;
    std::from_chars(text.data(), text.data() + text.size(), base.value);
    return base;
}

std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') plain += text[i];
    return plain;
}

http::Response show_wrong_policy(const Visit& visit, const std::vector<domain::PolicyProblem>& problems) {
    const auto n = html::counted(std::ssize(problems), "ting", "ting");
    return show_policy_desk(visit, {{"fil", fmt::format("Der er {}, der skal rettes i filen.", n)}}, problems);
}

http::Response show_policy_desk(const Visit& visit, std::vector<FieldError> errors,
                                const std::vector<domain::PolicyProblem>& problems) {
    const auto desk = app::policy_desk(*visit.world, visit.viewer(), visit.programme->id);
    if (!desk) return not_found(visit);
    views::PolicyDesk view{.shell = shell(visit, "Tilpas reglerne", "regler"), .errors = std::move(errors)};
    view.programme = desk->policy.name;
    view.rules = policy_address(visit, "");
    view.fill = policy_address(visit, "/tilpas");
    view.file = policy_address(visit, "/fil");
    view.base = std::to_string(desk->newest.value);
    if (desk->from > visit.today()) view.comes = desk->from;
    view.open = open_rules(visit, desk->policy);
    for (const auto& each : problems) view.problems.push_back(danish_sentence(each));
    add_versions(view, visit, *desk);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response policy_desk(const Visit& visit) { return show_policy_desk(visit); }

http::Response fill_policy(const Visit& visit) {
    const auto desk = app::policy_desk(*visit.world, visit.viewer(), visit.programme->id);
    if (!desk) return not_found(visit);
    if (typed_base(visit) != desk->newest)
        return show_policy_desk(visit, {{views::whole_page, app::sentence(app::DraftFault::stale)}});
    const auto open = open_parameters(desk->policy);
    if (open.empty()) return http::see_other(policy_address(visit, "/tilpas").text());
    std::vector<domain::Filling> values;
    for (const auto& each : open) {
        const auto typed = trim(visit.field(field_of(each)));
        if (typed.empty()) continue;
        const domain::OpenParameter source{each.rule, std::string(domain::found_in)};
        const bool is_first = values.empty() || values.back().parameter.rule != each.rule;
        if (is_first) values.push_back({source, std::string(visit.field(field_of(source)))});
        values.push_back({each, std::string(typed)});
    }
    if (values.empty()) return show_policy_desk(visit, {{field_of(open.front()), "Skriv mindst ét af tallene."}});
    auto toml = filled(desk->toml, values);
    if (toml) return show_policy_preview(visit, *toml);
    std::vector<FieldError> errors;
    for (const auto& each : toml.error()) errors.push_back({field_of(each.parameter), each.sentence});
    return show_policy_desk(visit, std::move(errors));
}

http::Response send_policy(const Visit& visit) {
    const auto& uploads = visit.request.uploads;
    const auto content = uploads.empty() ? std::string_view() : std::string_view(uploads.front().content);
    if (const auto fault = fault_of_file(content)) return show_policy_desk(visit, {{"fil", *fault}});
    return sent(visit, with_plain_line_ends(content));
}

http::Response policy_file(const Visit& visit) {
    auto desk = app::policy_desk(*visit.world, visit.viewer(), visit.programme->id);
    if (!desk) return not_found(visit);
    return http::download(desk->policy.key + ".toml", std::string(file_type), std::move(desk->toml));
}

http::Response policy_version(const Visit& visit) {
    const auto version = visit.id<PolicyVersionId>("version");
    const bool is_number = version != PolicyVersionId{} || visit.captures["version"] == "0";
    auto toml = app::policy_text(*visit.world, visit.viewer(), visit.programme->id, version);
    if (!toml || !is_number) return not_found(visit);
    return http::download(fmt::format("{}-{}.toml", visit.programme->policy->key, version.value),
                          std::string(file_type), std::move(*toml));
}

}  // namespace mentorkorps::web::pages
