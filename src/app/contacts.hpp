#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/declarations.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/contacts/contact.hpp"

namespace mentorkorps::app {

/// A running match of the mentor who looks.
struct OwnMatch {
    domain::Match match;
    std::vector<domain::Person> young_people;
    std::optional<int> every_days;  ///< as agreed, or as the programme has it
    std::optional<Date> last_held;
};
/// A contact that the mentor wrote.
struct OwnContact {
    domain::ContactLine line;
    std::vector<std::string> young_people;  ///< names
    bool may_take_back = false;
};
struct MentorsPage {
    std::vector<OwnMatch> matches;
    std::vector<OwnContact> contacts;  ///< the latest five
};
/// For a mentor: the own running matches, but of a programme whose declarations keep them out. Each young person shown
/// has the look on record.
MentorsPage mentors_page(const World& world, const domain::Viewer& viewer);

/// What became of a form: stored now, or sent before under the same key, with the same facts or with others. What was
/// stored first stays.
struct LoggedContact {
    domain::ContactId id;
    enum { stored, stored_before, stored_before_with_other_facts } what = stored;
};
using LogRefusal = std::variant<NotFound, domain::ContactRefusal, DeclarationFirst>;
/// A contact in the mentor's own matches. `draft.once` empty: the form has no key, and sent twice is two.
Result<LoggedContact, LogRefusal> log_contact(const World& world, const domain::Viewer& viewer,
                                              const domain::ContactDraft& draft);

enum class TakeBackRefusal { not_found, too_late };
std::string sentence(TakeBackRefusal refusal);
/// Takes back a contact that the viewer wrote within the last day.
Result<domain::ContactId, TakeBackRefusal> take_back_contact(const World& world, const domain::Viewer& viewer,
                                                             domain::ContactId id);

}  // namespace mentorkorps::app
