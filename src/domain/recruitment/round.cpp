#include "domain/recruitment/round.hpp"

#include "domain/imports/typed_fields.hpp"

namespace mentorkorps::domain {

bool is_open(const RecruitmentRound& round, Date on) {
    return !round.is_closed && round.from <= on && (!round.to || on <= *round.to);
}

const RecruitmentRound* open_round(const std::vector<RecruitmentRound>& rounds, Date on) {
    const RecruitmentRound* found = nullptr;
    for (const auto& each : rounds)
        if (is_open(each, on) && (found == nullptr || each.from >= found->from)) found = &each;
    return found;
}

std::optional<Date> next_round(const std::vector<RecruitmentRound>& rounds, Date on) {
    std::optional<Date> next;
    for (const auto& each : rounds)
        if (!each.is_closed && each.from > on && (!next || each.from < *next)) next = each.from;
    return next;
}

RoundDraft draft_of(const RecruitmentRound& round) {
    return {.name = round.name,
            .channel = round.channel.value_or(""),
            .from = iso(round.from),
            .to = round.to ? iso(*round.to) : std::string(),
            .cohort = round.cohort.value_or("")};
}

Result<RecruitmentRound, std::vector<FieldFault>> written(const RoundDraft& draft, RecruitmentRound round,
                                                          const Programme& programme) {
    TypedFields form;
    round.name = std::string(trim(draft.name));
    if (round.name.empty()) form.refuse("navn", "Navn: Giv runden et navn, fx »Forår 2027«.");
    round.channel = unless_empty(draft.channel);
    const auto* channels = programme.list(lists::channel);
    if (round.channel && channels != nullptr && !channels->offers(*round.channel))
        form.refuse("kanal", "Kanal: Vælg en af dem på listen.");
    const auto from = form.value("fra", "Første dag", draft.from, parse_date);
    if (from)
        round.from = *from;
    else if (trim(draft.from).empty())
        form.refuse("fra", "Første dag: Skriv, hvornår runden begynder.");
    round.to = form.value("til", "Sidste dag", draft.to, parse_date);
    if (from && round.to && *round.to < *from)
        form.refuse("til", "Sidste dag: Runden kan ikke slutte, før den begynder. Ret en af de to dage.");
    round.cohort = unless_empty(draft.cohort);
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return round;
}

}  // namespace mentorkorps::domain
