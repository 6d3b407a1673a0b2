#include "domain/programmes/programme.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::domain {

const Code* CodeList::by_key(std::string_view wanted) const {
    const auto found = std::ranges::find(codes, wanted, &Code::key);
    return found == codes.end() ? nullptr : &*found;
}

bool CodeList::offers(std::string_view wanted) const {
    const auto* found = by_key(wanted);
    return found != nullptr && found->is_offered;
}

const Code* CodeList::meant_by(std::string_view text) const {
    const auto wanted = folded(text);
    const auto means = [&](std::string_view word) { return folded(word) == wanted; };
    for (const auto& code : codes)
        if (means(code.key) || means(code.label) || std::ranges::any_of(code.synonyms, means)) return &code;
    return nullptr;
}

std::string CodeList::labels() const {
    std::string text;
    for (const auto& code : codes)
        if (code.is_offered) text += (text.empty() ? "" : ", ") + code.label;
    return text;
}

const Course* Programme::course(std::string_view wanted) const {
    const auto found = std::ranges::find(courses, wanted, &Course::key);
    return found == courses.end() ? nullptr : &*found;
}

const CodeList* Programme::list(std::string_view wanted) const {
    const auto found = std::ranges::find(code_lists, wanted, &CodeList::key);
    return found == code_lists.end() ? nullptr : &*found;
}

std::string Programme::label_of(std::string_view wanted, std::string_view code) const {
    for (const auto* lists : {&code_lists, &former_lists})
        for (const auto& each : *lists)
            if (const auto* found = each.key == wanted ? each.by_key(code) : nullptr) return found->label;
    return std::string(code);
}

}  // namespace mentorkorps::domain
