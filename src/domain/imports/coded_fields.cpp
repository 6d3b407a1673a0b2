#include "domain/imports/coded_fields.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace mentorkorps::domain {

std::vector<std::string> codes(TypedFields& form, const CodedField& field, const std::vector<std::string>& typed,
                               const std::vector<std::string>& before, const Programme& programme) {
    const auto* list = programme.list(field.list);
    std::vector<std::string> found;
    for (const auto& each : typed) {
        std::string code(trim(each));
        if (code.empty() || std::ranges::find(found, code) != found.end()) continue;
        const bool was_there = std::ranges::find(before, code) != before.end();
        if (list != nullptr && !list->offers(code) && !was_there)
            form.refuse(field.field, fmt::format("{}: Vælg fra listen: {}.",
                                                 list->title.empty() ? field.label : list->title, list->labels()));
        else
            found.push_back(std::move(code));
    }
    return found;
}

std::optional<std::string> abolished(const CodeList& list, std::string_view key, Date from) {
    const auto* code = list.by_key(key);
    if (code == nullptr || !code->valid_to || from <= *code->valid_to) return std::nullopt;
    const auto* instead = list.by_key(code->instead);
    return fmt::format("»{}« findes ikke efter {:%d-%m-%Y}. Vælg {}.", code->label, *code->valid_to,
                       instead == nullptr ? "en anden" : fmt::format("»{}«", instead->label));
}

void refuse_abolished(TypedFields& form, const CodedField& field, const CodesFrom& chosen, const Programme& programme) {
    const auto* list = programme.list(field.list);
    if (list == nullptr) return;
    for (const auto& each : chosen.codes) {
        if (std::ranges::find(chosen.before, each) != chosen.before.end()) continue;
        if (const auto why = abolished(*list, each, chosen.from))
            form.refuse(field.field, fmt::format("{}: {}", list->title, *why));
    }
}

}  // namespace mentorkorps::domain
