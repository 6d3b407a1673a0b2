#include <initializer_list>
#include <unordered_map>

#include "base/text.hpp"
#include "domain/imports/scan.hpp"
#include "domain/imports/values.hpp"
#include "domain/matches/agreement.hpp"

namespace mentorkorps::domain {
namespace {

/// The words that people use for the values of an enumeration; the first of each value is what a refusal proposes.
template <class E>
class Words {
  public:
    struct Entry {
        E value;
        std::initializer_list<std::string_view> words;
    };
    Words(std::initializer_list<Entry> entries) {
        for (const auto& [value, words] : entries) {
            if (!proposed_.empty()) proposed_ += ", ";
            proposed_ += *words.begin();
            for (const auto word : words) {
                by_word_.emplace(word, value);  // as it is usually written: found without folding
                by_word_.emplace(folded(word), value);
            }
        }
    }

    Result<E, ValueRefusal> read(std::string_view text) const {
        text = trim(text);
        if (text.empty()) return no(ValueFault::missing, text);
        auto found = by_word_.find(text);
        if (found == by_word_.end()) found = by_word_.find(folded(text));
        if (found == by_word_.end()) return no(ValueFault::not_a_word, text, proposed_);
        return found->second;
    }

  private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, E, Hash, std::equal_to<>> by_word_;
    std::string proposed_;
};

}  // namespace

Result<std::optional<Sex>, ValueRefusal> parse_sex(std::string_view text) {
    static const Words<std::optional<Sex>> words{
        {Sex::female, {"kvinde", "k", "kvinder", "kvindelig", "pige", "p", "female", "f"}},
        {Sex::male, {"mand", "m", "mænd", "mandlig", "dreng", "d", "male"}},
        {Sex::other, {"andet", "anden", "x", "nonbinær", "non-binær", "other"}},
        {std::nullopt, {"ikke oplyst", "uoplyst", "ukendt", "ved ikke", "-", "?"}}};
    return words.read(text);
}

Result<Engagement, ValueRefusal> parse_engagement(std::string_view text) {
    static const Words<Engagement> words{
        {Engagement::volunteer, {"frivillig", "frivillig mentor", "ulønnet", "volunteer"}},
        {Engagement::employed, {"ansat", "lønnet", "medarbejder", "professionel", "employed"}},
        {Engagement::workplace, {"erhverv", "erhvervsmentor", "virksomhed", "virksomhedsmentor", "workplace"}},
        {Engagement::network, {"netværk", "netværksmentor", "eget netværk", "network"}},
        {Engagement::contracted, {"kontrakt", "på kontrakt", "leverandør", "ekstern", "konsulent", "contracted"}}};
    return words.read(text);
}

Result<ContactMode, ValueRefusal> parse_mode(std::string_view text) {
    static const Words<ContactMode> words{
        {ContactMode::meeting, {"møde", "fysisk", "fysisk møde", "personligt", "samtale", "meeting"}},
        {ContactMode::phone, {"telefon", "tlf", "tlf.", "telefonsamtale", "opkald", "ring", "phone"}},
        {ContactMode::message, {"sms", "besked", "mail", "e-mail", "messenger", "chat", "message"}},
        {ContactMode::online, {"online", "video", "videomøde", "teams", "zoom", "skype"}},
        {ContactMode::group, {"gruppe", "gruppemøde", "gruppeaften", "fællesaften", "group"}}};
    return words.read(text);
}

Result<ContactOutcome, ValueRefusal> parse_outcome(std::string_view text) {
    static const Words<ContactOutcome> words{
        {ContactOutcome::held, {"ja", "j", "afholdt", "holdt", "gennemført", "x", "1", "held"}},
        {ContactOutcome::cancelled, {"aflyst", "aflysning", "afbud", "nej", "n", "0", "cancelled"}},
        {ContactOutcome::no_show, {"udeblevet", "udeblev", "udeblivelse", "mødte ikke", "no show", "no_show"}}};
    return words.read(text);
}

Result<MatchForm, ValueRefusal> parse_form(std::string_view text) {
    static const Words<MatchForm> words{
        {MatchForm::individual, {"individuel", "individuelt", "en til en", "1-1", "1:1", "individual"}},
        {MatchForm::place, {"plads", "praktikplads", "place"}},
        {MatchForm::open, {"åben", "åbent", "åbent tilbud", "open"}}};
    return words.read(text);
}

namespace {

/// The number in "hver 14. dag", "hver 3. uge"; nothing when the text is not of that kind.
std::optional<int> numbered_rhythm(std::string_view text) {
    const auto words = split(text, ' ');
    if (words.size() == 1) return number_in<int>(words[0]);
    if (words.size() != 3 || words[0] != "hver" || !words[1].ends_with('.')) return std::nullopt;
    const auto n = number_in<int>(words[1].substr(0, words[1].size() - 1));
    if (!n || (words[2] != "dag" && words[2] != "uge")) return std::nullopt;
    return words[2] == "uge" ? *n * 7 : *n;
}

}  // namespace

Result<int, ValueRefusal> parse_rhythm(std::string_view text) {
    static const Words<int> words{
        {7, {"hver uge", "ugentligt", "ugentlig", "1 gang om ugen", "en gang om ugen", "én gang om ugen"}},
        {14, {"hver anden uge", "hver 14 dag", "hver fjortende dag", "14 dages", "hveranden uge"}},
        {30, {"en gang om måneden", "månedligt", "månedlig", "hver måned", "1 gang om måneden", "én gang om måneden"}},
        {3, {"to gange om ugen", "2 gange om ugen"}},
        {1, {"hver dag", "dagligt", "daglig"}}};
    auto known = words.read(text);
    if (known) return known;
    const auto days = numbered_rhythm(folded(trim(text)));
    if (days && *days >= 1 && *days <= every_days_max) return *days;
    known.error().hint += ", hver 10. dag";
    return known;
}

Result<Party, ValueRefusal> parse_party(std::string_view text) {
    static const Words<Party> words{
        {Party::mentor, {"mentor", "mentoren"}},
        {Party::young_person, {"ung", "den unge", "unge", "mentee", "barn", "barnet"}},
        {Party::guardian, {"forældre", "forælder", "forældrene", "mor", "far", "værge", "guardian"}},
        {Party::caseworker, {"sagsbehandler", "sagsbehandleren", "rådgiver", "caseworker"}},
        {Party::company, {"virksomhed", "virksomheden", "arbejdsplads", "arbejdspladsen", "company"}}};
    return words.read(text);
}

Result<Support, ValueRefusal> parse_support(std::string_view text) {
    static const Words<Support> words{{Support::yes, {"ja", "j", "yes"}},
                                      {Support::partly, {"delvist", "delvis", "til dels", "lidt", "partly"}},
                                      {Support::no, {"nej", "n", "no"}}};
    return words.read(text);
}

Result<Assessment, ValueRefusal> parse_assessment(std::string_view text) {
    static const Words<Assessment> words{
        {Assessment::fine, {"godt", "det går godt", "fint", "fine"}},
        {Assessment::care, {"følges op", "noget skal følges op", "skal følges op", "opfølgning", "care"}},
        {Assessment::alarm, {"i fare", "matchet er i fare", "fare", "alarm"}}};
    return words.read(text);
}

Result<CommitmentState, ValueRefusal> parse_mentor_status(std::string_view text) {
    using enum CommitmentState;
    static const Words<CommitmentState> words{
        {interested, {"interesseret", "interesserede", "interested"}},
        {applied, {"ansøgt", "ansøger", "har ansøgt", "ansøgning", "applied"}},
        {screening, {"screening", "til samtale", "under screening"}},
        {rejected, {"afvist", "afslag", "ikke egnet", "rejected"}},
        {waiting, {"venteliste", "venter", "på venteliste", "waiting"}},
        {training, {"under uddannelse", "på kursus", "kursus", "i gang med kursus", "training"}},
        {approved, {"godkendt", "uddannet", "klar", "approved"}},
        {active, {"aktiv", "i gang", "active"}},
        {paused, {"pause", "på pause", "hviler", "hvilende", "orlov", "paused"}},
        {left, {"stoppet", "ophørt", "udmeldt", "tidligere", "tidligere mentor", "left"}}};
    return words.read(text);
}

Result<EnrolmentState, ValueRefusal> parse_youth_status(std::string_view text) {
    using enum EnrolmentState;
    static const Words<EnrolmentState> words{
        {referred, {"henvist", "ny", "referred"}},
        {in_visitation, {"under visitation", "visitation", "visiteres", "in_visitation"}},
        {declined, {"afvist", "afslag", "takket nej", "declined"}},
        {waiting, {"venteliste", "venter", "på venteliste", "waiting"}},
        {accepted, {"visiteret", "optaget", "godkendt", "accepted"}},
        {active, {"aktiv", "i forløb", "matchet", "i gang", "active"}},
        {paused, {"pause", "på pause", "paused"}},
        {closed, {"afsluttet", "stoppet", "ophørt", "udmeldt", "closed"}}};
    return words.read(text);
}

}  // namespace mentorkorps::domain
