#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/concern_alert.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Why a line is not in I dag.
struct TodayDeferral {
    std::string text;  ///< "Vises igen 28-11-2026. Grete Hald, 20-11-2026: Mentoren er på ferie"
    html::Url back;    ///< where the button goes that takes it into I dag again
};

/// One thing that waits.
struct TodayThing {
    std::string why;
    std::string act;                  ///< what the button says
    html::Url way;                    ///< where it leads
    std::string in_hand{};            ///< who has it: "Din"; empty: everybody
    std::optional<html::Url> rule{};  ///< where it stands, with its source; nothing: no rule is deviated from
    bool is_late = false;
    std::optional<html::Url> not_now{};       ///< where it can be taken out of I dag
    std::optional<TodayDeferral> deferral{};  ///< it is
};

/// A match or a person, and all that waits there.
struct TodayItem {
    std::string who;  ///< "Mads Kjær og Ida Lund"
    html::Url page;   ///< of the match or the person
    std::vector<TodayThing> things;
};

struct TodayGroup {
    std::string key;
    std::string title;
    std::string none;  ///< what is said when there is nothing
    int total = 0;     ///< of items, shown or not
    html::Url all;     ///< the whole group, when more than these
    std::vector<TodayItem> items;
    std::string counts{};  ///< what it is that waits; may be empty, as may the note
    std::string note{};    ///< what is not among it
};

/// Something outside the groups that waits for the coordinators.
struct TodayNotice {
    std::string text;
    html::Url page;
};

struct Today {
    Shell shell;
    Date day;
    std::vector<TodayGroup> groups;
    bool is_one_group = false;
    html::Url back;
    html::Url away{}, mine{};
    int mine_total = 0;    ///< talks that the viewer has in hand
    bool is_mine = false;  ///< only those are shown
    html::Url deferred{};
    int deferred_total = 0;    ///< lines that were taken out
    bool is_deferred = false;  ///< only those are shown
    std::vector<std::string> colleagues_away{};
    std::vector<TodayNotice> notices{};
    std::vector<ConcernAlert> late_receipts{};
    html::Url previous{}, next{};
    bool has_previous = false, has_next = false;
    std::optional<html::Url> plan{};  ///< where the button goes that brings the plan up to date
};

}  // namespace mentorkorps::web::views
