#pragma once

#include <optional>
#include <string_view>

/// A mail or a text message is read by others: on a lock screen, in a shared mailbox, by a network. So it tells of no
/// reason why somebody knows us, and is no way in (Datatilsynet 2019 on text messages; plain mail is the same).
namespace mentorkorps::domain {

enum class Indiscretion {
    cpr,     ///< a number that may be a CPR number
    care,    ///< a word of benefits, crime, abuse, illness or care, also as the name of a place
    way_in,  ///< an address that carries more than the way to the page where one signs in
};
/// In Danish, with the way out.
std::string_view sentence(Indiscretion fault);

/// What a letter, its subject or its text, may not hold. Whoever it is to, and whatever it is about.
std::optional<Indiscretion> indiscretion_in(std::string_view text);

}  // namespace mentorkorps::domain
