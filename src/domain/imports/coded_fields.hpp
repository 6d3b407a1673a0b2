#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/imports/typed_fields.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

/// A field of a form that a list of the programme controls.
struct CodedField {
    const char* field;
    std::string_view list;
    std::string_view label;
};
namespace coded {
inline constexpr CodedField channel{"channel", lists::channel, "Rekrutteret via"};
inline constexpr CodedField sector{"sector", lists::sector, "Sektor"};
inline constexpr CodedField education{"education", lists::education, "Uddannelse"};
inline constexpr CodedField benefit{"benefit", lists::benefit, "Ydelse"};
inline constexpr CodedField education_status{"education_status", lists::education_status, "Uddannelsesstatus"};
inline constexpr CodedField needs{"needs", lists::need, "Behov"};
inline constexpr CodedField area{"area", lists::area, "Område"};
inline constexpr CodedField active_case{"active_case", lists::active_case, "Aktiv sag"};
}  // namespace coded

/// The codes that were typed, without empty ones; the field is refused when one is neither of the list nor in `before`.
/// Without the list any text is one.
std::vector<std::string> codes(TypedFields& form, const CodedField& field, const std::vector<std::string>& typed,
                               const std::vector<std::string>& before, const Programme& programme);

/// Codes that are to hold from a day, and those that hold now.
struct CodesFrom {
    const std::vector<std::string>& codes;
    const std::vector<std::string>& before;
    Date from;
};
/// Why a code cannot hold from a day, with what to choose instead: the law had done away with it by then.
std::optional<std::string> abolished(const CodeList& list, std::string_view code, Date from);
/// Refuses a new one that the law had done away with by then.
void refuse_abolished(TypedFields& form, const CodedField& field, const CodesFrom& chosen, const Programme& programme);

}  // namespace mentorkorps::domain
