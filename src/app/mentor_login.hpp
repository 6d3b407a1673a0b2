#pragma once

#include <string>
#include <variant>

#include "app/accounts.hpp"
#include "app/people.hpp"

/// A mentor's login in the hands of the mentor's coordinator: who may `change_people` in the programme. Only logins
/// that are a mentor's and nothing else, in the coordinator's own programmes, can be made and renewed here.
namespace mentorkorps::app {

/// How it stands with a mentor's login, as the coordinator sees it.
struct MentorLogin {
    enum class State {
        none,
        no_email,  ///< none, and no address to make one with
        given,     ///< may be renewed
        others,    ///< reaches further than the coordinator: the administrator's business
        closed,
    };
    State state = State::none;
    std::string login;  ///< or the address that one would be made with
};
MentorLogin login_of(db::Read& tx, const domain::Viewer& viewer, const domain::Person& mentor);

/// A password that has just been made, to be shown this once. It is good for signing in once.
struct FreshLogin {
    std::string name;
    std::string login;
    std::string password;
};
using MentorLoginRefusal = std::variant<NotFound, AccountRefusal>;
/// A login with the mentor's own e-mail address.
Result<FreshLogin, MentorLoginRefusal> give_login(const World& world, const domain::Viewer& viewer,
                                                  const Somebody& who);
/// A new password for the login that the mentor has; every session ends. `NotFound` unless its state is `given`.
Result<FreshLogin, MentorLoginRefusal> renew_login(const World& world, const domain::Viewer& viewer,
                                                   const Somebody& who);

}  // namespace mentorkorps::app
