#pragma once

#include <string>

#include "domain/concerns/concern.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/practice/plan.hpp"
#include "tests/support/world.hpp"

namespace mentorkorps::tests {

/// Everybody's, so that a test need not remember.
inline constexpr const char* password = "skovens fire blå heste";
/// The same as it is kept, by the cheapest Argon2id there is: the cast signs in a thousand times.
inline constexpr const char* stored_password =
    "$argon2id$v=19$m=8,t=1,p=1$e16ctlOpQV/Smv99X3zzGA$ShVm8rpTRdvbFuDRAMwshNnDHVZ/ZNL23ciacogkmR4";

/// Somebody who can sign in.
struct Login {
    domain::PersonId person;
    domain::AccountId account;
    std::string email;
};
struct MentorMember {
    Login login;
    domain::CommitmentId commitment;
};
struct YoungMember {
    domain::PersonId person;
    domain::EnrolmentId enrolment;
};

/// The standing cast. In `skovby` runs the programme `middelfart`, and `ungeenheden` beside it:
///
/// Karen Holm    coordinator of middelfart            Bent Ågård      mentor since March 2024, place for two
/// Ulla Bro      coordinator of ungeenheden           Lone Sørensen   approved mentor without a match
/// Ole Friis     caseworker, follows Mads and Sara    Mads Kjær       22, matched with Bent since 5 October 2026
/// Lis Berg      leader                               Sara Bæk        18, waiting since 2 November 2026
/// Ib Dam        administrator                        Aase O'Neil <b> 24, stopped in June 2026
/// Signe Lind    responsible for concerns
/// Vera Lund     coordinator of middelfart in nordby  Eigil Toft      mentor in training, two of five evenings
///
/// Bent and Mads met on 12, 19 and 26 October and on 2 November. A talk about their match with Bent is due on the 26th.
/// On 20 November Bent wrote down a concern about Mads.
struct Cast {
    explicit Cast(TestInstallation& installation);

    domain::ProgrammeId middelfart, ungeenheden, nordby_middelfart;
    Login karen, ulla, ole, lis, ib, signe, vera;
    MentorMember bent, lone, eigil;
    YoungMember mads, sara, aase;
    domain::MatchId match;
    domain::TaskId task;        ///< the talk with Bent
    domain::ConcernId concern;  ///< that Bent wrote down about Mads
};

}  // namespace mentorkorps::tests
