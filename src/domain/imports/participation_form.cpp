#include "domain/imports/participation_form.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "domain/imports/coded_fields.hpp"
#include "domain/imports/scan.hpp"
#include "domain/imports/typed_fields.hpp"

namespace mentorkorps::domain {
namespace {

constexpr WholeRange capacity_range{.min = 0, .max = 99};

std::optional<std::string> code(TypedFields& form, const CodedField& field, const std::string& typed,
                                const std::optional<std::string>& before, const Programme& programme) {
    const auto found = codes(form, field, {typed}, {before.value_or("")}, programme);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

void observe(TypedFields& form, const CodedField& field, const std::vector<std::string>& typed,
             const YoungStanding& young, const YoungFormRules& rules, std::optional<Date> from,
             ObservationChange& into) {
    const auto before = codes_now(young.observations, field.list);
    const auto wanted = codes(form, field, typed, before, rules.programme);
    refuse_abolished(form, field, {wanted, before, from.value_or(rules.today)}, rules.programme);
    const auto made = change(young.observations, {field.list, wanted, from.value_or(rules.today)}, rules.today);
    if (!made) return form.refuse("from", fmt::format("{} gælder fra: {}", field.label, sentence(made.error())));
    if (!from && !(made->ended.empty() && made->begun.empty()) && form.faults.empty())
        form.refuse("from", "Gælder fra: Skriv, fra hvilken dag det nye gælder, fx 28-02-2026.");
    into.ended.insert(into.ended.end(), made->ended.begin(), made->ended.end());
    into.begun.insert(into.begun.end(), made->begun.begin(), made->begun.end());
}

/// The last granted time as the form has it: another first day is a new one, and two empty fields take it back.
std::vector<GrantedChange> granted(TypedFields& form, const YoungDraft& draft, const YoungStanding& young,
                                   const YoungFormRules& rules) {
    const auto* rule = rules.programme.rule_of<GrantPeriod>(rules.today);
    if (rule == nullptr) return {};
    const auto from = form.value("granted_from", "Bevilget fra", draft.granted_from, parse_date);
    const auto to = form.value("granted_to", "Bevilget til og med", draft.granted_to, parse_date);
    if (!form.faults.empty()) return {};
    const auto last = young.granted.empty() ? std::nullopt : std::optional(young.granted.back());
    if (!from && !to) return last ? std::vector{GrantedChange{last->from, {}}} : std::vector<GrantedChange>{};
    if (!from || !to || *to < *from) {
        form.refuse(from ? "granted_to" : "granted_from",
                    "Bevilling: Skriv både den første og den sidste dag, fx 01-01-2026 og 30-06-2026.");
        return {};
    }
    const auto& limit = std::get<GrantPeriod>(rule->kind);
    if (rule->severity == Severity::stop && *to > limit.last_day(*from))
        form.refuse("granted_to", fmt::format("Bevilget til og med: {} Skriv senest {:%d-%m-%Y}.",
                                              limit.sentence(rules.programme), limit.last_day(*from)));
    if (rule->severity == Severity::stop && !limit.is_renewable && last && last->from != *from)
        form.refuse("granted_from",
                    fmt::format("Bevilget fra: Bevillingen fra {:%d-%m-%Y} kan ikke forlænges. Er dagen "
                                "forkert, så tøm begge felter, gem, og skriv den rigtige.",
                                last->from));
    if (last == GrantedTime{*from, *to}) return {};
    return {{*from, to}};
}

}  // namespace

MentorDraft draft_of(const Commitment& mentor) {
    return {.engagement = std::string(name_of(mentor.engagement)),
            .capacity = mentor.capacity ? std::to_string(*mentor.capacity) : std::string(),
            .cohort = mentor.cohort.value_or(""),
            .channel = mentor.channel.value_or(""),
            .sector = mentor.sector.value_or(""),
            .education = mentor.education.value_or(""),
            .workplace = mentor.workplace.value_or(""),
            .employed_since = mentor.employed_since ? fmt::format("{:%d-%m-%Y}", *mentor.employed_since) : "",
            .available_until = mentor.available_until ? fmt::format("{:%d-%m-%Y}", *mentor.available_until) : ""};
}

Result<Commitment, std::vector<FieldFault>> written(const MentorDraft& draft, Commitment mentor,
                                                    const Programme& programme) {
    TypedFields form;
    const auto engagement = named<Engagement>(draft.engagement);
    if (engagement)
        mentor.engagement = *engagement;
    else
        form.refuse("engagement", "Form: Vælg en af mulighederne på listen.");
    mentor.capacity = form.value("capacity", "Kan tage", draft.capacity,
                                 [](std::string_view text) { return parse_whole(text, capacity_range); });
    mentor.cohort = unless_empty(draft.cohort);
    mentor.channel = code(form, coded::channel, draft.channel, mentor.channel, programme);
    mentor.sector = code(form, coded::sector, draft.sector, mentor.sector, programme);
    mentor.education = code(form, coded::education, draft.education, mentor.education, programme);
    mentor.workplace = unless_empty(draft.workplace);
    mentor.employed_since = form.value("employed_since", "Ansat siden", draft.employed_since, parse_date);
    mentor.available_until = form.value("available_until", "Kan være mentor til", draft.available_until, parse_date);
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return mentor;
}

YoungDraft draft_of(const YoungStanding& young, Date from) {
    const auto& enrolment = young.enrolment;
    const auto only = [&](std::string_view scheme) {
        const auto found = codes_now(young.observations, scheme);
        return found.empty() ? std::string() : found.front();
    };
    return {.referred_on = enrolment.referred_on ? fmt::format("{:%d-%m-%Y}", *enrolment.referred_on) : std::string(),
            .referred_by = enrolment.referred_by.value_or(""),
            .caseworker = enrolment.caseworker ? std::to_string(enrolment.caseworker->value) : std::string(),
            .benefit = only(lists::benefit),
            .education_status = only(lists::education_status),
            .needs = codes_now(young.observations, lists::need),
            .area = only(lists::area),
            .active_case = only(lists::active_case),
            .from = fmt::format("{:%d-%m-%Y}", from),
            .granted_from = young.granted.empty() ? "" : fmt::format("{:%d-%m-%Y}", young.granted.back().from),
            .granted_to = young.granted.empty() ? "" : fmt::format("{:%d-%m-%Y}", young.granted.back().to)};
}

Result<YoungChange, std::vector<FieldFault>> written(const YoungDraft& draft, const YoungStanding& young,
                                                     const YoungFormRules& rules) {
    TypedFields form;
    YoungChange made{.enrolment = young.enrolment, .observations = {}};
    auto& enrolment = made.enrolment;
    enrolment.referred_on = form.value("referred_on", "Henvist den", draft.referred_on, parse_date);
    if (enrolment.referred_on > rules.today)
        form.refuse("referred_on", "Henvist den: Datoen ligger i fremtiden. Skriv i dag eller en tidligere dag.");
    enrolment.referred_by = unless_empty(draft.referred_by);
    enrolment.caseworker = number_in<std::int64_t>(draft.caseworker).transform([](auto id) { return AccountId{id}; });
    const bool is_known = !enrolment.caseworker || enrolment.caseworker == young.enrolment.caseworker ||
                          std::ranges::find(rules.caseworkers, *enrolment.caseworker) != rules.caseworkers.end();
    if (!is_known || (!enrolment.caseworker && !draft.caseworker.empty()))
        form.refuse("caseworker", "Følges af: Vælg en sagsbehandler fra listen.");
    const auto from = form.value("from", "Gælder fra", draft.from, parse_date);
    auto& observed = made.observations;
    observe(form, coded::benefit, {draft.benefit}, young, rules, from, observed);
    observe(form, coded::education_status, {draft.education_status}, young, rules, from, observed);
    observe(form, coded::needs, draft.needs, young, rules, from, observed);
    if (rules.programme.list(lists::area) != nullptr)
        observe(form, coded::area, {draft.area}, young, rules, from, observed);
    if (rules.programme.list(lists::active_case) != nullptr)
        observe(form, coded::active_case, {draft.active_case}, young, rules, from, observed);
    made.granted = granted(form, draft, young, rules);
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return made;
}

}  // namespace mentorkorps::domain
