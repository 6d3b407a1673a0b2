#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "domain/people/story.hpp"

namespace mentorkorps::app {

/// The notes on a person in a programme, for who may `change_people` there. Reading them is on record.
struct Notes {
    domain::PersonId person;
    std::string name;
    std::vector<domain::Note> notes;  ///< newest first
};
Result<Notes, NotFound> notes(const World& world, const domain::Viewer& viewer, const Somebody& who);

inline constexpr std::size_t note_letters_max = 10'000;
enum class NoteRefusal { not_found, empty, too_long };
std::string sentence(NoteRefusal refusal);
/// Keeps a note, sealed.
Result<domain::PersonId, NoteRefusal> write_note(const World& world, const domain::Viewer& viewer, const Somebody& who,
                                                 std::string_view text);

}  // namespace mentorkorps::app
