#pragma once

namespace mentorkorps::domain {

/// Everybody who is or was a mentor or a young person in some programme of the organisation; not who was turned down.
struct Heads {
    int programmes = 0;
    int people = 0;          ///< each once, in however many programmes
    int participations = 0;  ///< each once in each programme
};

}  // namespace mentorkorps::domain
