#include "app/policies.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/result.hpp"
#include "domain/programmes/policy_file.hpp"
#include "store/policies.hpp"

namespace mentorkorps::app {
namespace {

domain::Programme read_text(const store::PolicyText& text) {
    auto read = domain::read_policy(text.toml, fmt::format("policy version {}", text.id.value));
    if (read) return std::move(*read);
    throw Broken(fmt::format("a published policy cannot be read by this version of the program: {}",
                             sentence(read.error().front())));
}

}  // namespace

PolicyHistory PolicyHistory::read(db::Read& tx, domain::ProgrammeId programme) {
    PolicyHistory history;
    for (const auto& text : store::policy_texts(tx, programme)) history.add(read_text(text), text.from);
    return history;
}

void PolicyHistory::add(domain::Programme policy, Date from) {
    policies.push_back(std::make_unique<domain::Programme>(std::move(policy)));
    editions.push_back({from, policies.back().get()});
}

const domain::Programme* EffectivePolicies::of(db::Read& tx, const store::OpenProgramme& programme, Date today) {
    const auto file = files_.find(programme.key);
    if (file == files_.end()) return nullptr;
    if (programme.newest_version == 0) return &file->second.programme;
    const std::lock_guard lock(mutex_);
    auto& all = made_[programme.id];
    const auto fits = std::ranges::find_if(all, [&](const auto& each) {
        return each->newest_version == programme.newest_version && each->from <= today && today < each->to;
    });
    if (fits != all.end()) return &(*fits)->policy;
    return &all.emplace_back(made(tx, programme, file->second.programme, today))->policy;
}

std::unique_ptr<EffectivePolicies::Made> EffectivePolicies::made(db::Read& tx, const store::OpenProgramme& programme,
                                                                 const domain::Programme& base, Date today) {
    const auto history = PolicyHistory::read(tx, programme.id);
    auto from = Date::min();
    for (const auto& edition : history.editions)
        if (edition.from <= today) from = std::max(from, edition.from);
    return std::make_unique<Made>(programme.newest_version, from,
                                  domain::next_begin(history.editions, today).value_or(Date::max()),
                                  domain::effective(base, history.editions, today));
}

}  // namespace mentorkorps::app
