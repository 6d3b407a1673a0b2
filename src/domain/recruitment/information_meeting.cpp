#include "domain/recruitment/information_meeting.hpp"

#include <fmt/format.h>

#include "domain/imports/typed_fields.hpp"

namespace mentorkorps::domain {
namespace {

constexpr WholeRange heads{0, 10'000};

}  // namespace

Result<InformationMeeting, std::vector<FieldFault>> written(const InformationMeetingDraft& draft, RoundId round) {
    TypedFields form;
    InformationMeeting meeting{.round = round};
    const auto on = form.value("moede-dato", "Dag", draft.on, parse_date);
    if (on)
        meeting.on = *on;
    else if (trim(draft.on).empty())
        form.refuse("moede-dato", "Dag: Skriv, hvornår mødet er.");
    meeting.at = form.value("klokken", "Klokken", draft.at, parse_time);
    meeting.place = std::string(trim(draft.place));
    if (meeting.place.empty()) form.refuse("sted", "Sted: Skriv, hvor mødet er.");
    meeting.seats =
        form.value("pladser", "Pladser", draft.seats, [](std::string_view text) { return parse_whole(text, heads); });
    if (!form.faults.empty()) return refused(std::move(form.faults));
    return meeting;
}

Result<int, FieldFault> counted(const InformationMeeting& meeting, const std::string& came, Date today) {
    const auto field = fmt::format("kom-{}", meeting.id.value);
    if (meeting.on > today) return refused(FieldFault{field, "Kom: Skriv, hvor mange der kom, når mødet er holdt."});
    const auto number = parse_whole(came, heads);
    if (!number) return refused(FieldFault{field, "Kom: " + sentence(number.error())});
    return *number;
}

}  // namespace mentorkorps::domain
