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

void refuse_abolished(TypedFields& form, const CodedField& field, const CodesFrom& chosen, const Programme& programme) {
    const auto* list = programme.list(field.list);
    if (list == nullptr) return;
    for (const auto& each : chosen.codes) {
        const auto* code = list->by_key(each);
        const bool is_new = std::ranges::find(chosen.before, each) == chosen.before.end();
        if (code == nullptr || !is_new || !code->valid_to || chosen.from <= *code->valid_to) continue;
        const auto* instead = list->by_key(code->instead);
        form.refuse(field.field, fmt::format("{}: »{}« findes ikke efter {:%d-%m-%Y}. Vælg {}.", list->title,
                                             code->label, *code->valid_to,
                                             instead == nullptr ? "en anden" : fmt::format("»{}«", instead->label)));
    }
}

}  // namespace mentorkorps::domain
