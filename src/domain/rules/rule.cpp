#include "domain/rules/rule.hpp"

#include <utility>

#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {
namespace {

template <std::size_t... I>
std::optional<RuleKind> read_one_of(std::string_view name, Parameters& given, std::index_sequence<I...>) {
    std::optional<RuleKind> found;
    const auto try_kind = [&]<class Kind>(std::in_place_type_t<Kind>) {
        if (Kind::name == name) found = Kind::read(given);
    };
    (try_kind(std::in_place_type<std::variant_alternative_t<I, RuleKind>>), ...);
    return found;
}

template <std::size_t... I>
std::vector<std::string_view> names_of_all(std::index_sequence<I...>) {
    return {std::variant_alternative_t<I, RuleKind>::name...};
}

using Places = std::make_index_sequence<std::variant_size_v<RuleKind>>;

}  // namespace

std::string_view label(Severity severity) {
    switch (severity) {
        case Severity::stop: return "Stop";
        case Severity::warn: return "Advarsel";
        case Severity::info: return "Oplysning";
    }
    return {};
}

bool Rule::is_in_force(Date on) const {
    return open.empty() && (!valid_from || *valid_from <= on) && (!valid_to || on <= *valid_to);
}

std::string sentence(const Rule& rule, const Programme& programme) {
    return std::visit([&](const auto& kind) { return kind.sentence(programme); }, rule.kind);
}

std::optional<RuleKind> read_kind(std::string_view name, Parameters& given) {
    return read_one_of(name, given, Places{});
}

std::vector<std::string_view> kind_names() { return names_of_all(Places{}); }

std::string_view kind_name(const RuleKind& kind) {
    return std::visit([](const auto& one) { return std::remove_cvref_t<decltype(one)>::name; }, kind);
}

}  // namespace mentorkorps::domain
