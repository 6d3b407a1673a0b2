#include "domain/training/hours.hpp"

#include "domain/imports/typed_fields.hpp"
#include "domain/recruitment/application.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t letters_max = 200;

}  // namespace

Result<TrainingHours, std::vector<FieldFault>> written(const TrainingHoursDraft& draft, Date today) {
    TypedFields form;
    TrainingHours hours;
    if (const auto on = form.value("dato", "Dag", draft.on, parse_date))
        hours.on = *on;
    else if (trim(draft.on).empty())
        form.refuse("dato", "Dag: Skriv, hvornår det var.");
    if (hours.on > today)
        form.refuse("dato", "Dag: Dagen ligger i fremtiden. Skriv timerne ned, når du har været der.");
    const auto minutes = form.value("timer", "Timer", draft.hours,
                                    [](std::string_view text) { return parse_minutes(text, DurationUnit::hours); });
    if (trim(draft.hours).empty()) form.refuse("timer", "Timer: Skriv, hvor længe det varede, fx 2,5.");
    if (minutes == 0) form.refuse("timer", "Timer: Skriv, hvor længe det varede, fx 2,5.");
    hours.minutes = minutes.value_or(0);
    hours.what = std::string(trim(draft.what));
    if (hours.what.empty()) form.refuse("hvad", "Hvad lærte du om: Skriv det kort, fx »Temaaften om konflikter«.");
    if (length(hours.what) > letters_max) form.refuse("hvad", "Hvad lærte du om: Skriv højst 200 tegn.");
    if (may_hold_cpr(hours.what)) form.refuse("hvad", "Hvad lærte du om: Slet det, der ligner et CPR-nummer.");
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return hours;
}

int last_year(const std::vector<TrainingHours>& hours, Date on) {
    int minutes = 0;
    for (const auto& each : hours)
        if (each.on <= on && each.on > plus_months(on, -12)) minutes += each.minutes;
    return minutes;
}

}  // namespace mentorkorps::domain
