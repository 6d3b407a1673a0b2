#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "db/home.hpp"

namespace mentorkorps::app {

/// Letters a–z, digits and '-', 2 to 40 of them, the first a letter: what may stand in an address.
bool is_slug(std::string_view text);

enum class CreateRefusal { bad_slug, taken, no_name };
std::string sentence(CreateRefusal refusal, std::string_view slug);  ///< in English, for the console

/// All organisations of one installation: where their databases are, the key over their keys, the loaded policies
/// and standards.
/// Shared by all threads; an organisation is opened when first asked for.
class Installation {
  public:
    Installation(std::unique_ptr<db::Home> home, const Key& key, Policies policies, domain::Standards standards,
                 const Clock& clock, Random& random);
    /// Who hears what an administrator must know of an organisation that is being opened: its name and a sentence.
    using Tell = std::function<void(std::string_view, std::string_view)>;
    void tell(Tell tell) { tell_ = std::move(tell); }
    ~Installation();

    std::vector<std::string> slugs();
    /// Null when there is no such organisation. `Broken` when the installation's key does not open it.
    const World* find(std::string_view slug);
    Result<const World*, CreateRefusal> create(std::string_view slug, std::string_view name);
    /// The bare home, for backup and restore.
    db::Home& home() { return *home_; }
    /// Forgets what is open of an organisation, so that `find` looks anew.
    void forget(std::string_view slug);

  private:
    struct Open;
    const World* open(std::string_view slug);

    std::unique_ptr<db::Home> home_;
    Key key_;
    Policies policies_;
    domain::Standards standards_;
    const Clock& clock_;
    Random& random_;
    Tell tell_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Open>, std::less<>> open_;
};

/// The installation's key, from its file. Made when the file is missing and `make` says so; `Broken` when it is
/// missing, damaged or readable by others, in words that tell the way out.
enum class KeyFile { must_exist, make_when_missing };
Key read_key_file(const std::filesystem::path& path, KeyFile mode, Random& random);

}  // namespace mentorkorps::app
