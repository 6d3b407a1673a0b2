#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {

/// One programme in Skovby and its people, by the names that a scenario gives them. They are brought in by the store;
/// what they do goes through the pages, the coordinator's or the mentors' own.
class Stage {
  public:
    explicit Stage(db::Engine engine) : installation_(engine) {}

    /// It is nine o'clock on that day. `plan_night` does what the night before did.
    void put_day(Date day);
    void plan_night() const;
    Date today() const { return installation_.today(); }

    void open(const std::string& programme);
    void add_mentor(const std::string& name, domain::Engagement engagement, std::optional<Date> employed_since,
                    domain::CommitmentState state);
    void add_training(const std::string& mentor, const domain::TrainingRecord& record);
    void add_young(const std::string& name, std::optional<Date> born,
                   domain::EnrolmentState state = domain::EnrolmentState::waiting);
    /// Who referred the young person and follows them.
    void add_caseworker(const std::string& name, const std::string& young);
    /// A match that began before anybody looked.
    void add_match(const std::string& mentor, const std::string& young, domain::MatchForm form, Date from);

    using Fields = std::vector<std::pair<std::string, std::string>>;
    /// The page that the coordinator, or somebody else, sees; `page` keeps it.
    void see(const std::string& path);
    void see_as(const std::string& who, const std::string& path);
    /// Sends a form, the mentor's or the coordinator's own: whether it was taken. `page` keeps what came of it.
    bool send(const std::string& path, const Fields& fields);
    bool send_as(const std::string& mentor, const std::string& path, const Fields& fields);
    const std::string& page() const { return page_; }
    /// Several pages as one.
    void keep(std::string pages) { page_ = std::move(pages); }
    /// What the refused page says is wrong, line by line.
    std::vector<std::string> faults() const;
    /// The values that the page offers under a name, as they are sent.
    std::vector<std::string> offered(std::string_view name) const;

    struct Somebody {
        domain::PersonId person{};
        domain::CommitmentId mentor{};    ///< 0: is none
        domain::EnrolmentId enrolment{};  ///< 0: is no young person
        Login login{};                    ///< of a mentor or a caseworker
    };
    const Somebody& somebody(const std::string& name) const { return people_.at(name); }
    const std::map<std::string, Somebody>& people() const { return people_; }
    /// The latest match of a young person.
    domain::MatchId match_of(const std::string& young) const;
    const std::string& programme_key() const { return key_; }
    domain::ProgrammeId programme() const { return programme_; }
    const app::World& world() const { return installation_.skovby(); }
    /// The coordinator.
    domain::Viewer viewer() const;

  private:
    domain::PersonId add_person(db::Write& tx, const std::string& name, std::optional<Date> born);
    Login add_login(db::Write& tx, domain::PersonId person, const domain::Grant& grant);
    Visitor& visitor(const Login& login);
    bool take(Visitor& who, const http::Response& response);

    TestInstallation installation_;
    std::string key_;
    domain::ProgrammeId programme_{};
    Login coordinator_;
    std::map<std::string, Somebody> people_;
    std::map<std::string, Visitor> visitors_;  ///< by their address, signed in today
    std::string page_;
};

/// What a reader sees of markup.
std::string words_of(std::string_view markup);

}  // namespace mentorkorps::tests
