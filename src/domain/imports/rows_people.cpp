#include "domain/imports/cells.hpp"
#include "domain/imports/scan.hpp"

namespace mentorkorps::domain {
namespace {

constexpr WholeRange capacity_range{.min = 0, .max = 99};

/// "Berg, Anna Maria" is how lists write Anna Maria Berg.
std::string name_in(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::string(text);
    const auto family = std::string(trim(text.substr(0, comma)));
    const auto given = std::string(trim(text.substr(comma + 1)));
    return given.empty() ? family : given + ' ' + family;
}

std::string read_name(Cells& cells) {
    const auto given = cells.text(Field::given_name);
    const auto family = cells.text(Field::family_name);
    if (!given.empty()) return std::string(trim(std::string(given) + ' ' + std::string(family)));
    if (!cells.text(Field::name).empty()) return name_in(cells.text(Field::name));
    cells.refuse(cells.sheet().column(Field::name) ? Field::name : Field::given_name,
                 {.fault = ValueFault::missing, .value = {}, .hint = {}});
    return {};
}

bool is_shaped_like_cpr(std::string_view text) {
    if (text.size() == 11 && (text[6] == '-' || text[6] == ' ')) return is_digits(text.substr(0, 6));
    return is_digits(text) && (text.size() == 9 || text.size() == 10);
}

void refuse_after_today(Cells& cells, Field field, std::optional<Date> day) {
    if (day && *day > cells.sheet().today())
        cells.refuse(field, {.fault = ValueFault::in_future, .value = std::string(cells.text(field)), .hint = {}});
}

void read_birth(Cells& cells, PersonCells& person) {
    person.cpr = cells.value(Field::cpr, parse_cpr);
    if (!is_shaped_like_cpr(cells.text(Field::birth_date)))
        person.birth_date = cells.value(Field::birth_date, parse_date);
    else if (!person.cpr)
        person.cpr = cells.value(Field::birth_date, parse_cpr);
    const auto source = cells.text(Field::birth_date).empty() ? Field::cpr : Field::birth_date;
    if (person.cpr && !person.birth_date) person.birth_date = person.cpr->birth_date;
    refuse_after_today(cells, source, person.birth_date);
}

}  // namespace

void read_person(Cells& cells, PersonCells& person) {
    person.external_id = cells.text(Field::id);
    person.name = read_name(cells);
    read_birth(cells, person);
    person.sex = cells.value(Field::sex, parse_sex).value_or(std::nullopt);
    if (person.cpr && cells.text(Field::sex).empty()) person.sex = person.cpr->sex;
    person.phone = cells.value(Field::phone, parse_phone).value_or("");
    person.email = cells.value(Field::email, parse_email).value_or("");
    person.address = cells.text(Field::address);
    person.postcode = cells.text(Field::postcode);
    if (person.postcode.size() == 3 && is_digits(person.postcode)) person.postcode.insert(0, 1, '0');
    person.city = cells.text(Field::city);
}

ReadRows<MentorRow> read_mentors(const Sheet& sheet, const Reading& reading) {
    return read_rows<MentorRow>(sheet, reading, [](Cells& cells, MentorRow& row) {
        read_person(cells, row.person);
        row.sector = cells.code(Field::sector, lists::sector);
        row.education = cells.code(Field::education, lists::education);
        row.workplace = cells.text(Field::workplace);
        row.employed_since = cells.value(Field::employed_since, parse_date);
        row.languages = cells.text(Field::languages);
        row.interests = cells.text(Field::interests);
        row.engagement = cells.value(Field::engagement, parse_engagement);
        row.capacity = cells.value(Field::capacity, [](auto text) { return parse_whole(text, capacity_range); });
        row.channel = cells.code(Field::channel, lists::channel);
        row.cohort = cells.text(Field::cohort);
        row.state = cells.value(Field::status, parse_mentor_status);
        row.state_date = cells.value(Field::status_date, parse_date);
        row.in_place = cells.in_place();
    });
}

ReadRows<YouthRow> read_young_people(const Sheet& sheet, const Reading& reading) {
    return read_rows<YouthRow>(sheet, reading, [](Cells& cells, YouthRow& row) {
        read_person(cells, row.person);
        row.referred = cells.value(Field::referred, parse_date);
        row.referred_by = cells.text(Field::referred_by);
        row.benefit = cells.code(Field::benefit, lists::benefit);
        row.education_status = cells.code(Field::education_status, lists::education_status);
        row.needs = cells.codes(Field::needs, lists::need);
        row.area = cells.code(Field::area, lists::area);
        row.active_case = cells.code(Field::active_case, lists::active_case);
        row.state = cells.value(Field::status, parse_youth_status);
        row.state_date = cells.value(Field::status_date, parse_date);
        row.in_place = cells.in_place();
    });
}

}  // namespace mentorkorps::domain
