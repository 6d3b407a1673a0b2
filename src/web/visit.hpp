#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/sign_in.hpp"
#include "app/world.hpp"
#include "http/message.hpp"
#include "http/router.hpp"
#include "web/site.hpp"

namespace mentorkorps::web {

/// What a form of this visit carries so that no other site can post it: the session's secret, or before signing in the
/// one in the browser's form cookie.
struct FormSecret {
    std::string secret{};
    bool is_fresh = false;  ///< made now: the cookie has to go with the page
};

/// One that is no number is nobody's.
template <class AnyId>
AnyId read_id(std::string_view text) {
    AnyId id;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    return error == std::errc{} && end == text.data() + text.size() && id.value > 0 ? id : AnyId{};
}

/// A request that has been let in: who, where, and what they asked.
struct Visit {
    const Site& site;
    const http::Request& request;
    const app::World* world = nullptr;  ///< null on the front page only
    http::Captures captures{};
    domain::Right right = domain::Right::anyone;
    std::optional<app::Session> session{};
    std::optional<app::RunProgramme> programme{};  ///< that the address names, and the viewer may enter
    FormSecret form{};

    const domain::Viewer& viewer() const { return session->viewer; }
    domain::audit::Actor actor() const { return domain::audit::actor(viewer(), right); }
    Date today() const { return world->clock.today(); }

    /// The id in the address; one that is no number names nothing.
    template <class AnyId>
    AnyId id(std::string_view name) const {
        return read_id<AnyId>(captures[name]);
    }
    std::string_view field(std::string_view name) const { return request.form.get(name); }
    /// The same of a field, and of all with its name, each once.
    template <class AnyId>
    AnyId sent_id(std::string_view name) const {
        return read_id<AnyId>(field(name));
    }
    template <class AnyId>
    std::vector<AnyId> sent_ids(std::string_view name) const {
        std::vector<AnyId> ids;
        for (const auto text : request.form.all(name))
            if (const auto id = read_id<AnyId>(text); std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
        return ids;
    }
    /// "/SLUG" and what follows.
    std::string to(std::string_view rest) const { return '/' + world->slug + std::string(rest); }
    /// "/SLUG/PROGRAMME" and what follows.
    std::string in_programme(std::string_view rest) const {
        return to('/' + programme->policy->key + std::string(rest));
    }
};

}  // namespace mentorkorps::web
