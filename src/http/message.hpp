#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mentorkorps::http {

enum class Verb { get, post };

/// Names with values in the order they came; a name may come more than once.
class Fields {
  public:
    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    /// The first value under the name.
    std::optional<std::string_view> find(std::string_view name) const;
    /// The same, or "".
    std::string_view get(std::string_view name) const { return find(name).value_or(""); }
    std::vector<std::string_view> all(std::string_view name) const;
    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }
    bool empty() const { return fields_.empty(); }

  private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// A file that came with a form.
struct Upload {
    std::string field;
    std::string file_name;
    std::string content;
};

/// A request as a value: decoded, within the limits, UTF-8.
struct Request {
    Verb verb = Verb::get;
    bool head = false;     ///< came as HEAD: answered like GET, without the body
    std::string path{};    ///< decoded, begins with '/', without query
    std::string target{};  ///< as it came, path and query
    Fields query{};
    Fields form{};  ///< application/x-www-form-urlencoded or multipart/form-data
    std::vector<Upload> uploads{};
    Fields headers{};  ///< names in lower case
    Fields cookies{};
    std::string address{};  ///< the client's; behind a trusted proxy, the one that it tells
    bool secure = false;    ///< came over TLS, to us or to the trusted proxy
    std::string id{};       ///< of this request, for logs: random, no personal data
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};

    Response& with(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

Response html(std::string body, int status = 200);
Response text(std::string body, int status = 200);
/// 303: what was posted is done, look there.
Response see_other(std::string location);
/// A file to save. `name` holds no personal data.
Response download(std::string name, std::string type, std::string body);

}  // namespace mentorkorps::http
