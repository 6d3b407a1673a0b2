#include "domain/imports/written.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentorkorps::domain {
namespace {

std::string danish(std::optional<Date> day) { return day ? fmt::format("{:%d-%m-%Y}", *day) : std::string(); }

template <class E>
std::string word(const std::optional<E>& value) {
    return value ? std::string(label(*value)) : std::string();
}

std::string code(const Programme& programme, std::string_view list, const std::string& key) {
    return programme.label_of(list, key);
}

std::string person_cell(const PersonCells& person, Field field) {
    switch (field) {
        case Field::id: return person.external_id;
        case Field::name: return person.name;
        case Field::birth_date: return danish(person.birth_date);
        case Field::sex: return word(person.sex);
        case Field::phone: return person.phone;
        case Field::email: return person.email;
        case Field::address: return person.address;
        case Field::postcode: return person.postcode;
        case Field::city: return person.city;
        default: check(false, "every column of the kind is written"); return {};
    }
}

std::string cell(const MentorRow& row, const Programme& programme, Field field) {
    switch (field) {
        case Field::sector: return code(programme, lists::sector, row.sector);
        case Field::education: return code(programme, lists::education, row.education);
        case Field::workplace: return row.workplace;
        case Field::employed_since: return danish(row.employed_since);
        case Field::languages: return row.languages;
        case Field::interests: return row.interests;
        case Field::engagement: return word(row.engagement);
        case Field::capacity: return row.capacity ? std::to_string(*row.capacity) : std::string();
        case Field::channel: return code(programme, lists::channel, row.channel);
        case Field::cohort: return row.cohort;
        case Field::status: return word(row.state);
        case Field::status_date: return danish(row.state_date);
        default: return person_cell(row.person, field);
    }
}

std::string cell(const YouthRow& row, const Programme& programme, Field field) {
    std::vector<std::string> needs;
    switch (field) {
        case Field::referred: return danish(row.referred);
        case Field::referred_by: return row.referred_by;
        case Field::benefit: return code(programme, lists::benefit, row.benefit);
        case Field::education_status: return code(programme, lists::education_status, row.education_status);
        case Field::needs:
            for (const auto& need : row.needs) needs.push_back(code(programme, lists::need, need));
            return fmt::format("{}", fmt::join(needs, ", "));
        case Field::area: return code(programme, lists::area, row.area);
        case Field::active_case: return code(programme, lists::active_case, row.active_case);
        case Field::status: return word(row.state);
        case Field::status_date: return danish(row.state_date);
        default: return person_cell(row.person, field);
    }
}

/// Names stand in one column, CPR numbers never leave, and what is in place stands on the person's page.
bool is_written(Field field) {
    return field != Field::given_name && field != Field::family_name && field != Field::cpr && !may_repeat(field);
}

template <class Row>
Sheet sheet_of(SheetKind kind, const std::vector<Row>& rows, const Programme& programme) {
    Sheet sheet;
    for (const auto& column : columns_of(kind))
        if (is_written(column.field)) sheet.header.emplace_back(column.header);
    for (const auto& row : rows) {
        Sheet::Row written;
        for (const auto& column : columns_of(kind))
            if (is_written(column.field)) written.cells.push_back(cell(row, programme, column.field));
        sheet.rows.push_back(std::move(written));
    }
    return sheet;
}

}  // namespace

Sheet mentor_sheet(const std::vector<MentorRow>& rows, const Programme& programme) {
    return sheet_of(SheetKind::mentors, rows, programme);
}
Sheet youth_sheet(const std::vector<YouthRow>& rows, const Programme& programme) {
    return sheet_of(SheetKind::young_people, rows, programme);
}

}  // namespace mentorkorps::domain
