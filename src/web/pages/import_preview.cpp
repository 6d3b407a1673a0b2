#include <algorithm>
#include <charconv>
#include <ranges>

#include <fmt/format.h>

#include "app/imports.hpp"
#include "compiled/import_preview.hpp"
#include "web/pages/import_words.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

constexpr std::size_t refused_shown_max = 10;
constexpr std::string_view new_person = "ny";
constexpr std::string_view answer_prefix = "svar-";

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && !text.empty() && end == text.data() + text.size() ? std::optional(value)
                                                                                     : std::nullopt;
}

std::string column_field(std::size_t column) { return fmt::format("kolonne-{}", column); }

/// The columns as the form has them; as suggested where it says nothing.
domain::Mapping chosen(const Visit& visit, domain::Mapping mapping) {
    const auto columns = domain::columns_of(mapping.kind);
    for (std::size_t i = 0; i < mapping.fields.size(); ++i) {
        const auto wanted = visit.request.form.find(column_field(i));
        if (!wanted) continue;
        const auto found = std::ranges::find(columns, *wanted, &domain::Column::header);
        mapping.fields[i] = found == columns.end() ? std::nullopt : std::optional(found->field);
    }
    return mapping;
}

app::ImportAnswers answers(const Visit& visit) {
    app::ImportAnswers found;
    for (const auto& [name, value] : visit.request.form) {
        if (!name.starts_with(answer_prefix)) continue;
        const auto row = number_in<std::size_t>(std::string_view(name).substr(answer_prefix.size()));
        const auto person = number_in<std::int64_t>(value);
        if (row && person) found[*row] = domain::PersonId{*person};
        if (row && value == new_person) found[*row] = std::nullopt;
    }
    return found;
}

std::vector<views::ImportColumn> columns_of(const app::ImportColumns& sheet, const domain::Mapping& mapping) {
    std::vector<views::ImportColumn> columns;
    for (std::size_t i = 0; i < mapping.header.size(); ++i) {
        views::ImportColumn column{column_field(i), mapping.header[i], sheet.examples[i], {}};
        column.options.push_back({"", "Bruges ikke", !mapping.fields[i]});
        for (const auto& each : domain::columns_of(mapping.kind))
            column.options.push_back(
                {std::string(each.header), std::string(each.header), mapping.fields[i] == each.field});
        columns.push_back(std::move(column));
    }
    return columns;
}

views::ImportDoubt doubt_of(const app::ImportQuestion& question) {
    views::ImportDoubt doubt{.field = fmt::format("{}{}", answer_prefix, question.place.row),
                             .line = question.place.line,
                             .name = question.name,
                             .question = question.text,
                             .options = {}};
    for (const auto& each : question.candidates)
        doubt.options.push_back({std::to_string(each.person.value), fmt::format("Ja, det er {}", each.name), false});
    doubt.options.push_back({std::string(new_person), "Nej, det er en ny person", false});
    return doubt;
}

void add_outcome(views::ImportPreview& view, const app::ImportOutcome& outcome) {
    view.rows = figures(outcome.rows);
    view.cpr_left_out = outcome.cpr_left_out;
    view.takes = outcome.rows.created + outcome.rows.updated;
    for (const auto& each : outcome.questions) view.doubts.push_back(doubt_of(each));
    for (const auto& row : outcome.refused | std::views::take(refused_shown_max)) {
        std::string what;
        for (const auto& why : row.why) what.append(what.empty() ? "" : " ").append(domain::sentence(why));
        view.refused.push_back({row.place.line, std::move(what)});
    }
    view.refused_more = static_cast<int>(outcome.refused.size() - view.refused.size());
}

struct Draft {
    domain::ImportDraftId id;
    domain::ImportDraft draft;
    app::ImportColumns columns;
};

/// The draft in the address, which was readable when it came.
std::optional<Draft> draft_in(const Visit& visit) {
    const auto id = visit.id<domain::ImportDraftId>("draft");
    auto draft = app::import_draft(*visit.world, visit.programme->id, id);
    if (!draft) return std::nullopt;
    auto columns = app::import_columns(draft->kind, draft->content);
    if (!columns) return std::nullopt;
    return Draft{id, std::move(*draft), std::move(*columns)};
}

app::ImportWish wish(const Visit& visit, const Draft& draft, app::ImportMode mode) {
    return {.programme = visit.programme->id,
            .kind = draft.draft.kind,
            .content = draft.draft.content,
            .mode = mode,
            .mapping = chosen(visit, draft.columns.mapping),
            .answers = answers(visit)};
}

http::Response show(const Visit& visit, const Draft& draft) {
    const auto wanted = wish(visit, draft, app::ImportMode::trial);
    views::ImportPreview view{.shell = shell(visit, "Se importen igennem", "import"),
                              .address = *html::Url::checked(visit.request.path),
                              .back = *html::Url::checked(visit.in_programme("/import")),
                              .kind = std::string(label(draft.draft.kind)),
                              .rows = {},
                              .columns = columns_of(draft.columns, *wanted.mapping),
                              .unknown_columns = wanted.mapping->unknown_columns(),
                              .cpr_left_out = {},
                              .doubts = {},
                              .answers = {},
                              .refused = {},
                              .errors = {}};
    for (const auto& [row, person] : wanted.answers)
        view.answers.push_back({fmt::format("{}{}", answer_prefix, row),
                                person ? std::to_string(person->value) : std::string(new_person)});
    const auto outcome = app::import_sheet(*visit.world, visit.actor(), wanted);
    if (outcome)
        add_outcome(view, *outcome);
    else
        view.errors.push_back({"kolonner", app::sentence(outcome.error())});
    return page(visit, view, outcome ? 200 : 422);
}

}  // namespace

http::Response import_preview(const Visit& visit) {
    const auto draft = draft_in(visit);
    return draft ? show(visit, *draft) : not_found(visit);
}

http::Response answer_preview(const Visit& visit) {
    const auto draft = draft_in(visit);
    if (!draft) return not_found(visit);
    if (visit.field("valg") == "fortryd") {
        app::drop_draft(*visit.world, draft->id);
        return http::see_other(visit.in_programme("/import"));
    }
    if (visit.field("valg") != "gem") return show(visit, *draft);
    const auto taken = app::import_sheet(*visit.world, visit.actor(), wish(visit, *draft, app::ImportMode::for_good));
    if (!taken) return show(visit, *draft);
    app::drop_draft(*visit.world, draft->id);
    return done(visit.in_programme(fmt::format("/import/{}", taken->id->value)),
                taken->cpr_left_out ? "import-uden-cpr" : "import");
}

}  // namespace mentorkorps::web::pages
