#include "main/policies.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "domain/programmes/policy_file.hpp"
#include "domain/standards/standard_file.hpp"
#include "main/context.hpp"
#include "main/embedded.hpp"

namespace mentorkorps::main {
namespace {

[[noreturn]] void refuse(const std::vector<domain::PolicyProblem>& problems) {
    std::vector<std::string> lines;
    for (const auto& problem : problems) lines.push_back(domain::sentence(problem));
    throw Broken(fmt::format("{}", fmt::join(lines, "\n")));
}

app::PolicyFile policy_in(std::string_view toml, std::string_view file, const domain::Standards& standards) {
    auto read = domain::read_policy(toml, file);
    if (!read) refuse(read.error());
    if (const auto unknown = domain::unknown_standards(*read, standards, toml, file); !unknown.empty()) refuse(unknown);
    return {std::move(*read), std::string(toml)};
}

domain::Standard standard_in(std::string_view toml, std::string_view file) {
    auto read = domain::read_standard(toml, file);
    if (!read) refuse(read.error());
    return std::move(*read);
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// Puts `one` in, unless another of the folder has its key.
template <class Files, class One>
void add(Files& files, const std::string& key, One one, const std::filesystem::path& file) {
    if (!files.emplace(key, std::move(one)).second)
        throw Broken(fmt::format("{}: another file of this folder has the key \"{}\" already", file.string(), key));
}

}  // namespace

domain::Standards load_standards(const std::optional<std::string>& folder) {
    domain::Standards standards;
    const auto own = std::filesystem::path(folder.value_or("")) / "standards";
    if (folder && std::filesystem::is_directory(own))
        for (const auto& file : files_in(own)) {
            auto standard = standard_in(content(file), file.string());
            const auto key = standard.key;
            add(standards, key, std::move(standard), file);
        }
    for (const auto& file : embedded::standards()) {
        auto standard = standard_in(file.content, file.name);
        const auto key = standard.key;
        standards.try_emplace(key, std::move(standard));
    }
    return standards;
}

app::PolicyFile load_policy(const std::filesystem::path& file, const domain::Standards& standards) {
    return policy_in(content(file), file.string(), standards);
}

app::Policies load_policies(const std::optional<std::string>& folder, const domain::Standards& standards) {
    app::Policies policies;
    if (folder && !std::filesystem::is_directory(*folder))
        throw Broken(fmt::format("--programmes: there is no folder {}", *folder));
    if (folder)
        for (const auto& file : files_in(*folder)) {
            auto policy = load_policy(file, standards);
            const auto key = policy.programme.key;
            add(policies, key, std::move(policy), file);
        }
    for (const auto& file : embedded::programmes()) {
        auto policy = policy_in(file.content, file.name, standards);
        const auto key = policy.programme.key;
        policies.try_emplace(key, std::move(policy));
    }
    return policies;
}

}  // namespace mentorkorps::main
