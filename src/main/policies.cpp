#include "main/policies.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "domain/programmes/policy_file.hpp"
#include "main/embedded.hpp"

namespace mentorkorps::main {
namespace {

app::PolicyFile policy_in(std::string_view toml, std::string_view file) {
    auto read = domain::read_policy(toml, file);
    if (read) return {std::move(*read), std::string(toml)};
    std::vector<std::string> lines;
    for (const auto& problem : read.error()) lines.push_back(domain::sentence(problem));
    throw Broken(fmt::format("{}", fmt::join(lines, "\n")));
}

std::vector<std::filesystem::path> policy_files(const std::string& folder) {
    if (!std::filesystem::is_directory(folder))
        throw Broken(fmt::format("--programmes: there is no folder {}", folder));
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) throw Broken(fmt::format("cannot read {}", path.string()));
    return text;
}

app::Policies policies_in(const std::string& folder) {
    app::Policies policies;
    for (const auto& file : policy_files(folder)) {
        auto policy = load_policy(file);
        const auto key = policy.programme.key;
        if (!policies.emplace(key, std::move(policy)).second)
            throw Broken(fmt::format("{}: another file of this folder has the key \"{}\" already", file.string(), key));
    }
    return policies;
}

}  // namespace

app::PolicyFile load_policy(const std::filesystem::path& file) { return policy_in(content(file), file.string()); }

app::Policies load_policies(const std::optional<std::string>& folder) {
    auto policies = folder ? policies_in(*folder) : app::Policies{};
    for (const auto& file : embedded::programmes()) {
        auto policy = policy_in(file.content, file.name);
        const auto key = policy.programme.key;
        policies.try_emplace(key, std::move(policy));
    }
    return policies;
}

}  // namespace mentorkorps::main
