#include "domain/standards/standard.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace mentorkorps::domain {

std::string_view label(Measure measure) {
    switch (measure) {
        case Measure::months: return "Hvor længe matchet varer";
        case Measure::meetings_a_week: return "Hvor tit de mødes";
        case Measure::minutes_a_meeting: return "Hvor længe et møde varer";
        case Measure::hours_a_month: return "Tid sammen";
        case Measure::support: return "Den unge siger selv, at mentoren er til at stole på og støtter";
        case Measure::screened: return "Mentoren er screenet";
        case Measure::trained: return "Mentoren er uddannet";
        case Measure::reasoned: return "Det er begrundet, hvorfor de to passer sammen";
        case Measure::talks_in_time: return "Opfølgende samtaler holdt i tide";
        case Measure::talks_first_month: return "Samtaler med hver part i den første måned";
        case Measure::talks_a_month: return "Samtaler om måneden med hver part efter den første måned";
        case Measure::closed_well: return "Afsluttet på den måde, programmet beder om";
    }
    return {};
}

bool is_share(Measure measure) {
    using enum Measure;
    return measure == support || measure == screened || measure == trained || measure == reasoned ||
           measure == talks_in_time || measure == closed_well;
}

std::string with_unit(Measure measure, double value) {
    const auto number = in_words(value);
    const auto counted = [&](std::string_view one, std::string_view many) {
        return fmt::format("{} {}", number, number == "1" ? one : many);
    };
    switch (measure) {
        case Measure::months: return counted("måned", "måneder");
        case Measure::meetings_a_week: return counted("møde om ugen", "møder om ugen");
        case Measure::minutes_a_meeting: return counted("minut", "minutter");
        case Measure::hours_a_month: return counted("time om måneden", "timer om måneden");
        case Measure::talks_first_month:
        case Measure::talks_a_month: return counted("samtale", "samtaler");
        default: return number + " %";
    }
}

std::string in_words(double value) {
    auto text = fmt::format("{:.1f}", std::floor(value * 10 + 1e-9) / 10);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string bounds(const CriterionPart& part) {
    const auto bound = [&](std::string_view word, double value, std::string_view name) {
        const bool is_ours = std::ranges::find(part.assumptions, name) != part.assumptions.end();
        return fmt::format("{} fra {}{}", word, with_unit(part.measure, value), is_ours ? " (vores antagelse)" : "");
    };
    auto text = bound("opfyldt", part.met_from, "met_from");
    if (part.nearly_from) text += ", " + bound("tilnærmelsesvis", *part.nearly_from, "nearly_from");
    return text;
}

}  // namespace mentorkorps::domain
