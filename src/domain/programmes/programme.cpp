#include "domain/programmes/programme.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::domain {

const Code* CodeList::by_key(std::string_view wanted) const {
    const auto found = std::ranges::find(codes, wanted, &Code::key);
    return found == codes.end() ? nullptr : &*found;
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
    for (const auto& code : codes) text += (text.empty() ? "" : ", ") + code.label;
    return text;
}

const CodeList* Programme::list(std::string_view wanted) const {
    const auto found = std::ranges::find(code_lists, wanted, &CodeList::key);
    return found == code_lists.end() ? nullptr : &*found;
}

std::string Programme::label_of(std::string_view wanted, std::string_view code) const {
    const auto* codes = list(wanted);
    const auto* found = codes == nullptr ? nullptr : codes->by_key(code);
    return found == nullptr ? std::string(code) : found->label;
}

}  // namespace mentorkorps::domain
