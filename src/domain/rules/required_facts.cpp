#include <algorithm>

#include <fmt/format.h>

#include "domain/people/age.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string young_people(const RequiredFacts& rule) {
    const auto& from = rule.participant_from_years;
    const auto& under = rule.participant_under_years;
    if (from && under)
        return fmt::format("unge, der er fyldt {}, men ikke {}", phrases::number(*from), phrases::years(*under));
    if (from) return fmt::format("unge, der er fyldt {}", phrases::years(*from));
    return under ? fmt::format("unge under {}", phrases::years(*under)) : "";
}

std::string whom_it_concerns(const RequiredFacts& rule) {
    std::vector<std::string> who;
    if (!rule.engagements.empty()) who.push_back(mentors_who_are(rule.engagements));
    if (auto young = young_people(rule); !young.empty()) who.push_back(std::move(young));
    return who.empty() ? "" : fmt::format(" Det gælder kun {}.", phrases::and_list(who));
}

/// Whether it is asked for where this member takes part. A mentor's age and a young person's engagement decide nothing.
bool fits(const RequiredFacts& rule, const MemberFact& member, Date day) {
    if (member.party == Party::mentor)
        return rule.engagements.empty() ||
               std::ranges::find(rule.engagements, member.engagement) != rule.engagements.end();
    const auto reaches = [&](int years) { return day >= turns(*member.birth_date, years); };
    if (!member.birth_date) return true;
    return (!rule.participant_from_years || reaches(*rule.participant_from_years)) &&
           (!rule.participant_under_years || !reaches(*rule.participant_under_years));
}

/// Of each side somebody; of a side that nobody knows yet, it is asked.
bool concerns(const RequiredFacts& rule, const MatchFacts& facts, Date day) {
    for (const auto side : {Party::mentor, Party::young_person}) {
        const auto is_of_side = [&](const MemberFact& each) { return each.party == side; };
        const auto is_asked = [&](const MemberFact& each) { return is_of_side(each) && fits(rule, each, day); };
        if (std::ranges::any_of(facts.members, is_of_side) && std::ranges::none_of(facts.members, is_asked))
            return false;
    }
    return true;
}

std::string_view decided_by(ScreeningKind kind) {
    switch (kind) {
        case ScreeningKind::interview: return " Det afgøres ved en samtale med mentoren.";
        case ScreeningKind::home_visit: return " Det afgøres ved et besøg hjemme hos mentoren, hvor I er to.";
        case ScreeningKind::workplace: return " Det afgøres ved en samtale om mentorens arbejdsplads.";
        case ScreeningKind::reference: return " Det afgøres ved at spørge en, der kender mentoren.";
    }
    return {};
}

/// A step of a screening is about a mentor.
bool is_about_mentor(const RequiredFacts& rule) {
    const bool is_mentors = rule.from.empty() ? rule.before == Step::approval : rule.from == std::vector{Party::mentor};
    return rule.about == About::person && is_mentors;
}

std::optional<Date> known_since(KnownFact known, const Timeline& match) {
    switch (known) {
        case KnownFact::agreement:
            for (const auto& each : match.facts().agreements)
                if (each.says_where && each.from <= match.as_of()) return each.from;
            return std::nullopt;
        case KnownFact::end_reason: return match.closing_reason().empty() ? std::nullopt : match.closed();
    }
    return std::nullopt;
}

}  // namespace

RequiredFacts RequiredFacts::read(Parameters& given) {
    RequiredFacts rule{.facts = given.texts("facts"),
                       .from = given.words_if_any<Party>("from"),
                       .engagements = given.words_if_any<Engagement>("engagements"),
                       .before = given.word_or("before", Step::proposal),
                       .within_days = given.number_if_any("within_days").value_or(0),
                       .participant_from_years = given.number_if_any("participant_from_years"),
                       .participant_under_years = given.number_if_any("participant_under_years"),
                       .about = given.word_or("about", About::match),
                       .known = given.word_if_any<KnownFact>("known"),
                       .by = given.word_if_any<ScreeningKind>("by")};
    if (rule.by && !is_about_mentor(rule))
        given.problem(
            "by", "'by' is for what is asked about a mentor: about = \"person\" and before = \"approval\"",
            "»by« er til det, der skal være på plads om en mentor: about = \"person\" og before = \"approval\".");
    return rule;
}

std::string RequiredFacts::sentence(const Programme&) const {
    const auto who = from.empty() ? "" : fmt::format(" fra {}", the(from));
    const auto when = within_days == 0
                          ? std::string(domain::before(before))
                          : fmt::format("senest {} efter, {}", phrases::days(within_days), that_happened(before));
    return fmt::format("Vi har {}{}, {}.{}{}", phrases::and_list(facts), who, when, whom_it_concerns(*this),
                       by ? decided_by(*by) : "");
}

void RequiredFacts::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    const auto day = day_of(before, match);
    if (!concerns(*this, match.facts(), day)) return;
    const auto first = found.size();
    domain::require(rule, match,
                    {.what = {facts.begin(), facts.end()},
                     .from = from,
                     .about = about,
                     .before = before,
                     .within_days = within_days,
                     .fits = [&](const MemberFact& each) { return fits(*this, each, day); }},
                    found);
    if (!known) return;
    for (auto thing = found.begin() + static_cast<std::ptrdiff_t>(first); thing != found.end(); ++thing) {
        thing->on = known_since(*known, match);
        thing->is_known_by_itself = true;
    }
}

}  // namespace mentorkorps::domain
