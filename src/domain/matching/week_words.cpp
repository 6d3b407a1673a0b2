#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/matching/week.hpp"

namespace mentorkorps::domain {
namespace {

using Why = WeekFault::Why;

constexpr std::size_t sentence_letters_max = 90, quoted_letters_max = 30;
constexpr int hour = 60;

struct PartOfDay {
    std::string_view name;
    Stretch time;     ///< what lies in it
    Stretch written;  ///< what somebody means who writes the name
};
constexpr PartOfDay parts_of_day[] = {{"nat", {0, 6 * hour}, {0, 6 * hour}},
                                      {"morgen", {6 * hour, 9 * hour}, {6 * hour, 9 * hour}},
                                      {"formiddag", {9 * hour, 12 * hour}, {9 * hour, 12 * hour}},
                                      {"eftermiddag", {12 * hour, 17 * hour}, {12 * hour, 17 * hour}},
                                      {"aften", {17 * hour, day_minutes}, {17 * hour, 22 * hour}}};
constexpr std::string_view whole_day = "hele dagen";
constexpr std::string_view no_time[] = {"nej", "ingen", "ikke", "kan ikke", "-"};

std::string clock(int minutes) {
    return minutes % hour == 0 ? fmt::format("{}", minutes / hour)
                               : fmt::format("{}.{:02}", minutes / hour, minutes % hour);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// What was written between two commas, as "17-20" or "17-20,21-22".
std::string plain(std::string_view part) {
    auto text = folded(part);
    for (const std::string_view dash : {"–", "—", "−", " til "}) replace_all(text, dash, "-");
    replace_all(text, " og ", ",");
    for (const std::string_view word : {"klokken", "kl.", "kl ", "fra "}) replace_all(text, word, "");
    return std::string(trim(text));
}

/// "17", "17.30", "17:30" or "1730", in minutes since midnight.
std::optional<int> clock_in(std::string_view text) {
    const auto written = trim(text);
    const auto point = written.find_first_of(".:");
    auto hours = written.substr(0, point);
    auto minutes = point == std::string_view::npos ? std::string_view("00") : written.substr(point + 1);
    if (point == std::string_view::npos && written.size() == 4)
        hours = written.substr(0, 2), minutes = written.substr(2);
    if (hours.empty() || hours.size() > 2 || minutes.size() != 2) return std::nullopt;
    const auto h = number_in<int>(hours), m = number_in<int>(minutes);
    if (!h || !m || *h < 0 || *m < 0 || *m >= hour || *h * hour + *m > day_minutes) return std::nullopt;
    return *h * hour + *m;
}

/// A plain part; nothing for one that says that there is no time.
Result<std::optional<Stretch>, Why> stretch_in(std::string_view part) {
    if (std::ranges::find(no_time, part) != std::end(no_time)) return std::nullopt;
    if (part == whole_day) return Stretch{0, day_minutes};
    const auto* named = std::ranges::find(parts_of_day, part, &PartOfDay::name);
    if (named != std::end(parts_of_day)) return named->written;
    const auto dash = part.find('-');
    if (dash == std::string_view::npos) return refused(Why::unreadable);
    const auto from = clock_in(part.substr(0, dash)), to = clock_in(part.substr(dash + 1));
    if (!from || !to) return refused(Why::unreadable);
    const Stretch found{*from, *to == 0 ? day_minutes : *to};
    if (found.from % half_hour_minutes != 0 || found.to % half_hour_minutes != 0) return refused(Why::no_half_hour);
    if (found.from >= found.to) return refused(Why::ends_first);
    return found;
}

std::optional<WeekFault> read_day(Weekday day, std::string_view text, Week& week) {
    if (length(text) > week_letters_max) return WeekFault{day, Why::too_long};
    std::string commas(text);
    std::ranges::replace(commas, ';', ',');
    for (const auto written : split(commas, ',')) {
        const auto parts = plain(written);
        for (const auto part : split(parts, ',')) {
            if (trim(part).empty()) continue;
            const auto found = stretch_in(trim(part));
            if (!found) return WeekFault{day, found.error(), std::string(trim(written))};
            if (*found) week.add(day, **found);
        }
    }
    return std::nullopt;
}

/// Days in order that say the same: "mandag til torsdag", "tirsdag og lørdag".
std::string days_in_words(const std::vector<Weekday>& days) {
    if (days.size() == days_a_week) return "alle ugens dage";
    std::vector<std::string> words;
    for (std::size_t from = 0, to = 0; from < days.size(); from = to + 1) {
        to = from;
        const auto goes_on = [&] { return static_cast<int>(days[to + 1]) == static_cast<int>(days[to]) + 1; };
        while (to + 1 < days.size() && goes_on()) ++to;
        if (to - from < 2) to = from;
        words.push_back(to == from ? std::string(label(days[from]))
                                   : fmt::format("{} til {}", label(days[from]), label(days[to])));
    }
    return listed(words);
}

/// Each thing that is said, after the days that it is said of.
std::string said_of_days(const WeekTexts& texts) {
    std::vector<std::pair<std::string, std::vector<Weekday>>> said;
    for (const auto& [day, name] : names<Weekday>) {
        const auto& text = texts[static_cast<std::size_t>(day)];
        if (text.empty()) continue;
        const auto same = std::ranges::find(said, text, &decltype(said)::value_type::first);
        (same == said.end() ? said.emplace_back(text, std::vector<Weekday>{}) : *same).second.push_back(day);
    }
    std::vector<std::string> words;
    for (const auto& [text, days] : said) words.push_back(days_in_words(days) + " " + text);
    const bool is_compound = std::ranges::any_of(words, [](const std::string& each) { return each.contains(" og "); });
    return listed(words, {}, is_compound ? " samt " : " og ");
}

std::string clock_times(const Week& week, Weekday day) {
    const auto stretches = week.stretches(day);
    if (stretches.empty()) return {};
    if (stretches.front() == Stretch{0, day_minutes}) return std::string(whole_day);
    return "kl. " + listed(stretches, [](const Stretch& each) { return in_words(each); });
}

/// The parts of the day with an hour or more; where none has one, all with anything.
std::string day_in_parts(const Week& week, Weekday day) {
    const auto with = [&](int minutes_min) {
        std::vector<std::string> found;
        for (const auto& part : parts_of_day) {
            int minutes = 0;
            for (const auto& each : week.stretches(day))
                minutes += std::max(0, std::min(each.to, part.time.to) - std::max(each.from, part.time.from));
            if (minutes >= minutes_min) found.emplace_back(part.name);
        }
        return found;
    };
    const auto parts = with(hour);
    return listed(parts.empty() ? with(half_hour_minutes) : parts);
}

std::string of_each_day(const Week& week, std::string (*say)(const Week&, Weekday)) {
    WeekTexts texts;
    for (const auto& [day, name] : names<Weekday>) texts[static_cast<std::size_t>(day)] = say(week, day);
    return said_of_days(texts);
}

}  // namespace

std::string in_words(const Stretch& stretch) {
    if (stretch == Stretch{0, day_minutes}) return std::string(whole_day);
    return fmt::format("{}–{}", clock(stretch.from), clock(stretch.to));
}

Result<Week, WeekFaults> read_week(const WeekTexts& texts) {
    Week week;
    WeekFaults faults;
    for (const auto& [day, name] : names<Weekday>)
        if (auto fault = read_day(day, texts[static_cast<std::size_t>(day)], week)) faults.push_back(*std::move(fault));
    if (!faults.empty()) return refused(std::move(faults));
    return week;
}

WeekTexts written(const Week& week) {
    WeekTexts texts;
    for (const auto& [day, name] : names<Weekday>)
        texts[static_cast<std::size_t>(day)] =
            listed(week.stretches(day), [](const Stretch& each) { return in_words(each); }, ", ");
    return texts;
}

std::string sentence(const WeekFault& fault) {
    auto day = std::string(label(fault.day));
    day.front() = static_cast<char>(day.front() - 'a' + 'A');
    const auto part = length(fault.part) > quoted_letters_max ? std::string("teksten") : "»" + fault.part + "«";
    switch (fault.why) {
        case Why::unreadable:
            return fmt::format(
                "{}: Vi kan ikke læse {}. Skriv klokkeslæt fra 0 til 24, fx 17–20, eller lad feltet "
                "stå tomt.",
                day, part);
        case Why::no_half_hour:
            return fmt::format("{}: Ugen er delt i halve timer. Ret {} til hele og halve timer, fx 17.30–20.", day,
                               part);
        case Why::ends_first:
            return fmt::format(
                "{}: {} slutter, før det begynder. Byt om på tallene. Går det over midnat, så skriv "
                "resten på næste dag.",
                day, part);
        case Why::too_long:
            return fmt::format("{}: Der står for meget. Skriv højst {} tegn, fx 17–20, 21–22.", day, week_letters_max);
    }
    return {};
}

std::string in_words(const Week& week) {
    for (const auto say : {clock_times, day_in_parts})
        if (auto text = of_each_day(week, say); length(text) <= sentence_letters_max) return text;
    std::vector<Weekday> days;
    for (const auto& [day, name] : names<Weekday>)
        if (!week.stretches(day).empty()) days.push_back(day);
    return days_in_words(days);
}

}  // namespace mentorkorps::domain
