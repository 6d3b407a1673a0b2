#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/people/person.hpp"

namespace mentorkorps::domain {

enum class Role { coordinator, mentor, caseworker, leader, administrator, concern_lead };
std::string_view label(Role role);

/// How long a password is good for. One that the program made, and that others have seen, lets its owner in once: to
/// choose another.
enum class PasswordUse { lasting, once };

/// What a page or a command needs its user to have. `anyone`: also who is not signed in; `signed_in`: whatever the
/// role.
enum class Right {
    anyone,
    signed_in,
    see_people,     ///< lists of people, their stories, I dag
    change_people,  ///< states, matches, notes, training
    import_sheets,
    log_contacts,  ///< as a mentor, in own matches
    see_referred,  ///< as a caseworker, own young people: status and dates only
    see_figures,
    change_rules,  ///< a programme's policy
    write_texts,   ///< what a programme asks people to say yes to
    manage_accounts,
    verify_audit,
    read_concerns,  ///< all of a programme; whoever wrote one down reads that one without it
};

/// The role table: the one place that says what a role may do.
bool allows(Role role, Right right);

/// A role, in one programme or in all of the organisation's.
struct Grant {
    Role role;
    std::optional<ProgrammeId> programme;
    friend bool operator==(const Grant&, const Grant&) = default;
};

/// Who is looking. Made by the session; every look-up of something guarded asks for one.
struct Viewer {
    AccountId account;
    PersonId person;
    std::string name;
    std::vector<Grant> grants;

    /// Somewhere in the organisation.
    bool may(Right right) const;
    bool may(Right right, ProgrammeId programme) const;
    /// The role that gives the right, for the audit log: the first that does.
    std::optional<Role> role_for(Right right) const;
};

/// A value that somebody was let to see. Only the gate makes one.
template <class T>
class Visible {
  public:
    const T& operator*() const { return value_; }
    const T* operator->() const { return &value_; }

  private:
    friend class Gate;
    explicit Visible(T value) : value_(std::move(value)) {}
    T value_;
};

/// How a person is tied to programmes and to the viewer: what the gate decides on.
struct Ties {
    std::vector<ProgrammeId> programmes;          ///< in which the person has a commitment or an enrolment
    std::vector<ProgrammeId> referred_by_viewer;  ///< in which the viewer is the person's caseworker
};

/// The one door to what is guarded. No answer means: not there, as far as this viewer is concerned.
class Gate {
  public:
    /// A person's whole story: who may `see_people` in one of the person's programmes. Somebody's own is theirs too.
    template <class T>
    static std::optional<Visible<T>> story(const Viewer& viewer, PersonId person, const Ties& ties, T value) {
        if (!sees_story(viewer, person, ties)) return std::nullopt;
        return Visible<T>(std::move(value));
    }
    /// What lies in a programme, for a right.
    template <class T>
    static std::optional<Visible<T>> in_programme(const Viewer& viewer, Right right, ProgrammeId programme, T value) {
        if (!viewer.may(right, programme)) return std::nullopt;
        return Visible<T>(std::move(value));
    }
    /// A match: who may `see_people` in its programme, and its own mentors.
    template <class T>
    static std::optional<Visible<T>> match(const Viewer& viewer, ProgrammeId programme,
                                           const std::vector<PersonId>& mentors, T value) {
        if (!sees_match(viewer, programme, mentors)) return std::nullopt;
        return Visible<T>(std::move(value));
    }
    /// A concern: who wrote it down, and who may `read_concerns` in its programme. Nobody else, whatever they may.
    template <class T>
    static std::optional<Visible<T>> concern(const Viewer& viewer, ProgrammeId programme, PersonId author, T value) {
        if (viewer.person != author && !viewer.may(Right::read_concerns, programme)) return std::nullopt;
        return Visible<T>(std::move(value));
    }

  private:
    static bool sees_story(const Viewer& viewer, PersonId person, const Ties& ties);
    static bool sees_match(const Viewer& viewer, ProgrammeId programme, const std::vector<PersonId>& mentors);
};

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Role> =
    std::array{mentorkorps::Named{mentorkorps::domain::Role::coordinator, "coordinator"},
               mentorkorps::Named{mentorkorps::domain::Role::mentor, "mentor"},
               mentorkorps::Named{mentorkorps::domain::Role::caseworker, "caseworker"},
               mentorkorps::Named{mentorkorps::domain::Role::leader, "leader"},
               mentorkorps::Named{mentorkorps::domain::Role::administrator, "administrator"},
               mentorkorps::Named{mentorkorps::domain::Role::concern_lead, "concern_lead"}};
