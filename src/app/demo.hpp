#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/imports.hpp"
#include "app/installation.hpp"

namespace mentorkorps::app {

/// A demo world's files by their path in it: "world.toml", "2018/unge.csv".
using DemoFiles = std::map<std::string, std::string_view, std::less<>>;

/// `as_if_today`: the world's reference day becomes today, and every other day and birth date moves with it; only the
/// first folder of sheets is taken, because the later ones tell what had not happened yet. `as_told`: all of it, on the
/// days in the files. A world that `keeps_days` is always as told.
enum class DemoDays { as_if_today, as_told };

struct DemoLogin {
    std::string name;
    std::string role;
    std::string email;
    std::string password;
};
struct LoadedDemo {
    std::string slug;
    std::vector<std::pair<std::string, domain::RowCounts>> sheets;  ///< by file, in the order that they were taken
    std::vector<DemoLogin> logins;
};

/// Makes the world `key` in an organisation of that name. In English, why not, when it is there already, is no world of
/// ours, or does not fit the programme.
Result<LoadedDemo, std::string> load_demo(Installation& installation, std::string_view key, const DemoFiles& files,
                                          DemoDays days);

}  // namespace mentorkorps::app
