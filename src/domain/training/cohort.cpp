#include "domain/training/cohort.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/imports/typed_fields.hpp"

namespace mentorkorps::domain {
namespace {

constexpr WholeRange seat_counts{1, 1'000}, rhythms{1, 365};
constexpr std::size_t letters_max = 200;

std::string short_text(TypedFields& form, const char* field, std::string_view label, std::string_view typed) {
    const auto text = trim(typed);
    if (length(text) > letters_max) form.refuse(field, fmt::format("{}: Skriv højst {} tegn.", label, letters_max));
    return std::string(text);
}

std::string name(TypedFields& form, std::string_view typed) {
    auto name = short_text(form, "navn", "Navn", typed);
    if (name.empty()) form.refuse("navn", "Navn: Giv holdet et navn, fx »Forår 2027«.");
    return name;
}

std::optional<int> seats(TypedFields& form, std::string_view typed) {
    return form.value("pladser", "Pladser", typed,
                      [](std::string_view text) { return parse_whole(text, seat_counts); });
}

Date day(TypedFields& form, const char* field, std::string_view label, std::string_view typed) {
    if (const auto on = form.value(field, label, typed, parse_date)) return *on;
    if (trim(typed).empty()) form.refuse(field, fmt::format("{}: Skriv, hvilken dag det er.", label));
    return {};
}

/// The hours and the place, which an evening and a whole cohort are asked for alike.
void read_frame(TypedFields& form, std::string_view from, std::string_view to, std::string_view place,
                Evening& evening) {
    evening.from = form.value("fra-kl", "Fra klokken", from, parse_time);
    evening.to = form.value("til-kl", "Til klokken", to, parse_time);
    if (evening.from && evening.to && *evening.to <= *evening.from)
        form.refuse("til-kl", "Til klokken: Aftenen kan ikke slutte, før den begynder. Ret en af de to.");
    evening.place = short_text(form, "sted", "Sted", place);
    if (evening.place.empty()) form.refuse("sted", "Sted: Skriv, hvor det er.");
}

std::string typed(const std::optional<TimeOfDay>& time) {
    return time ? fmt::format("{:02}:{:02}", time->minutes / 60, time->minutes % 60) : std::string();
}

}  // namespace

Result<Cohort, std::vector<FieldFault>> written(const CohortDraft& draft, const Programme& programme) {
    TypedFields form;
    Cohort cohort{.course = draft.course};
    const auto* course = programme.course(draft.course);
    if (course == nullptr || !course->is_offered) form.refuse("kursus", "Kursus: Vælg et af dem på listen.");
    cohort.name = name(form, draft.name);
    cohort.seats = seats(form, draft.seats);
    Evening first{.on = day(form, "foerste", "Første aften", draft.first)};
    const auto every =
        form.value("hver", "Hvor tit", draft.every, [](std::string_view text) { return parse_whole(text, rhythms); });
    if (trim(draft.every).empty()) form.refuse("hver", "Hvor tit: Vælg, hvor langt der er mellem aftenerne.");
    read_frame(form, draft.from, draft.to, draft.place, first);
    if (!form.faults.empty()) return refused(std::move(form.faults));
    for (int number = 1; number <= course->sessions; ++number) {
        auto& evening = cohort.evenings.emplace_back(first);
        evening.number = number;
        evening.on = first.on + std::chrono::days{(number - 1) * *every};
        const auto at = static_cast<std::size_t>(number) - 1;
        if (at < course->topics.size()) evening.topic = course->topics[at];
    }
    return cohort;
}

Result<Cohort, std::vector<FieldFault>> written(const CohortNaming& draft, Cohort cohort, int seated) {
    TypedFields form;
    cohort.name = name(form, draft.name);
    cohort.seats = seats(form, draft.seats);
    if (cohort.seats && *cohort.seats < seated)
        form.refuse("pladser",
                    fmt::format("Pladser: {} har allerede en plads. Meld nogen fra først, eller skriv flere.", seated));
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return cohort;
}

EveningDraft draft_of(const Evening& evening) {
    return {.on = iso(evening.on),
            .from = typed(evening.from),
            .to = typed(evening.to),
            .place = evening.place,
            .topic = evening.topic};
}

Result<Evening, std::vector<FieldFault>> written(const EveningDraft& draft, Evening evening) {
    TypedFields form;
    evening.on = day(form, "dato", "Dag", draft.on);
    read_frame(form, draft.from, draft.to, draft.place, evening);
    evening.topic = short_text(form, "emne", "Emne", draft.topic);
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return evening;
}

std::string_view label(PlaceState state) {
    switch (state) {
        case PlaceState::seated: return "Har en plads";
        case PlaceState::waiting: return "På venteliste";
        case PlaceState::left: return "Meldt fra";
    }
    return {};
}

int count_of(const std::vector<Place>& places, PlaceState state) {
    return static_cast<int>(std::ranges::count(places, state, &Place::state));
}

std::optional<int> free_seats(const Cohort& cohort, const std::vector<Place>& places) {
    if (!cohort.seats) return std::nullopt;
    return std::max(0, *cohort.seats - count_of(places, PlaceState::seated));
}

}  // namespace mentorkorps::domain
