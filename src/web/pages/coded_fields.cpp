#include "web/pages/coded_fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "html/danish.hpp"

namespace mentorkorps::web::pages {
namespace {

using Field = views::Participation::Field;

bool has(const std::vector<std::string>& codes, std::string_view code) {
    return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

Field text(std::string id, std::string label, std::string value, std::string hint) {
    return {.id = std::move(id), .label = std::move(label), .value = std::move(value), .hint = std::move(hint)};
}

Field one_of(std::string id, std::string label) {
    return {.id = std::move(id), .label = std::move(label), .kind = Field::Kind::one_of};
}

Field coded(const Visit& visit, std::string_view list, Field field, const std::vector<std::string>& chosen) {
    const auto* codes = visit.programme->policy->list(list);
    if (codes == nullptr) {
        for (const auto& each : chosen) field.value += (field.value.empty() ? "" : ", ") + each;
        if (field.kind == Field::Kind::some_of) field.hint = "Med komma imellem";
        field.kind = Field::Kind::text;
        return field;
    }
    field.label = codes->title;
    if (field.kind == Field::Kind::one_of) field.choices.push_back({"", "Ikke oplyst"});
    for (const auto& code : codes->codes)
        if (code.is_offered || has(chosen, code.key)) {
            const auto until = code.valid_to ? fmt::format(" (til {})", html::date(*code.valid_to)) : std::string();
            field.choices.push_back({code.key, code.label + until, has(chosen, code.key)});
        }
    for (const auto& each : chosen)
        if (!each.empty() && codes->by_key(each) == nullptr) field.choices.push_back({each, each, true});
    return field;
}

std::vector<std::string> values(const Visit& visit, std::string_view name) {
    std::vector<std::string> found;
    for (const auto value : visit.request.form.all(name))
        for (const auto part : split(value, ',')) found.emplace_back(trim(part));
    return found;
}

}  // namespace mentorkorps::web::pages
