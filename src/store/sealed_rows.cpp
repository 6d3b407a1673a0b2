#include "store/sealed_rows.hpp"

#include <fmt/format.h>

#include "base/result.hpp"

namespace mentorkorps::store {
namespace {

std::string text_of(const db::Row& row) {
    std::string text;
    const auto add = [&](int column, char kind, std::string_view value) {
        text.append(row.name(column)).append({' ', kind});
        fmt::format_to(std::back_inserter(text), "{} ", value.size());
        text.append(value) += '\n';
    };
    for (int column = 0; column < row.width(); ++column)
        std::visit(overloaded{[](std::monostate) {},
                              [&](std::int64_t number) { add(column, 'i', fmt::format_int(number).c_str()); },
                              [&](std::string_view value) { add(column, 't', value); },
                              [&](db::BytesView value) { add(column, 'b', value.bytes); }},
                   row.value(column));
    return text;
}

}  // namespace

std::string kept_bytes(const db::Row& row, int column) {
    const auto value = row.value(column);
    if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
    if (const auto* box = std::get_if<db::BytesView>(&value)) return std::string(box->bytes);
    return {};
}

void RowsByNumber::take(const db::Row& row) {
    const auto key = row.value(0);
    const auto* number = std::get_if<std::int64_t>(&key);
    if (!number) return each_({});
    if (number_ != *number) finish();
    number_ = *number;
    rows_.push_back(text_of(row));
}

void RowsByNumber::finish() {
    if (!rows_.empty()) each_({number_, domain::audit::row_print(key_, table_, *number_, rows_)});
    rows_.clear();
}

}  // namespace mentorkorps::store
