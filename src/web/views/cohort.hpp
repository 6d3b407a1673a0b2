#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// One cohort: its evenings, who has a place, what each of them lacks, and who waits.
struct Cohort {
    struct Evening {
        std::string heading{};  ///< "1. Tirsdag 12. januar 2027"
        std::string text{};     ///< hours, place, topic
        html::Url page{};
        bool is_held = false;
    };
    struct Participant {
        std::string name{};
        std::int64_t person = 0;
        html::Url page{};
        std::string followed{};              ///< "Har fulgt 1, 2 og 4 af 5"
        std::vector<std::string> missing{};  ///< a sentence for each evening that was missed
        bool is_done = false;
    };
    struct Other {
        std::int64_t person = 0;
        std::string name{};
        bool is_chosen = false;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::string heading{}, lead{};
    std::string seats_left{};  ///< "3 ledige pladser"; "": as many as want to
    bool is_full = false;
    std::vector<Evening> evenings{};
    std::vector<Participant> seated{}, waiting{};
    std::vector<Other> others{};
    std::string name{}, seats{};
};

}  // namespace mentorkorps::web::views
