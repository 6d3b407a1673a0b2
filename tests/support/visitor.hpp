#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.hpp"
#include "tests/support/cast.hpp"

namespace mentorkorps::tests {

/// A browser without a network: it keeps cookies, and sends the secret of the last form it saw along with a post. What
/// it asks is decoded as if it came off the wire.
class Visitor {
  public:
    /// Nobody yet.
    explicit Visitor(const TestInstallation& installation) : installation_(installation) {}
    /// Signed in through the form of the organisation.
    Visitor(const TestInstallation& installation, std::string_view organisation, const Login& login);

    /// The answer as it is: a redirection is not followed.
    http::Response get(std::string_view target);
    using Field = std::pair<std::string_view, std::string_view>;
    http::Response post(std::string_view path, std::initializer_list<Field> fields);
    /// The same with fields that were gathered.
    http::Response post_all(std::string_view path, const std::vector<std::pair<std::string, std::string>>& fields);
    /// With the body as it is, for what no form of ours sends.
    http::Response post_raw(std::string_view path, std::string_view type, std::string_view body);
    /// Where a redirection leads, gone to.
    http::Response follow(const http::Response& response);
    /// Post and follow; the page that the user sees.
    http::Response send(std::string_view path, std::initializer_list<Field> fields) {
        return follow(post(path, fields));
    }

    const std::string& csrf() const { return csrf_; }

  private:
    http::Response ask(std::string_view method, std::string_view target, std::string_view type, std::string_view body);
    void remember(const http::Response& response);

    const TestInstallation& installation_;
    std::map<std::string, std::string> cookies_;
    std::string csrf_;
};

/// The first header of that name, or "".
std::string header(const http::Response& response, std::string_view name);

}  // namespace mentorkorps::tests
