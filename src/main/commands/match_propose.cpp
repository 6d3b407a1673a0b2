#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/whole.hpp"
#include "main/commands.hpp"
#include "main/json.hpp"

namespace mentorkorps::main {
namespace {

using app::Whole;

/// People by their numbers: the console is no place for names.
struct Line {
    std::int64_t young = 0;
    int waited = 0;
    std::optional<std::int64_t> mentor{};
    domain::Fit fit{};
};

std::vector<Line> lines_of(const Whole& whole, Date as_of) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < whole.pool.young_people().size(); ++i) {
        const auto& young = whole.pool.young_people()[i];
        auto& line = lines.emplace_back(Line{.young = young.person.id.value, .waited = waited(young, as_of)});
        if (const auto mentor = whole.proposal.mentor_of[i]) {
            line.mentor = whole.pool.mentors()[*mentor].person.id.value;
            line.fit = whole.pool.fit(i, *mentor, whole.weights);
        }
    }
    return lines;
}

std::string score(std::int32_t millionths) { return fmt::format("0,{:06}", millionths % domain::fits_wholly); }
std::string in_words(std::int32_t millionths) { return millionths == domain::fits_wholly ? "1" : score(millionths); }

std::string as_text(const Whole& whole, Date as_of) {
    std::string text;
    for (const auto& line : lines_of(whole, as_of)) {
        text += fmt::format("{}, waited {} days: ", line.young, line.waited);
        text += line.mentor ? fmt::format("{}, {}\n", *line.mentor, in_words(line.fit.score)) : "nobody\n";
        if (line.mentor)
            for (const auto& share : line.fit.shares)
                text += fmt::format("  {:>8}  {}\n", in_words(share.points), share.sentence);
    }
    return text + fmt::format("{} of {} matched\n", whole.proposal.matched(), whole.pool.young_people().size());
}

std::string as_csv(const Whole& whole, Date as_of) {
    std::string text = "ung;ventet;mentor;score\r\n";
    for (const auto& line : lines_of(whole, as_of))
        text += fmt::format("{};{};{};{}\r\n", line.young, line.waited,
                            line.mentor ? std::to_string(*line.mentor) : std::string(),
                            line.mentor ? in_words(line.fit.score) : std::string());
    return text;
}

std::string as_json(const Whole& whole, Date as_of) {
    Json::Array pairs;
    for (const auto& line : lines_of(whole, as_of)) {
        Json::Array shares;
        for (const auto& share : line.fit.shares)
            shares.emplace_back(Json::Object{{"part", name_of(share.part)},
                                             {"weight", share.weight},
                                             {"known", share.is_known},
                                             {"points", share.points},
                                             {"says", share.sentence}});
        pairs.emplace_back(Json::Object{{"young_person", line.young},
                                        {"waited_days", line.waited},
                                        {"mentor", line.mentor ? Json(*line.mentor) : Json(nullptr)},
                                        {"score", line.mentor ? Json(line.fit.score) : Json(nullptr)},
                                        {"shares", line.mentor ? shares : Json::Array{}}});
    }
    return text(Json::Object{{"programme", whole.policy->key},
                             {"as_of", iso(as_of)},
                             {"matched", static_cast<std::int64_t>(whole.proposal.matched())},
                             {"pairs", pairs}}) +
           "\n";
}

struct Format {
    std::string_view name;
    std::string (*write)(const Whole& whole, Date as_of);
};
constexpr std::array formats{Format{"text", as_text}, Format{"csv", as_csv}, Format{"json", as_json}};

}  // namespace

void takes(Arguments& arguments, MatchPropose& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--programme KEY", options.programme, "The programme whose young people wait");
    arguments.optional("--as-of DATE", options.as_of, "The day, YYYY-MM-DD; today when it is not given");
    arguments.optional("--aim AIM", options.aim,
                       "most, sum or fair, each with as many matches as there can be: the longest waits, the highest "
                       "sum, or the worst pair as good as can be (most)");
    arguments.optional("--format FORMAT", options.format, "text, csv or json (text)");
}

Exit run(const MatchPropose& options, const Context& context) {
    const auto format = std::ranges::find(formats, options.format, &Format::name);
    if (format == formats.end())
        return refuse(context, fmt::format("--format is text, csv or json, not '{}'", options.format), Exit::wrong_use);
    const auto aim = named<domain::Aim>(options.aim);
    if (!aim) return refuse(context, fmt::format("--aim is most, sum or fair, not '{}'", options.aim), Exit::wrong_use);
    const auto as_of = day_of(options.as_of, context);
    if (!as_of) return refuse(context, as_of.error(), Exit::wrong_use);
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto found = app::whole(world, domain::audit::system(),
                                  {.programme = programme(world, options.programme), .aim = *aim}, *as_of);
    if (!found)
        return refuse(context, fmt::format("the policy file of '{}' is not there", options.programme), Exit::refused);
    context.console.out << format->write(*found, *as_of);
    return Exit::done;
}

}  // namespace mentorkorps::main
