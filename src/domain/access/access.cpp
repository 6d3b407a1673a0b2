#include "domain/access/access.hpp"

#include <algorithm>

namespace mentorkorps::domain {

std::string_view label(Role role) {
    using enum Role;
    switch (role) {
        case coordinator: return "Koordinator";
        case mentor: return "Mentor";
        case caseworker: return "Sagsbehandler";
        case leader: return "Leder";
        case administrator: return "Administrator";
        case concern_lead: return "Ansvarlig for bekymringer";
    }
    return {};
}

bool allows(Role role, Right right) {
    using enum Role;
    switch (right) {
        case Right::anyone:
        case Right::signed_in: return true;
        case Right::see_people:
        case Right::change_people:
        case Right::import_sheets: return role == coordinator;
        case Right::log_contacts: return role == mentor;
        case Right::see_referred: return role == caseworker;
        case Right::see_figures: return role == coordinator || role == leader;
        case Right::change_rules:
        case Right::manage_accounts:
        case Right::verify_audit: return role == administrator;
        case Right::write_texts: return role == coordinator || role == administrator;
        case Right::read_concerns: return role == concern_lead;
    }
    return false;
}

bool Viewer::may(Right right) const {
    return right == Right::anyone ||
           std::ranges::any_of(grants, [&](const Grant& grant) { return allows(grant.role, right); });
}

bool Viewer::may(Right right, ProgrammeId programme) const {
    return std::ranges::any_of(grants, [&](const Grant& grant) {
        return (!grant.programme || grant.programme == programme) && allows(grant.role, right);
    });
}

std::optional<Role> Viewer::role_for(Right right) const {
    const auto found = std::ranges::find_if(grants, [&](const Grant& grant) { return allows(grant.role, right); });
    return found == grants.end() ? std::nullopt : std::optional(found->role);
}

bool Gate::sees_story(const Viewer& viewer, PersonId person, const Ties& ties) {
    return viewer.person == person || std::ranges::any_of(ties.programmes, [&](ProgrammeId programme) {
               return viewer.may(Right::see_people, programme);
           });
}

bool Gate::sees_match(const Viewer& viewer, ProgrammeId programme, const std::vector<PersonId>& mentors) {
    if (viewer.may(Right::see_people, programme)) return true;
    return viewer.may(Right::log_contacts, programme) && std::ranges::find(mentors, viewer.person) != mentors.end();
}

}  // namespace mentorkorps::domain
