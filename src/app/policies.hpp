#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/programmes/versions.hpp"
#include "domain/standards/standard.hpp"
#include "store/organisation.hpp"

namespace mentorkorps::app {

/// A policy file of the installation: what it says, and its text.
struct PolicyFile {
    domain::Programme programme;
    std::string toml;
};
/// Those that the installation has loaded, by key.
using Policies = std::map<std::string, PolicyFile, std::less<>>;

/// The versions that an organisation has published of a policy, each read from its text.
struct PolicyHistory {
    std::vector<std::unique_ptr<domain::Programme>> policies{};
    std::vector<domain::Edition> editions{};  ///< of them, in the order in which they were published
    /// `Broken` when a text cannot be read any more: it was written for another version of the program.
    static PolicyHistory read(db::Read& tx, domain::ProgrammeId programme);
    void add(domain::Programme policy, Date from);
};

/// The policies of one organisation as its published versions make them, read once and kept. Shared by all threads.
///
/// Which version is the newest is asked in the caller's own transaction, so that what another process has published
/// holds from the next request on. What was made is never freed while the organisation is open: whoever holds a
/// pointer, and the rules in it, may hold it as long as they like. It is some 60 KB a version, and a programme gets a
/// few versions a year.
class EffectivePolicies {
  public:
    explicit EffectivePolicies(const Policies& files) : files_(files) {}
    /// Null when the installation has no file of that programme.
    const domain::Programme* of(db::Read& tx, const store::OpenProgramme& programme, Date today);

  private:
    struct Made {
        std::int64_t newest_version;
        Date from, to;  ///< the days on which it is right, without the last
        domain::Programme policy;
    };
    static std::unique_ptr<Made> made(db::Read& tx, const store::OpenProgramme& programme,
                                      const domain::Programme& base, Date today);

    const Policies& files_;
    std::mutex mutex_{};
    std::map<domain::ProgrammeId, std::vector<std::unique_ptr<Made>>> made_{};
};

}  // namespace mentorkorps::app
