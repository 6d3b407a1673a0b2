#include "web/pages/agreement.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/imports/values.hpp"
#include "html/danish.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::TypedAgreement;

constexpr std::string_view other_rhythm = "andet";
struct Rhythm {
    int days;
    std::string_view label;
};
constexpr Rhythm rhythms[] = {{7, "Hver uge"}, {14, "Hver anden uge"}, {30, "En gang om måneden"}};
constexpr int usual_lengths[] = {30, 60, 90, 120, 180, 240};
constexpr domain::WholeRange any_number{0, 10'000};

}  // namespace

std::string heading(const domain::Match& match) {
    auto members = match.young_people;
    members.insert(members.end(), match.mentors.begin(), match.mentors.end());
    return listed(members, &domain::MatchMember::name);
}

views::AgreementFields agreement_fields(const TypedAgreement& agreement) {
    views::AgreementFields fields;
    bool is_usual = false;
    for (const auto& each : rhythms) {
        const bool chosen = each.days == agreement.terms.every_days;
        is_usual = is_usual || chosen;
        fields.rhythms.push_back({std::to_string(each.days), std::string(each.label), chosen});
    }
    fields.rhythms.push_back({std::string(other_rhythm), "En anden aftale", !is_usual});
    if (!is_usual && agreement.terms.every_days > 0) fields.days = std::to_string(agreement.terms.every_days);
    fields.lengths = length_options(agreement.terms.minutes);
    fields.place = agreement.place;
    return fields;
}

TypedAgreement typed_agreement(const Visit& visit) {
    const bool is_other = visit.field("hvor-ofte") == other_rhythm;
    TypedAgreement agreement{.place = std::string(trim(visit.field("hvor")))};
    agreement.terms.every_days = typed_number(visit, is_other ? "dage" : "hvor-ofte");
    agreement.terms.minutes = typed_number(visit, "varighed");
    return agreement;
}

views::AgreementFields agreement_as_typed(const Visit& visit) {
    auto fields = agreement_fields(typed_agreement(visit));
    for (auto& each : fields.rhythms) each.is_chosen = each.value == visit.field("hvor-ofte");
    fields.days = std::string(visit.field("dage"));
    return fields;
}

std::string_view agreement_field(const domain::AgreementFault& fault, const Visit& visit) {
    if (fault.about == domain::AgreementFault::About::minutes) return "varighed";
    if (fault.about == domain::AgreementFault::About::place) return "hvor";
    return visit.field("hvor-ofte") == other_rhythm ? "dage" : "hvor-ofte";
}

std::vector<views::AgreementOption> length_options(std::optional<int> chosen) {
    std::vector<int> minutes(std::begin(usual_lengths), std::end(usual_lengths));
    if (chosen && *chosen > 0 && std::ranges::find(minutes, *chosen) == minutes.end()) minutes.push_back(*chosen);
    std::ranges::sort(minutes);
    std::vector<views::AgreementOption> options;
    for (const int each : minutes)
        options.push_back({std::to_string(each), html::minutes(each), each == chosen.value_or(60)});
    return options;
}

int typed_number(const Visit& visit, std::string_view field) {
    return domain::parse_whole(visit.field(field), any_number).value_or(0);
}

std::optional<Date> typed_date(const Visit& visit, std::string_view field) {
    const auto typed = domain::parse_date(visit.field(field));
    return typed ? std::optional(*typed) : std::nullopt;
}

}  // namespace mentorkorps::web::pages
