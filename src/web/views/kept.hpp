#pragma once

#include <string>
#include <vector>

namespace mentorkorps::web::views {

/// A field that waits until its sender is in.
struct KeptField {
    std::string name;
    std::string value;
};
/// Where to go then: to an address, or on with a form that was sent too early.
struct Kept {
    std::string next{};
    std::string resume{};  ///< the form's address
    std::vector<KeptField> fields{};
};

}  // namespace mentorkorps::web::views
