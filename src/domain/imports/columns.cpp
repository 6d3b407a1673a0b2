#include "domain/imports/columns.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::array mentor_columns{
    Column{Field::id, "id", {"nr", "mentornr", "mentor-id", "mentornummer"}},
    Column{Field::name, "navn", {"fulde navn", "mentor", "mentorens navn"}},
    Column{Field::given_name, "fornavn", {"fornavne"}},
    Column{Field::family_name, "efternavn", {"efternavne"}},
    Column{Field::birth_date, "fødselsdato", {"født", "fødselsdag", "fødselsdato/cpr"}},
    Column{Field::cpr, "cpr", {"cpr-nr", "cpr-nummer", "personnummer"}},
    Column{Field::sex, "køn", {"kvinde/mand", "k/m", "mand/kvinde", "m/k"}},
    Column{Field::phone, "telefon", {"tlf", "mobil", "telefonnummer", "mobilnummer", "tlf-nr"}},
    Column{Field::email, "e-mail", {"email", "mail", "e-mailadresse", "mailadresse"}},
    Column{Field::address, "adresse", {"vej", "gade"}},
    Column{Field::postcode, "postnr", {"postnummer"}},
    Column{Field::city, "by", {"bynavn"}},
    Column{Field::sector, "sektor", {"offentlig/privat", "ansat"}},
    Column{Field::education, "uddannelse", {"uddannelsesbaggrund"}},
    Column{Field::workplace, "arbejdsplads", {"virksomhed", "firma"}},
    Column{Field::employed_since, "ansat siden", {"ansættelsesdato", "ansat fra"}},
    Column{Field::languages, "sprog", {}},
    Column{Field::interests, "interesser", {}},
    Column{Field::engagement, "engagement", {"type", "mentortype"}},
    Column{Field::capacity, "kapacitet", {"antal unge"}},
    Column{Field::channel, "rekrutteret via", {"kilde", "hørt om os"}},
    Column{Field::cohort, "hold", {"rekrutteringshold", "kursushold"}},
    Column{Field::status, "status", {}},
    Column{Field::status_date, "statusdato", {"status fra"}},
    Column{Field::in_place, in_place_header}};

constexpr std::array youth_columns{
    Column{Field::id, "id", {"nr", "ungnr", "ung-id", "borgernr"}},
    Column{Field::name, "navn", {"fulde navn", "ung", "den unges navn"}},
    Column{Field::given_name, "fornavn", {"fornavne"}},
    Column{Field::family_name, "efternavn", {"efternavne"}},
    Column{Field::birth_date, "fødselsdato", {"født", "fødselsdag", "fødselsdato/cpr"}},
    Column{Field::cpr, "cpr", {"cpr-nr", "cpr-nummer", "personnummer"}},
    Column{Field::sex, "køn", {"kvinde/mand", "k/m", "mand/kvinde", "m/k"}},
    Column{Field::phone, "telefon", {"tlf", "mobil", "telefonnummer", "mobilnummer", "tlf-nr"}},
    Column{Field::email, "e-mail", {"email", "mail", "e-mailadresse", "mailadresse"}},
    Column{Field::postcode, "postnr", {"postnummer"}},
    Column{Field::city, "by", {"bynavn"}},
    Column{Field::referred, "henvist", {"henvisningsdato", "visiteret"}},
    Column{Field::referred_by, "henvist af", {"rådgiver", "sagsbehandler"}},
    Column{Field::benefit, "ydelse", {"forsørgelse"}},
    Column{Field::education_status, "uddannelsesstatus", {}},
    Column{Field::needs, "behov", {}},
    Column{Field::area, "område", {"boligområde", "bydel"}},
    Column{Field::active_case, "aktiv sag", {"har aktiv sag", "aktiv sag i enheden"}},
    Column{Field::status, "status", {}},
    Column{Field::status_date, "statusdato", {"status fra"}},
    Column{Field::in_place, in_place_header}};

constexpr std::array match_columns{
    Column{Field::id, "id", {"nr", "matchnr", "match-id"}},
    Column{Field::mentor, "mentor", {"mentornr", "mentor-id"}, Presence::required},
    Column{Field::young_person, "ung", {"ungnr", "ung-id", "borger", "mentee"}, Presence::required},
    Column{Field::start, "start", {"startdato", "matchet"}, Presence::required},
    Column{Field::end, "slut", {"slutdato", "ophørt"}},
    Column{Field::end_reason, "ophørsårsag", {"årsag", "stopårsag"}},
    Column{Field::outcome, "resultat", {"udfald"}},
    Column{Field::form, "form", {}},
    Column{Field::rationale, "begrundelse", {"hvorfor", "rationale", "match begrundelse", "hvorfor de passer sammen"}},
    Column{Field::rhythm, "mødes", {"aftale", "hyppighed", "hvor tit", "hvor ofte", "mødehyppighed"}},
    Column{Field::meeting_minutes, "mødelængde", {"længde", "minutter pr. møde", "varighed af et møde"}},
    Column{Field::meeting_place, "mødested", {"sted", "hvor", "hvor mødes de"}}};

constexpr std::array contact_columns{
    Column{Field::id, "id", {"nr", "kontaktnr", "kontakt-id"}},
    Column{Field::date, "dato", {"mødedato", "kontaktdato"}, Presence::required},
    Column{Field::time, "kl", {"klokken", "tidspunkt"}},
    Column{Field::minutes, "minutter", {"varighed", "timer", "min"}},
    Column{Field::mentor, "mentor", {"mentorer", "mentornr", "mentor-id"}, Presence::required},
    Column{Field::young_person, "ung", {"unge", "ungnr", "ung-id", "mentee"}, Presence::required},
    Column{Field::mode, "måde", {"kontaktform", "form"}},
    Column{Field::held, "afholdt", {"holdt"}},
    Column{Field::topics, "emner", {"emne"}}};

constexpr std::array talk_columns{Column{Field::date, "dato", {"samtaledato", "holdt den"}, Presence::required},
                                  Column{Field::mentor, "mentor", {"mentornr", "mentor-id"}, Presence::required},
                                  Column{Field::young_person, "ung", {"ungnr", "ung-id", "mentee"}, Presence::required},
                                  Column{Field::party, "med", {"samtale med", "talt med", "part"}, Presence::required},
                                  Column{Field::support, "støtte", {"til at stole på", "den unges svar", "tillid"}},
                                  Column{Field::assessment, "vurdering", {"hvordan går det"}},
                                  Column{Field::mode, "måde", {"form", "samtaleform", "hvordan"}},
                                  Column{Field::answer, "svar", {"note", "notat", "referat", "noter"}}};

/// A header as it is compared: folded, and letters and digits only.
std::string header_key(std::string_view header) {
    auto key = folded(header);
    std::erase_if(key, [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
    });
    return key;
}

const Column* column_named(SheetKind kind, std::string_view header) {
    const auto key = header_key(header);
    if (key.empty()) return nullptr;
    const auto means = [&](std::string_view word) { return header_key(word) == key; };
    const auto begin = header_key(header.substr(0, header.find(':')));
    for (const auto& column : columns_of(kind))
        if (means(column.header) || std::ranges::any_of(column.synonyms, means) ||
            (may_repeat(column.field) && begin == header_key(column.header)))
            return &column;
    return nullptr;
}

bool has(SheetKind kind, Field field) {
    return std::ranges::find(columns_of(kind), field, &Column::field) != columns_of(kind).end();
}

}  // namespace

std::span<const Column> columns_of(SheetKind kind) {
    switch (kind) {
        case SheetKind::mentors: return mentor_columns;
        case SheetKind::young_people: return youth_columns;
        case SheetKind::matches: return match_columns;
        case SheetKind::contacts: return contact_columns;
        case SheetKind::talks: return talk_columns;
    }
    return {};
}

std::string_view header_of(SheetKind kind, Field field) {
    const auto columns = columns_of(kind);
    const auto found = std::ranges::find(columns, field, &Column::field);
    check(found != columns.end(), "the kind of file has the field");
    return found->header;
}

std::optional<std::size_t> Mapping::column(Field field) const {
    const auto found = std::ranges::find(fields, std::optional(field));
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
}

std::string Mapping::header_of(Field field) const {
    const auto at = column(field);
    return at ? header[*at] : std::string(domain::header_of(kind, field));
}

std::vector<std::string> Mapping::unknown_columns() const {
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (!fields[i] && !header[i].empty() && folded(header[i]) != error_header) unknown.push_back(header[i]);
    return unknown;
}

Mapping suggest_mapping(SheetKind kind, const std::vector<std::string>& header) {
    Mapping mapping{.kind = kind, .header = header, .fields = {}};
    for (const auto& each : header) {
        const auto* column = column_named(kind, each);
        mapping.fields.push_back(column == nullptr ? std::nullopt : std::optional(column->field));
    }
    return mapping;
}

std::vector<MappingRefusal> faults_of(const Mapping& mapping) {
    std::vector<MappingRefusal> faults;
    for (const auto& column : columns_of(mapping.kind)) {
        std::vector<std::string> claims;
        for (std::size_t i = 0; i < mapping.fields.size(); ++i)
            if (mapping.fields[i] == column.field) claims.push_back(mapping.header[i]);
        if (claims.size() > 1 && !may_repeat(column.field))
            faults.push_back({MappingFault::two_columns, std::string(column.header), std::move(claims)});
        else if (claims.empty() && column.presence == Presence::required)
            faults.push_back({MappingFault::missing_column, std::string(column.header), {}});
    }
    const bool of_people = has(mapping.kind, Field::name);
    const bool two_names = mapping.column(Field::given_name) && mapping.column(Field::family_name);
    if (of_people && !mapping.column(Field::name) && !two_names)
        faults.push_back({MappingFault::missing_column, "navn", {}});
    for (std::size_t i = 0; i < mapping.fields.size(); ++i)
        if (mapping.fields[i] && !has(mapping.kind, *mapping.fields[i]))
            faults.push_back({MappingFault::foreign_field, {}, {mapping.header[i]}});
    return faults;
}

std::string sentence(const MappingRefusal& refusal) {
    switch (refusal.fault) {
        case MappingFault::missing_column:
            if (refusal.field == "navn")
                return "Kolonnen »navn« mangler. Tilføj den – eller »fornavn« og »efternavn« – eller vælg, hvilken "
                       "kolonne "
                       "der er navnet.";
            return fmt::format("Kolonnen »{0}« mangler. Tilføj den, eller vælg, hvilken kolonne der er »{0}«.",
                               refusal.field);
        case MappingFault::two_columns:
            return fmt::format("Flere kolonner kan være »{}«: {}. Vælg den rigtige, og lad de andre være ude.",
                               refusal.field, fmt::join(refusal.columns, ", "));
        case MappingFault::foreign_field:
            return fmt::format("Kolonnen »{}« er sat til et felt, som denne slags fil ikke har. Vælg et andet.",
                               fmt::join(refusal.columns, ", "));
    }
    return {};
}

}  // namespace mentorkorps::domain
