#pragma once

#include <filesystem>
#include <string_view>

#include "main/context.hpp"

namespace mentorkorps::main {

/// Restores the file into a scratch database beside it and opens that with the installation's key, so that nothing is
/// touched for a file that cannot be used: `Broken` when it is damaged, another organisation's, or the key does not
/// fit.
void try_backup(const std::filesystem::path& file, std::string_view slug, const Context& context);

}  // namespace mentorkorps::main
