#include "domain/recruitment/application.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/values.hpp"
#include "domain/rules/retention.hpp"

namespace mentorkorps::domain {
namespace {

using Why = ApplicationFault::Why;

constexpr std::size_t name_letters_max = 100, line_letters_max = 200, words_letters_max = 2000, postcode_digits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The faults of a form, as they are found.
class Faults {
  public:
    void add(Why why, std::string_view field) {
        if (std::ranges::find(found, field, &ApplicationFault::field) == found.end()) found.push_back({why, field});
    }
    /// The text without blanks around it, if it is not too long and holds no number that it should not.
    std::string text(std::string_view typed, std::string_view field, std::size_t most) {
        const auto text = trim(typed);
        if (length(text) > most) add(Why::too_long, field);
        if (may_hold_cpr(text)) add(Why::holds_cpr, field);
        return std::string(text);
    }
    template <class Parse>
    std::optional<std::string> value(std::string_view typed, std::string_view field, Why why, Parse parse) {
        const auto text = trim(typed);
        if (text.empty()) return std::nullopt;
        const auto parsed = parse(text);
        if (parsed) return *parsed;
        add(why, field);
        return std::nullopt;
    }

    std::vector<ApplicationFault> found;
};

std::string danish(Why why) {
    switch (why) {
        case Why::name_missing: return "Navn: Skriv, hvad du hedder.";
        case Why::unreachable: return "Mobil: Skriv et nummer eller en mailadresse, så vi kan svare dig.";
        case Why::not_a_phone: return "Mobil: Det ligner ikke et nummer. Skriv det med 8 cifre, eller med + foran.";
        case Why::not_an_email: return "Mail: Det ligner ikke en mailadresse. Skriv den som navn@sted.dk.";
        case Why::not_a_postcode: return "Postnummer: Skriv fire cifre, eller lad feltet stå tomt.";
        case Why::not_adult: return "Sæt kryds ved, at du er fyldt 18 år. Er du yngre, så ring til os i stedet.";
        case Why::no_such_channel: return "Vælg en af mulighederne på listen.";
        case Why::too_long:
            return "Der står for meget. Skriv det kortere; resten kan du fortælle, når vi taler sammen.";
        case Why::holds_cpr:
            return "Her står et tal, der ligner et CPR-nummer. Slet det: vi skal ikke bruge det, og vi har ikke gemt "
                   "det.";
    }
    return {};
}

std::string english(Why why) {
    switch (why) {
        case Why::name_missing: return "Name: Please write your name.";
        case Why::unreachable: return "Phone: Please write a phone number or an email address, so that we can answer.";
        case Why::not_a_phone: return "Phone: This is not a phone number. Write 8 digits, or begin with +.";
        case Why::not_an_email: return "Email: This is not an email address. Write it as name@place.dk.";
        case Why::not_a_postcode: return "Postcode: Write four digits, or leave it empty.";
        case Why::not_adult: return "Please tick that you are 18 or older. If you are younger, please call us instead.";
        case Why::no_such_channel: return "Please choose from the list.";
        case Why::too_long: return "This is too long. Please write less; you can tell us the rest when we talk.";
        case Why::holds_cpr:
            return "There is a number here that looks like a CPR number. Please delete it: we do not need it, and we "
                   "have not kept it.";
    }
    return {};
}

/// With each blank and dash of other alphabets as the plain one.
std::string plain(std::string_view text) {
    std::string found;
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const std::string_view dashes[] = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
        const std::string_view blanks[] = {"\u00a0", "\u202f", "\u2009"};
        const auto stands = [&](std::string_view sign) { return rest.starts_with(sign); };
        const auto* dash = std::ranges::find_if(dashes, stands);
        const auto* blank = std::ranges::find_if(blanks, stands);
        if (dash == std::end(dashes) && blank == std::end(blanks)) {
            found += text[i++];
            continue;
        }
        found += dash != std::end(dashes) ? '-' : ' ';
        i += dash != std::end(dashes) ? dash->size() : blank->size();
    }
    return found;
}

/// The ten digits that begin here, spaced or not: at most three signs between two of them.
std::string ten_digits(std::string_view text) {
    std::string digits;
    std::size_t between = 0;
    std::size_t i = 0;
    for (; i < text.size() && digits.size() < 10; ++i) {
        if (is_digit(text[i])) {
            digits += text[i], between = 0;
            continue;
        }
        if (std::string_view(" -./").find(text[i]) == std::string_view::npos || ++between > 3) return {};
    }
    const bool goes_on = i < text.size() && is_digit(text[i]);
    return digits.size() == 10 && !goes_on ? digits : std::string();
}

bool begins_with_birth(std::string_view digits) {
    const int day = *number_in<int>(digits.substr(0, 2)), month = *number_in<int>(digits.substr(2, 2));
    const int of_month = day > 60 ? day - 60 : day;  // who has no number of their own has 60 added
    return of_month >= 1 && of_month <= 31 && month >= 1 && month <= 12;
}

}  // namespace

std::string_view label(ApplicationState state) {
    switch (state) {
        case ApplicationState::received: return "Ny";
        case ApplicationState::taken_in: return "Optaget";
        case ApplicationState::turned_away: return "Afslag";
        case ApplicationState::withdrawn: return "Trukket tilbage";
    }
    return {};
}

bool may_follow(ApplicationState from, ApplicationState to) {
    return from == ApplicationState::received && to != ApplicationState::received;
}

std::string sentence(const ApplicationFault& fault, Tongue tongue) {
    return tongue == Tongue::english ? english(fault.why) : danish(fault.why);
}

bool may_hold_cpr(std::string_view text) {
    const auto signs = plain(text);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!is_digit(signs[i]) || (i > 0 && is_digit(signs[i - 1]))) continue;
        const auto digits = ten_digits(std::string_view(signs).substr(i));
        if (!digits.empty() && begins_with_birth(digits)) return true;
    }
    return false;
}

Result<Application, std::vector<ApplicationFault>> written(const ApplicationDraft& draft, const Programme& programme) {
    Faults form;
    Application found;
    found.name = form.text(draft.name, "navn", name_letters_max);
    if (found.name.empty()) form.add(Why::name_missing, "navn");
    const auto phone = trim(draft.phone);
    const bool is_abroad = phone.starts_with('+') || phone.starts_with("00");  // ten digits of it can be anything
    if (!is_abroad && may_hold_cpr(phone)) form.add(Why::holds_cpr, "mobil");
    found.phone = form.value(phone, "mobil", Why::not_a_phone, parse_phone);
    found.email = form.value(form.text(draft.email, "mail", line_letters_max), "mail", Why::not_an_email, parse_email);
    if (phone.empty() && trim(draft.email).empty()) form.add(Why::unreachable, "mobil");
    if (!draft.is_adult) form.add(Why::not_adult, "voksen");
    const auto postcode = form.text(draft.postcode, "postnr", line_letters_max);
    if (!postcode.empty() && (postcode.size() != postcode_digits || !std::ranges::all_of(postcode, is_digit)))
        form.add(Why::not_a_postcode, "postnr");
    if (!postcode.empty()) found.postcode = postcode;
    found.languages = form.text(draft.languages, "sprog", line_letters_max);
    const auto channel = form.text(draft.channel, "hoert", line_letters_max);
    const auto* channels = programme.list(lists::channel);
    if (!channel.empty() && channels != nullptr && !channels->offers(channel)) form.add(Why::no_such_channel, "hoert");
    if (!channel.empty()) found.channel = channel;
    found.words = form.text(draft.words, "ord", words_letters_max);
    if (!form.found.empty()) return refused(std::move(form.found));
    return found;
}

int months_kept(const Programme& programme, Date on) {
    constexpr int ours = 6;
    for (const auto* rule : programme.rules_of<Retention>(on))
        if (const auto& kept = std::get<Retention>(rule->kind); kept.after == Retention::After::refusal)
            return kept.months;
    return ours;
}

std::string letter_of_refusal(const Application& application, const Programme& programme,
                              std::optional<Date> again_from) {
    const auto first = application.name.substr(0, application.name.find(' '));
    auto text = fmt::format(
        "Hej {}\n\nTak, fordi du skrev til os, og for den tid, du har brugt på det. Vi har læst det og tænkt os om, og "
        "det bliver desværre et nej denne gang. Det handler om, hvem der passer til opgaven lige nu.\n\n",
        first);
    if (again_from)
        text += fmt::format("Du er velkommen til at skrive til os igen fra den {:02}-{:02}-{}.\n\n",
                            unsigned(std::chrono::year_month_day(*again_from).day()),
                            unsigned(std::chrono::year_month_day(*again_from).month()),
                            int(std::chrono::year_month_day(*again_from).year()));
    text +=
        fmt::format("Vil du vide mere om, hvorfor det blev et nej, så ring eller skriv til os.\n\nVenlig hilsen\n{}\n",
                    programme.unit);
    return text;
}

}  // namespace mentorkorps::domain
