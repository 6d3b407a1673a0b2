#include "domain/rules/terms.hpp"

#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

std::string_view the(Party party) {
    switch (party) {
        case Party::mentor: return "mentoren";
        case Party::young_person: return "den unge";
        case Party::guardian: return "forældrene";
        case Party::coordinator: return "koordinatoren";
        case Party::caseworker: return "sagsbehandleren";
        case Party::company: return "virksomheden";
    }
    return {};
}

std::string the(const std::vector<Party>& parties) {
    std::vector<std::string> each;
    for (const auto party : parties) each.emplace_back(the(party));
    return phrases::and_list(each);
}

std::string_view before(Step step) {
    switch (step) {
        case Step::admission: return "før den unge optages";
        case Step::approval: return "før mentoren godkendes";
        case Step::proposal: return "før et match foreslås";
        case Step::introduction: return "før de to mødes første gang";
        case Step::activation: return "før matchet går i gang";
        case Step::closing: return "før matchet afsluttes";
        case Step::sharing: return "før der fortælles om den unge";
    }
    return {};
}

std::string_view that_happened(Step step) {
    switch (step) {
        case Step::admission: return "at den unge er optaget";
        case Step::approval: return "at mentoren er godkendt";
        case Step::proposal: return "at matchet er foreslået";
        case Step::introduction: return "at de to har mødt hinanden";
        case Step::activation: return "at matchet er gået i gang";
        case Step::closing: return "at matchet er afsluttet";
        case Step::sharing: return "at der er fortalt om den unge";
    }
    return {};
}

std::string_view label(Weekday day) {
    switch (day) {
        case Weekday::monday: return "mandag";
        case Weekday::tuesday: return "tirsdag";
        case Weekday::wednesday: return "onsdag";
        case Weekday::thursday: return "torsdag";
        case Weekday::friday: return "fredag";
        case Weekday::saturday: return "lørdag";
        case Weekday::sunday: return "søndag";
    }
    return {};
}

std::string_view mentors_who_are(Engagement engagement) {
    switch (engagement) {
        case Engagement::volunteer: return "frivillige mentorer";
        case Engagement::employed: return "ansatte mentorer";
        case Engagement::workplace: return "erhvervsmentorer";
        case Engagement::network: return "mentorer fra den unges eget netværk";
        case Engagement::contracted: return "mentorer på kontrakt";
    }
    return {};
}

std::string mentors_who_are(const std::vector<Engagement>& engagements) {
    std::vector<std::string> each;
    for (const auto engagement : engagements) each.emplace_back(mentors_who_are(engagement));
    return phrases::or_list(each);
}

std::string_view at(Moment moment) {
    switch (moment) {
        case Moment::referral: return "ved henvisningen";
        case Moment::entry: return "ved begyndelsen";
        case Moment::always: return "hele vejen";
    }
    return {};
}

}  // namespace mentorkorps::domain
