#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/world.hpp"

namespace mentorkorps::main {

/// The standards that travel inside the program, and those of `folder`/standards (*.toml), which win over them by their
/// key. `Broken` with every problem as "file:line: what" when one cannot be read, or when two in the folder have one
/// key.
domain::Standards load_standards(const std::optional<std::string>& folder);

/// The policies, likewise, and those of `folder` (*.toml). They may adopt no other standards than these.
app::Policies load_policies(const std::optional<std::string>& folder, const domain::Standards& standards);

/// One policy from its file; `Broken` as above.
app::PolicyFile load_policy(const std::filesystem::path& file, const domain::Standards& standards);

}  // namespace mentorkorps::main
