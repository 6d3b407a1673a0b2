#include "tests/support/form_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "html/writer.hpp"

namespace mentorkorps::tests {
namespace {

/// A start tag with what follows it up to the next tag.
struct Tag {
    std::string_view element;
    std::string_view attributes;
    std::string_view text;
    std::size_t at = 0;

    bool has(std::string_view attribute) const { return attributes.find(attribute) != std::string_view::npos; }
    /// " " before it, since `name="x"` also ends `data-name="x"`.
    bool is(std::string_view attribute, std::string_view value) const {
        return has(fmt::format(" {}=\"{}\"", attribute, value));
    }
    bool has_word(std::string_view attribute, std::string_view word) const {
        const auto from = attributes.find(fmt::format(" {}=\"", attribute));
        if (from == std::string_view::npos) return false;
        const auto open = attributes.find('"', from) + 1;
        const auto words = fmt::format(" {} ", attributes.substr(open, attributes.find('"', open) - open));
        return words.find(fmt::format(" {} ", word)) != std::string::npos;
    }
};

std::vector<Tag> tags(std::string_view page) {
    std::vector<Tag> found;
    for (auto open = page.find('<'); open != std::string_view::npos; open = page.find('<', open + 1)) {
        const auto close = page.find('>', open);
        if (close == std::string_view::npos) break;
        const auto inside = page.substr(open + 1, close - open - 1);
        const auto space = std::min(inside.find_first_of(" \n"), inside.size());
        const auto next = std::min(page.find('<', close), page.size());
        found.push_back(
            {inside.substr(0, space), inside.substr(space), page.substr(close + 1, next - close - 1), open});
    }
    return found;
}

std::string escaped(std::string_view text) {
    html::Writer out;
    out.put(text);
    return std::move(out).taken();
}

}  // namespace

std::vector<ListedError> listed_errors(std::string_view page) {
    const auto from = page.find("data-module=\"error-summary\"");
    if (from == std::string_view::npos) return {};
    std::vector<ListedError> errors;
    for (const auto& tag : tags(page.substr(from, page.find("</ul>", from) - from))) {
        const auto link = tag.attributes.find("href=\"#");
        if (tag.element != "a" || link == std::string_view::npos) continue;
        const auto id = tag.attributes.substr(link + 7);
        errors.push_back({std::string(id.substr(0, id.find('"'))), std::string(tag.text)});
    }
    return errors;
}

bool has_id(std::string_view page, std::string_view id) {
    return std::ranges::any_of(tags(page), [&](const Tag& tag) { return tag.is("id", id); });
}

std::string missing_mark(std::string_view page, const ListedError& error) {
    const auto all = tags(page);
    const auto said = error.field + "-fejl";
    const auto field = std::ranges::find_if(all, [&](const Tag& tag) { return tag.is("id", error.field); });
    if (field == all.end()) return "the summary leads nowhere";
    if (!field->is("aria-invalid", "true")) return "the field has no aria-invalid";
    if (!field->has_word("aria-describedby", said)) return "the field is not described by what is wrong with it";
    const auto message = std::ranges::find_if(all, [&](const Tag& tag) { return tag.is("id", said); });
    if (message == all.end()) return "there is no message at the field";
    if (!message->has_word("class", "form-error-message")) return "the message does not look like one";
    if (page.substr(message->at, 2000).find("</span>" + error.sentence + "</span>") == std::string_view::npos)
        return "the field says something else than the summary";
    const auto group = std::ranges::find_if(std::make_reverse_iterator(message), all.rend(),
                                            [](const Tag& tag) { return tag.has_word("class", "form-group"); });
    if (group == all.rend() || !group->has_word("class", "form-error")) return "the group of the field is not marked";
    return {};
}

bool holds(std::string_view page, std::string_view name, std::string_view value) {
    const auto written = escaped(value);
    std::string_view select;
    for (const auto& tag : tags(page)) {
        if (tag.element == "select") select = tag.is("name", name) ? name : "";
        if (tag.element == "option" && select == name && tag.is("value", written) && tag.has(" selected")) return true;
        if (!tag.is("name", name)) continue;
        if (tag.element == "textarea" && tag.text == written) return true;
        const bool is_ticked_or_typed = !(tag.is("type", "radio") || tag.is("type", "checkbox")) || tag.has(" checked");
        if (tag.element == "input" && tag.is("value", written) && is_ticked_or_typed) return true;
    }
    return false;
}

}  // namespace mentorkorps::tests
