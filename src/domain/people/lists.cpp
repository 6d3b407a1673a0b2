#include "domain/people/lists.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

constexpr std::size_t phone_digits_min = 3;  // fewer fit everybody

/// What was searched for, made ready once.
class Search {
  public:
    explicit Search(std::string_view text) : folded_(folded(text)), digits_(digits_of(text)) {
        for (const auto word : split(folded_, ' '))
            if (!word.empty()) words_.push_back(word);
    }
    bool finds(const ListLine& line) const {
        const auto in_name = [&](std::string_view word) { return line.name_folded.find(word) != std::string::npos; };
        if (std::ranges::all_of(words_, in_name)) return true;
        return digits_.size() >= phone_digits_min && line.phone && line.phone->find(digits_) != std::string::npos;
    }

  private:
    std::string folded_;
    std::string digits_;
    std::vector<std::string_view> words_;
};

/// Sorts by what `key` finds, an optional: what is there in order, then what is not.
template <class Key>
void sort_by(std::vector<ListLine>& lines, ListOrder order, Key key) {
    std::ranges::stable_sort(lines, [&](const ListLine& a, const ListLine& b) {
        const auto left = key(a), right = key(b);
        if (!left || !right) return left.has_value() && !right.has_value();
        return order == ListOrder::ascending ? *left < *right : *right < *left;
    });
}

void sort(std::vector<ListLine>& lines, ListSort by, ListOrder order) {
    const auto youngest_last = order == ListOrder::ascending ? ListOrder::descending : ListOrder::ascending;
    switch (by) {
        case ListSort::name:
            if (order == ListOrder::descending) std::ranges::reverse(lines);
            break;
        case ListSort::age: sort_by(lines, youngest_last, [](const ListLine& line) { return line.birth_date; }); break;
        case ListSort::state:
            sort_by(lines, order, [](const ListLine& line) { return std::optional(line.state); });
            break;
        case ListSort::since:
            sort_by(lines, order, [](const ListLine& line) {
                return line.since == since_ever ? std::nullopt : std::optional(line.since);
            });
            break;
        case ListSort::contact: sort_by(lines, order, [](const ListLine& line) { return line.last_contact; }); break;
    }
}

}  // namespace

std::string_view state_name(const ListLine& line) {
    return std::visit([](auto state) { return name_of(state); }, line.state);
}

std::string_view state_label(const ListLine& line) {
    return std::visit([](auto state) { return label(state); }, line.state);
}

bool has_room(const ListLine& line) {
    const auto* state = std::get_if<CommitmentState>(&line.state);
    return state != nullptr && is_ready(*state) && std::cmp_less(line.matched_with.size(), line.capacity.value_or(1));
}

std::vector<ListLine> answered(std::vector<ListLine> lines, const ListQuestion& question) {
    const Search search(question.search);
    std::erase_if(lines, [&](const ListLine& line) {
        return !search.finds(line) || (!question.state.empty() && state_name(line) != question.state) ||
               (!question.cohort.empty() && line.cohort != question.cohort) ||
               (question.only_with_room && !has_room(line));
    });
    sort(lines, question.sort, question.order);
    return lines;
}

std::vector<std::string> cohorts(const std::vector<ListLine>& lines) {
    std::set<std::string> each;  // once, before it is asked how they sort: that costs more than a look
    for (const auto& line : lines)
        if (line.cohort && !line.cohort->empty()) each.insert(*line.cohort);
    std::vector<std::string> found(each.begin(), each.end());
    std::ranges::stable_sort(found, {}, [](const std::string& cohort) { return sort_key(cohort); });
    return found;
}

}  // namespace mentorkorps::domain
