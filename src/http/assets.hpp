#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mentorkorps::http {

/// A file that travels inside the program. `gzip` and `brotli` are the same content packed, or empty.
struct Asset {
    std::string_view name;  ///< "app.css"
    std::string_view type;  ///< "text/css; charset=utf-8"
    std::string_view body;
    std::string_view gzip;
    std::string_view brotli;
    std::string_view hash;  ///< of the body, in hex
};

/// Serves assets under an address that changes with the content, so that a browser may keep them for ever.
class Assets {
  public:
    /// The assets must outlive this.
    explicit Assets(std::span<const Asset> assets);

    /// "app.css" as "/assets/app.HASH.css". A name that there is no asset of is a bug.
    const std::string& address(std::string_view name) const;
    /// Nothing when the path is no asset's address. The smallest form that the browser takes.
    std::optional<Response> answer(const Request& request) const;

  private:
    std::map<std::string, const Asset*, std::less<>> by_address_;
    std::map<std::string, std::string, std::less<>> addresses_;
};

}  // namespace mentorkorps::http
