#pragma once

#include <string>

namespace mentorkorps::tests {

/// The URL of an empty database on a PostgreSQL server of this test program's own. The server is started by the first
/// call, listens on a Unix socket in a temporary folder only, and ends with the program, however that ends.
std::string postgres_url();
/// Ends every other session on that server, as a restart of it would.
void disconnect_everybody();

}  // namespace mentorkorps::tests
