#include "app/installation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/seals.hpp"
#include "store/audit.hpp"
#include "store/organisation.hpp"

namespace mentorkorps::app {
namespace {

/// The slug is bound in, so that an organisation's key cannot be moved to another's database.
std::string about_key(std::string_view slug) { return fmt::format("organisation {}", slug); }

Key unwrapped(const Key& key, const store::Organisation& organisation) {
    const auto bytes = opened(key, organisation.wrapped_key.bytes, about_key(organisation.slug));
    if (!bytes || bytes->size() != Key::size)
        throw Broken(
            fmt::format("the key file does not fit organisation '{}': start with the key file that it was made with "
                        "(restore it from your backup; without it sealed fields cannot be read)",
                        organisation.slug));
    return Key(std::as_bytes(std::span(*bytes)).first<Key::size>());
}

}  // namespace

bool is_slug(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto fits = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return text.size() >= 2 && text.size() <= 40 && letter(text.front()) && std::ranges::all_of(text, fits);
}

std::string sentence(CreateRefusal refusal, std::string_view slug) {
    using enum CreateRefusal;
    switch (refusal) {
        case bad_slug:
            return fmt::format("'{}' cannot be an address: use 2 to 40 of a-z, 0-9 and '-', beginning with a letter",
                               slug);
        case taken: return fmt::format("there is an organisation '{}' already", slug);
        case no_name: return "the organisation needs a name: --name \"Mentorkorps Nordby\"";
    }
    return {};
}

struct Installation::Open {
    std::unique_ptr<db::Database> db;
    OrganisationKeys keys;
    EffectivePolicies effective;
    World world;

    Open(std::unique_ptr<db::Database> database, const Key& key, const Installation& home,
         const store::Organisation& is)
        : db(std::move(database)),
          keys(key),
          effective(home.policies_),
          world{*db, home.clock_, home.random_, home.policies_, effective, home.standards_, keys, is.slug, is.name} {
        keep_sealed(world);
    }
};

Installation::Installation(std::unique_ptr<db::Home> home, const Key& key, Policies policies,
                           domain::Standards standards, const Clock& clock, Random& random)
    : home_(std::move(home)),
      key_(key),
      policies_(std::move(policies)),
      standards_(std::move(standards)),
      clock_(clock),
      random_(random) {}

Installation::~Installation() = default;

std::vector<std::string> Installation::slugs() { return home_->slugs(); }

const World* Installation::find(std::string_view slug) {
    const std::lock_guard lock(mutex_);
    if (const auto found = open_.find(slug); found != open_.end()) return &found->second->world;
    if (!is_slug(slug) || !home_->holds(slug)) return nullptr;
    return open(slug);
}

const World* Installation::open(std::string_view slug) {
    SealsBefore before;
    auto database = home_->open(slug, [&](db::Read& old, int migration) {
        const auto is = store::organisation(old);
        if (is) before = seals_before(old, migration, OrganisationKeys(unwrapped(key_, *is)));
    });
    std::optional<store::Organisation> is;
    {
        auto tx = database->read();
        is = store::organisation(tx);
    }
    if (!is) throw Broken(fmt::format("the database of '{}' holds no organisation: restore it from a backup", slug));
    const auto key = unwrapped(key_, *is);
    auto made = std::make_unique<Open>(std::move(database), key, *this, *is);
    const auto heard = bring_seals_up(made->world, before);
    if (heard && tell_) tell_(slug, *heard);
    return &open_.emplace(std::string(slug), std::move(made)).first->second->world;
}

Result<const World*, CreateRefusal> Installation::create(std::string_view slug, std::string_view name) {
    const std::lock_guard lock(mutex_);
    if (!is_slug(slug)) return refused(CreateRefusal::bad_slug);
    if (name.empty()) return refused(CreateRefusal::no_name);
    if (home_->holds(slug)) return refused(CreateRefusal::taken);
    const Key key(random_);
    const auto bytes = std::string_view(reinterpret_cast<const char*>(key.bytes().data()), Key::size);
    const auto database = home_->create(slug);
    auto tx = database->write();
    store::add(tx, store::Organisation{.slug = std::string(slug),
                                       .name = std::string(name),
                                       .wrapped_key = {sealed(key_, bytes, about_key(slug), random_)},
                                       .created_at = clock_.now()});
    store::append(tx, OrganisationKeys(key).audit, clock_.now(),
                  {domain::audit::Kind::organisation_changed, domain::audit::system(), {}, {}, "created"});
    tx.commit();
    return open(slug);
}

void Installation::forget(std::string_view slug) {
    const std::lock_guard lock(mutex_);
    if (const auto found = open_.find(slug); found != open_.end()) open_.erase(found);
}

}  // namespace mentorkorps::app
