#pragma once

#include <string>
#include <vector>

namespace mentorkorps::web::views {

struct AgreementOption {
    std::string value;
    std::string label;
    bool is_chosen = false;
};
/// The fields of _agreement.html: how often, how long, and where.
struct AgreementFields {
    std::vector<AgreementOption> rhythms;
    std::string days;  ///< between two meetings, where none of the rhythms fits
    std::vector<AgreementOption> lengths;
    std::string place{};
};

}  // namespace mentorkorps::web::views
