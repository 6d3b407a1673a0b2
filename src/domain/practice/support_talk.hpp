#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/practice/timeline.hpp"

/// A support talk: the coordinator asks one of a match's parties how it goes.
namespace mentorkorps::domain {

/// How it goes, in the coordinator's judgement; lists and rules may read it, unlike the answers.
enum class Assessment { fine, care, alarm };
/// "Det går godt", "Noget skal følges op", "Matchet er i fare"
std::string_view label(Assessment assessment);

/// The ways to talk with somebody, the closest first.
inline constexpr std::array talk_modes{ContactMode::meeting, ContactMode::online, ContactMode::phone,
                                       ContactMode::message};
/// "Møde eller besøg", "Sms eller mail"
std::string_view talk_label(ContactMode mode);

/// What a young person is always asked, in CFBU's words (Mentorer i udsatte boligområder, 2013, p. 20), and may answer
/// with a word: unlike the other answers, it is told to practice standards.
inline constexpr std::string_view support_question = "Har du i din mentor en, du kan stole på, og som støtter dig?";
/// "Ja", "Delvist", "Nej"
std::string_view label(Support support);

/// What a party is asked: the programme's own questions, or the four that every programme begins with: is it safe, how
/// is the relation, what do they do, what would help (Elements of Effective Practice, standard 5).
std::vector<std::string> questions_for(const Programme& programme, Party party);

struct Answered {
    std::string question{};
    std::string answer{};
    friend bool operator==(const Answered&, const Answered&) = default;
};
struct SupportTalk {
    Party party = Party::mentor;
    Date on{};
    std::optional<Assessment> assessment{};  ///< none: nobody wrote it down
    std::vector<Answered> answers{};         ///< those that something was written to
    std::optional<Support> support{};        ///< of a young person who was asked
    std::optional<ContactMode> mode{};       ///< one of `talk_modes`; none: nobody wrote it down
    friend bool operator==(const SupportTalk&, const SupportTalk&) = default;
};

/// As it was written down, and by whom.
struct WrittenTalk {
    SupportTalk talk{};
    std::string author{};  ///< empty: nobody's that we know of
    Instant at{};
    PersonId about{};  ///< the young person of the match under whose key it is sealed
};

/// How long after a match closed a talk about it can be written.
inline constexpr std::chrono::days exit_talk_within{31};
inline constexpr std::size_t answer_letters_max = 4'000;
enum class TalkFault { day_missing, in_future, before_start, after_end, assessment_missing, answer_too_long };
/// In Danish, with the way out.
std::string sentence(TalkFault fault);

/// What a coordinator typed.
struct TalkDraft {
    Party party = Party::mentor;
    std::optional<Date> on{};
    std::optional<Assessment> assessment{};
    std::vector<Answered> answers{};
    std::optional<Support> support{};
    std::optional<ContactMode> mode{};
};
/// The talk that the draft tells of. It was held while the match ran, or up to a month after it closed: an exit talk.
Result<SupportTalk, TalkFault> record(const TalkDraft& draft, const Timeline& match);
/// The same of a talk from somebody's old list, where nobody need have said how it went.
Result<SupportTalk, TalkFault> recalled(const TalkDraft& draft, const Timeline& match);

/// The answers as one text, and back; what is sealed.
std::string packed(const std::vector<Answered>& answers);
std::vector<Answered> unpacked(std::string_view text);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Assessment> =
    std::array{mentorkorps::Named{mentorkorps::domain::Assessment::fine, "fine"},
               mentorkorps::Named{mentorkorps::domain::Assessment::care, "care"},
               mentorkorps::Named{mentorkorps::domain::Assessment::alarm, "alarm"}};
