#include "domain/letters/discreet.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/recruitment/application.hpp"

namespace mentorkorps::domain {
namespace {

/// Stems: what begins a word, or stands within a compound of it.
constexpr std::array stems{"misbrug",      "afhængig",         "kriminal",    "straf",   "psykiatr",     "diagnose",
                           "kontanthjælp", "uddannelseshjælp", "krisecenter", "herberg", "underretning", "anbragt"};

/// From a place in a text to the next blank.
std::string_view word_from(std::string_view text, std::size_t from) {
    return text.substr(from, text.find_first_of(" \t\n", from) - from);
}

bool is_way_in(std::string_view address) {
    return address.find_first_of("?#@") != std::string_view::npos ||
           std::ranges::any_of(split(address, '/'), [](std::string_view part) {
               constexpr std::size_t letters_of_a_secret = 24;
               return part.size() >= letters_of_a_secret && part.find('.') == std::string_view::npos;
           });
}

}  // namespace

std::string_view sentence(Indiscretion fault) {
    switch (fault) {
        case Indiscretion::cpr: return "Her står et tal, der ligner et CPR-nummer. Slet det.";
        case Indiscretion::care:
            return "Her står noget om ydelser, sygdom, misbrug eller straf. Andre kan læse en mail. Skriv det uden.";
        case Indiscretion::way_in:
            return "Her er et link med mere end adressen på en side. Skriv kun den side, man logger ind på.";
    }
    return {};
}

std::optional<Indiscretion> indiscretion_in(std::string_view text) {
    if (may_hold_cpr(text)) return Indiscretion::cpr;
    const auto plain = folded(text);
    if (std::ranges::any_of(stems, [&](const char* stem) { return plain.contains(folded(stem)); }))
        return Indiscretion::care;
    for (auto at = plain.find("http"); at != std::string::npos; at = plain.find("http", at + 1))
        if (is_way_in(word_from(plain, at))) return Indiscretion::way_in;
    return std::nullopt;
}

}  // namespace mentorkorps::domain
