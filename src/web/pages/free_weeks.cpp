#include "app/free_weeks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compiled/free_weeks.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::FreeWeek;
using domain::Party;
using domain::Weekday;
using domain::WeekFaults;
using domain::WeekTexts;

constexpr std::string_view no_fixed_times = "Er alle dage tomme, gemmer vi, at der ingen faste tider er.";

app::Somebody somebody(const Visit& visit) { return {visit.programme->id, visit.id<domain::PersonId>("person")}; }

std::string_view field_of(Weekday day) {
    switch (day) {
        case Weekday::monday: return "mandag";
        case Weekday::tuesday: return "tirsdag";
        case Weekday::wednesday: return "onsdag";
        case Weekday::thursday: return "torsdag";
        case Weekday::friday: return "fredag";
        case Weekday::saturday: return "loerdag";
        case Weekday::sunday: return "soendag";
    }
    return {};
}

WeekTexts typed(const Visit& visit) {
    WeekTexts texts;
    for (const auto& [day, name] : names<Weekday>)
        texts[static_cast<std::size_t>(day)] = std::string(trim(visit.field(field_of(day))));
    return texts;
}

/// What was refused, and of whose form.
struct Refused {
    Party party = Party::mentor;
    WeekFaults faults{};
};

/// One form; what was typed into it when it was refused.
void add_form(const Visit& visit, views::FreeWeeks& view, const app::WeeksOf::Part& part,
              const std::optional<Refused>& refused) {
    const bool is_refused = refused && refused->party == part.party;
    const auto texts = is_refused ? typed(visit) : part.said ? written(part.said->week) : WeekTexts{};
    views::FreeWeeks::Form form{.key = std::string(name_of(part.party)), .heading = "En almindelig uge"};
    form.said = part.said ? fmt::format("Skrevet den {}{}", html::long_date(part.said->on),
                                        part.said->week.is_empty() ? ": ingen faste tider" : "")
                          : "Er ikke skrevet endnu";
    for (const auto& [day, name] : names<Weekday>)
        form.days.push_back(
            {std::string(field_of(day)), html::capitalized(domain::label(day)), texts[static_cast<std::size_t>(day)]});
    if (is_refused)
        for (const auto& fault : refused->faults)
            view.errors.push_back({fmt::format("{}-{}", form.key, field_of(fault.day)), sentence(fault)});
    view.forms.push_back(std::move(form));
}

http::Response show(const Visit& visit, const std::optional<Refused>& refused) {
    const auto who = somebody(visit);
    const auto weeks = app::weeks_of(*visit.world, visit.viewer(), who);
    if (!weeks) return not_found(visit);
    views::FreeWeeks view{.shell = shell(visit, "Tid"),
                          .heading = fmt::format("Hvornår kan {}?", weeks->person.name),
                          .back_label = weeks->person.name,
                          .lead = fmt::format("Skriv, hvornår {} plejer at have tid til at mødes. {}",
                                              first_name(weeks->person), no_fixed_times)};
    view.here = html::path("/{}/{}/personer/{}/tid", visit.world->slug, visit.programme->policy->key, who.person);
    view.back = html::path("/{}/personer/{}", visit.world->slug, who.person);
    for (const auto& part : weeks->parts) add_form(visit, view, part, refused);
    if (view.forms.size() > 1)
        for (auto& form : view.forms)
            form.heading =
                form.key == name_of(Party::mentor) ? "En almindelig uge som mentor" : "En almindelig uge som ung";
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

http::Response show_own(const Visit& visit, const std::optional<Refused>& refused) {
    const auto said = app::own_week(*visit.world, visit.viewer());
    if (!said) return not_found(visit);
    views::FreeWeeks view{.shell = shell(visit, "Tid", "mine"),
                          .heading = "Hvornår kan du?",
                          .back_label = "Mine unge",
                          .lead = fmt::format("Skriv, hvornår du plejer at have tid til at mødes med en ung. Din "
                                              "koordinator bruger det til at finde et godt match. {}",
                                              no_fixed_times)};
    view.here = html::path("/{}/mig/tid", visit.world->slug);
    view.back = html::path("/{}/mine", visit.world->slug);
    add_form(visit, view, {Party::mentor, *said}, refused);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

http::Response free_weeks(const Visit& visit) { return show(visit, {}); }

http::Response write_free_week(const Visit& visit) {
    const auto party = named<Party>(visit.field("part")).value_or(Party::young_person);
    const auto who = somebody(visit);
    const auto written = app::write_week(*visit.world, visit.viewer(), who, party, typed(visit));
    if (written) return done(visit.in_programme(fmt::format("/personer/{}/tid", who.person.value)), "tid");
    const auto* faults = std::get_if<WeekFaults>(&written.error());
    return faults == nullptr ? not_found(visit) : show(visit, Refused{party, *faults});
}

http::Response own_week(const Visit& visit) { return show_own(visit, {}); }

http::Response write_own_week(const Visit& visit) {
    const auto written = app::write_own_week(*visit.world, visit.viewer(), typed(visit));
    if (written) return done(visit.to("/mig/tid"), "tid");
    const auto* faults = std::get_if<WeekFaults>(&written.error());
    return faults == nullptr ? not_found(visit) : show_own(visit, Refused{Party::mentor, *faults});
}

}  // namespace mentorkorps::web::pages
