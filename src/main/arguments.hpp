#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mentorkorps::main {

/// Where a command tells what it may be given. A name is "--name NAME" (by name; the second word is for the help),
/// "--json" (a switch) or "SLUG" (by position). What is given is put into `into`, which must live until the command
/// runs; what is not given stays as it was.
class Arguments {
  public:
    virtual ~Arguments() = default;
    /// Wrong use without it.
    virtual void required(const char* name, std::string& into, const char* about) = 0;
    virtual void optional(const char* name, std::string& into, const char* about) = 0;
    virtual void optional(const char* name, std::optional<std::string>& into, const char* about) = 0;
    virtual void optional(const char* name, int& into, const char* about) = 0;
    /// May be given several times.
    virtual void several(const char* name, std::vector<std::string>& into, const char* about) = 0;
    virtual void flag(const char* name, bool& into, const char* about) = 0;
};

}  // namespace mentorkorps::main
