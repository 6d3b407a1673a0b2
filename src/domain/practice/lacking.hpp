#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/practice/requirements.hpp"

namespace mentorkorps::domain {

/// Something that a rule of severity stop or warn asks for, and that is not as it is to be: a thing to have in place,
/// or what a mentor is granted by.
struct Lacking {
    enum class How { missing, refused, ran_out, runs_out_soon };
    const Rule* rule = nullptr;
    std::string what{};                ///< "børneattest fra mentoren"
    std::optional<PersonId> person{};  ///< whom it is about; none: the match
    How how = How::missing;
    Date due{};  ///< by when it was to be in place; else the day from which it is no longer good

    bool is_grant() const;
    bool has_new_text() const;  ///< what ran out is to be read and accepted anew
};
/// How long before something runs out it is time to get it again: a certificate takes its time.
inline constexpr std::chrono::days renewed_ahead{30};

/// Whether rules ask for anything that could be lacking once a match has begun.
bool asks_for_things(const Programme& programme);
/// What is late or was never put in place, and what is about to run out. What was set aside is not among it, nor what
/// nobody knows of a match from before the programme ran here.
std::vector<Lacking> lacking(const Programme& programme, const Timeline& match);
/// What somebody without a match has in place and is about to lose, or has lost. The facts hold that one member.
std::vector<Lacking> running_out(const Programme& programme, const Timeline& somebody);
/// "Mangler: jobsamtale og børneattest fra mentoren (udløb for 3 dage siden); udløber snart: …"
std::string sentence(const std::vector<Lacking>& things, Date today);

}  // namespace mentorkorps::domain
