#include "domain/reports/report.hpp"

namespace mentorkorps::domain {

std::string_view title(SectionKey key) {
    using enum SectionKey;
    switch (key) {
        case mentors: return "Mentorer i alt";
        case recruitment: return "Rekruttering";
        case age: return "Alder";
        case sex: return "Køn";
        case sector: return "Sektor";
        case education: return "Uddannelsesbaggrund";
        case employer: return "Ansat hos";
        case waiting: return "Venteliste";
        case matched: return "Matchede unge";
        case stopped: return "Stoppede match";
        case outcomes: return "Resultater";
    }
    return {};
}

std::string_view definition(SectionKey key) {
    using enum SectionKey;
    switch (key) {
        case mentors: return "Mentorer, der på dagen er godkendt, aktive eller på pause.";
        case recruitment: return "Mentorerne efter det hold, de kom med på; holdene i den rækkefølge, de begyndte.";
        case age: return "Mentorernes alder på dagen.";
        case sex: return "Mentorerne efter køn.";
        case sector: return "Mentorerne efter den sektor, de er ansat i.";
        case education: return "Mentorerne efter uddannelsesbaggrund.";
        case employer:
            return "De mentorer, der er ansat eller kommer fra en virksomhed, efter hvor de er ansat på dagen.";
        case waiting: return "Mentorer, der på dagen står på venteliste, efter hold.";
        case matched:
            return "Unge, der er eller har været matchet, ud af alle unge, der er kommet med senest på dagen.";
        case stopped: return "Match, der er stoppet senest på dagen, efter årsag.";
        case outcomes: return "Unge, der er eller har været matchet, efter det seneste resultat på dagen.";
    }
    return {};
}

bool is_partition(SectionKey key) { return key != SectionKey::matched; }

}  // namespace mentorkorps::domain
