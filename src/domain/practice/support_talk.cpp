#include "domain/practice/support_talk.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

constexpr char after_question = '\x1f', after_answer = '\x1e';  // ASCII's own separators of units and records

/// Without characters that nobody can see, but for line breaks.
std::string visible(std::string_view text) {
    std::string kept;
    for (const char letter : trim(text))
        if (letter == '\n' || static_cast<unsigned char>(letter) >= 0x20) kept += letter;
    return kept;
}

std::vector<std::string> first_questions(Party party) {
    switch (party) {
        case Party::mentor:
            return {"Er du tryg i rollen, og er der noget, der bekymrer dig?", "Hvordan går det mellem jer?",
                    "Hvad laver I sammen?", "Hvad vil hjælpe dig?"};
        case Party::young_person:
            return {"Er du tryg sammen med din mentor?", "Hvordan går det mellem jer?", "Hvad laver I sammen?",
                    "Hvad vil hjælpe dig?"};
        case Party::guardian:
        case Party::coordinator:
        case Party::caseworker:
        case Party::company:
            return {"Er den unge tryg ved sin mentor?", "Hvordan går det mellem dem?", "Hvad får den unge ud af det?",
                    "Hvad vil hjælpe?"};
    }
    return {};
}

}  // namespace

std::string_view label(Assessment assessment) {
    switch (assessment) {
        case Assessment::fine: return "Det går godt";
        case Assessment::care: return "Noget skal følges op";
        case Assessment::alarm: return "Matchet er i fare";
    }
    return {};
}

std::string_view talk_label(ContactMode mode) {
    switch (mode) {
        case ContactMode::meeting: return "Møde eller besøg";
        case ContactMode::online: return "Video";
        case ContactMode::phone: return "Telefon";
        case ContactMode::message: return "Sms eller mail";
        case ContactMode::group: return "Gruppe";
    }
    return {};
}

std::string_view label(Support support) {
    switch (support) {
        case Support::yes: return "Ja";
        case Support::partly: return "Delvist";
        case Support::no: return "Nej";
    }
    return {};
}

std::vector<std::string> questions_for(const Programme& programme, Party party) {
    std::vector<std::string> asked;
    for (const auto& each : programme.talk_questions)
        if (each.parties.empty() || std::ranges::find(each.parties, party) != each.parties.end())
            asked.push_back(each.ask);
    return asked.empty() ? first_questions(party) : asked;
}

std::string sentence(TalkFault fault) {
    switch (fault) {
        case TalkFault::day_missing: return "Vi kan ikke læse datoen. Skriv den som 28-02-2026.";
        case TalkFault::in_future: return "Dagen ligger i fremtiden. Skriv den dag, I talte sammen.";
        case TalkFault::before_start: return "Dagen ligger før matchet begyndte. Skriv den dag, I talte sammen.";
        case TalkFault::after_end:
            return "Dagen ligger mere end en måned efter, at matchet sluttede. Skriv i stedet et notat om personen.";
        case TalkFault::assessment_missing: return "Vælg, hvordan det går.";
        case TalkFault::answer_too_long: return "Svaret er for langt. Skriv højst 4.000 tegn.";
    }
    return {};
}

Result<SupportTalk, TalkFault> recalled(const TalkDraft& draft, const Timeline& match) {
    if (!draft.on) return refused(TalkFault::day_missing);
    if (*draft.on > match.as_of()) return refused(TalkFault::in_future);
    if (match.began() && *draft.on < *match.began()) return refused(TalkFault::before_start);
    if (match.closed() && *draft.on > *match.closed() + exit_talk_within) return refused(TalkFault::after_end);
    SupportTalk talk{draft.party, *draft.on, draft.assessment, {}, {}};
    if (draft.party == Party::young_person) talk.support = draft.support;
    if (draft.mode && std::ranges::find(talk_modes, *draft.mode) != talk_modes.end()) talk.mode = draft.mode;
    for (const auto& each : draft.answers) {
        auto answer = visible(each.answer);
        if (length(answer) > answer_letters_max) return refused(TalkFault::answer_too_long);
        if (!answer.empty()) talk.answers.push_back({visible(each.question), std::move(answer)});
    }
    return talk;
}

Result<SupportTalk, TalkFault> record(const TalkDraft& draft, const Timeline& match) {
    auto talk = recalled(draft, match);
    if (talk && !talk->assessment) return refused(TalkFault::assessment_missing);
    return talk;
}

std::string packed(const std::vector<Answered>& answers) {
    std::string text;
    for (const auto& each : answers) text += each.question + after_question + each.answer + after_answer;
    return text;
}

std::vector<Answered> unpacked(std::string_view text) {
    std::vector<Answered> answers;
    for (const auto record : split(text, after_answer))
        if (const auto parts = split(record, after_question); parts.size() == 2)
            answers.push_back({std::string(parts[0]), std::string(parts[1])});
    return answers;
}

}  // namespace mentorkorps::domain
