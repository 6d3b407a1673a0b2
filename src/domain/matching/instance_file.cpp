#include "domain/matching/instance_file.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int decimals_max = 6, places_max = 1'000'000;

/// "0,83" in millionths; nothing when it is not a number from 0 to 1 with so many decimals.
std::optional<std::int32_t> millionths(std::string_view text) {
    const auto point = text.find_first_of(",.");
    const auto whole = number_in<int>(text.substr(0, point));
    if (!whole || *whole < 0 || text.front() == '-') return std::nullopt;
    std::string decimals(point == std::string_view::npos ? "" : text.substr(point + 1));
    if (decimals.size() > decimals_max || (point != std::string_view::npos && decimals.empty())) return std::nullopt;
    if (!std::ranges::all_of(decimals, [](char each) { return each >= '0' && each <= '9'; })) return std::nullopt;
    decimals.resize(decimals_max, '0');
    const auto part = number_in<std::int32_t>(decimals);
    if (*whole > 1 || (*whole == 1 && *part > 0)) return std::nullopt;
    return *whole * MatchingInstance::perfect + *part;
}

std::string in_words(std::int64_t millionths) {
    auto text = fmt::format("{},{:06}", millionths / MatchingInstance::perfect, millionths % MatchingInstance::perfect);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with(',')) text.pop_back();
    return text;
}

class Reader {
  public:
    Result<NamedInstance, InstanceRefusal> read(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        while (!text.empty() && message_.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            auto line = text.substr(0, end);
            if (line.ends_with('\r')) line.remove_suffix(1);
            text.remove_prefix(std::min(end + 1, text.size()));
            ++line_;
            if (!trim(line).empty()) take(split(line, ';'));
        }
        if (message_.empty() && rows_ < 2) refuse("expected a row of mentors and a row that begins with 'kapacitet'");
        if (!message_.empty()) return refused(InstanceRefusal{line_, message_});
        return std::move(found_);
    }

  private:
    void refuse(std::string message) {
        if (message_.empty()) message_ = std::move(message);
    }

    void take(std::vector<std::string_view> cells) {
        for (auto& each : cells) each = trim(each);
        ++rows_;
        if (rows_ == 1)
            for (std::size_t i = 1; i < cells.size(); ++i) name(cells[i], found_.mentors, mentors_);
        else if (cells.size() != found_.mentors.size() + 1)
            refuse(fmt::format("the row has {} cells; expected {}, one more than there are mentors", cells.size(),
                               found_.mentors.size() + 1));
        else if (rows_ == 2)
            take_places(cells);
        else
            take_young_person(cells);
    }

    void name(std::string_view text, std::vector<std::string>& into, std::set<std::string_view>& taken) {
        if (text.empty()) return refuse("a name is empty");
        if (!taken.insert(text).second) return refuse(fmt::format("'{}' is named twice", text));
        into.emplace_back(text);
    }

    void take_places(const std::vector<std::string_view>& cells) {
        if (folded(cells[0]) != "kapacitet") return refuse("expected a row that begins with 'kapacitet'");
        for (std::size_t i = 1; i < cells.size(); ++i) {
            const auto places = number_in<int>(cells[i]);
            if (!places || *places < 0 || *places > places_max)
                return refuse(fmt::format("'{}' has the capacity '{}'; expected a whole number from 0 to {}",
                                          found_.mentors[i - 1], cells[i], places_max));
            found_.instance.places.push_back(*places);
        }
    }

    void take_young_person(const std::vector<std::string_view>& cells) {
        name(cells[0], found_.young_people, young_people_);
        found_.instance.waited.push_back(0);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            const auto score = cells[i].empty() ? MatchingInstance::forbidden : millionths(cells[i]);
            if (!score)
                return refuse(
                    fmt::format("'{}' and '{}' have the score '{}'; expected a number from 0 to 1 with at most "
                                "six decimals, or nothing",
                                cells[0], found_.mentors[i - 1], cells[i]));
            found_.instance.scores.push_back(*score);
        }
    }

    NamedInstance found_;
    std::set<std::string_view> mentors_, young_people_;
    std::string message_;
    int line_ = 0;
    int rows_ = 0;
};

}  // namespace

Result<NamedInstance, InstanceRefusal> read_instance(std::string_view text) { return Reader().read(text); }

std::string written(const NamedInstance& named, const BestWhole& whole) {
    std::string text;
    for (std::size_t young = 0; young < named.young_people.size(); ++young) {
        const auto mentor = whole.mentor_of[young];
        text += named.young_people[young] + ';';
        text += mentor ? fmt::format("{};{}\n", named.mentors[*mentor], in_words(named.instance.score(young, *mentor)))
                       : ";\n";
    }
    return text + fmt::format("i alt;{};{}\n", whole.matched(), in_words(whole.sum(named.instance)));
}

}  // namespace mentorkorps::domain
