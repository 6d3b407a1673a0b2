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

std::string_view at(Moment moment) {
    switch (moment) {
        case Moment::referral: return "ved henvisningen";
        case Moment::entry: return "ved begyndelsen";
        case Moment::always: return "hele vejen";
    }
    return {};
}

}  // namespace mentorkorps::domain
