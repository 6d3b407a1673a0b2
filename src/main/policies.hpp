#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/world.hpp"

namespace mentorkorps::main {

/// The policies that travel inside the program, and those of `folder` (*.toml), which win over them by their key.
/// `Broken` with every problem as "file:line: what" when one cannot be read, or when two in the folder have one key.
app::Policies load_policies(const std::optional<std::string>& folder);

/// One policy from its file; `Broken` as above.
app::PolicyFile load_policy(const std::filesystem::path& file);

}  // namespace mentorkorps::main
