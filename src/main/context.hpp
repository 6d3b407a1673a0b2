#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/installation.hpp"
#include "base/result.hpp"
#include "main/console.hpp"

namespace mentorkorps::main {

/// Where the installation is; options that every command takes.
struct Settings {
    std::string data = "var/data";          ///< DIR: organisations/, key, outbox/
    std::optional<std::string> database;    ///< postgresql://…; absent: SQLite files under DIR
    std::optional<std::string> key_file;    ///< absent: DIR/key
    std::optional<std::string> programmes;  ///< a folder whose policies win over those inside the program

    std::filesystem::path key_path() const { return key_file.value_or(data + "/key"); }
};

/// What a command is given besides its own options.
struct Context {
    Settings settings;
    Console& console;
    const Clock& clock;
    Random& random;
};

/// Tells why not, on the console.
Exit refuse(const Context& context, std::string_view why, Exit exit = Exit::refused);

enum class Opening {
    existing,     ///< something must be there
    may_be_new,   ///< makes the data folder and the key file where there is nothing yet
    brought_back  ///< makes the data folder, but the key file is the one that everything was made with
};
/// The installation that the settings name. A key file that is missing beside organisations is always `Broken`. The
/// context must outlive it.
std::unique_ptr<app::Installation> open(const Context& context, Opening opening = Opening::existing);
/// The organisation; `Broken`, with the names there are, when there is none of that name.
const app::World& organisation(app::Installation& installation, std::string_view slug);
/// The programme that the organisation runs; `Broken` when it does not run one of that key.
domain::ProgrammeId programme(const app::World& world, std::string_view key);

/// All of a file; `Broken` when it cannot be read.
std::string content(const std::filesystem::path& file);

/// What --as-of says, or today; refused with a sentence.
Result<Date, std::string> day_of(const std::optional<std::string>& as_of, const Context& context);

}  // namespace mentorkorps::main
