#pragma once

#include "app/sign_in.hpp"
#include "store/accounts.hpp"

namespace mentorkorps::app {

/// A new session for who has just shown that the account is theirs; its line in the log goes with it.
SignedIn open_session(db::Write& tx, const World& world, const store::Account& account);

}  // namespace mentorkorps::app
