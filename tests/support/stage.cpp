#include "tests/support/stage.hpp"

#include <array>

#include <fmt/format.h>

#include "app/plan.hpp"
#include "store/accounts.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/states.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Long before all scenarios.
const Date opened = date(2014, 1, 1);

}  // namespace

std::string words_of(std::string_view markup) {
    std::string text;
    bool is_tag = false;
    for (const char letter : markup) {
        if (letter == '<') is_tag = true;
        const bool is_space = is_tag || letter == ' ' || letter == '\n';
        if (letter == '>') is_tag = false;
        if (!is_space)
            text += letter;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> escapes{
        {{"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
    for (const auto& [escaped, plain] : escapes)
        for (auto at = text.find(escaped); at != std::string::npos; at = text.find(escaped, at + 1))
            text.replace(at, escaped.size(), plain);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

void Stage::put_day(Date day) {
    installation_.clock.put(midnight(day) + std::chrono::hours(9));
    visitors_.clear();
}
void Stage::plan_night() const { app::plan(world(), app::Trial::for_real); }

PersonId Stage::add_person(db::Write& tx, const std::string& name, std::optional<Date> born) {
    Person who;
    who.name = name;
    who.birth_date = born;
    who.uuid = uuid(world().random);
    return store::add(tx, who, world().clock.now());
}
Login Stage::add_login(db::Write& tx, PersonId person, const Grant& grant) {
    const auto email = fmt::format("nummer{}@skovby.example", person.value);
    const auto account = store::add(tx, {person, email, stored_password, {grant}}, world().clock.now());
    return {person, account.value(), email};
}

void Stage::open(const std::string& programme) {
    auto tx = world().db.write();
    key_ = programme;
    programme_ = store::open_programme(tx, programme, opened);
    coordinator_ = add_login(tx, add_person(tx, "Ulrik Rask", {}), {Role::coordinator, programme_});
    tx.commit();
}
void Stage::add_mentor(const std::string& name, Engagement engagement, std::optional<Date> employed_since,
                       CommitmentState state) {
    auto tx = world().db.write();
    Somebody mentor{.person = add_person(tx, name, date(1980, 2, 1))};
    Commitment commitment;
    commitment.person = mentor.person;
    commitment.programme = programme_;
    commitment.engagement = engagement;
    commitment.employed_since = employed_since;
    const store::Written written{std::nullopt, world().clock.now()};
    mentor.mentor = store::add(tx, commitment, written.at);
    store::add(tx, mentor.mentor, Stand<CommitmentState>{state, opened, {}}, written);
    mentor.login = add_login(tx, mentor.person, {Role::mentor, programme_});
    tx.commit();
    people_.emplace(name, mentor);
}
void Stage::add_training(const std::string& mentor, const TrainingRecord& record) {
    auto tx = world().db.write();
    store::add(tx, somebody(mentor).mentor, record, {std::nullopt, world().clock.now()});
    tx.commit();
}
void Stage::add_young(const std::string& name, std::optional<Date> born, EnrolmentState state) {
    auto tx = world().db.write();
    Somebody young{.person = add_person(tx, name, born)};
    Enrolment enrolment;
    enrolment.person = young.person;
    enrolment.programme = programme_;
    const store::Written written{std::nullopt, world().clock.now()};
    young.enrolment = store::add(tx, enrolment, written.at);
    store::add(tx, young.enrolment, Stand<EnrolmentState>{state, opened, {}}, written);
    tx.commit();
    people_.emplace(name, young);
}
void Stage::add_caseworker(const std::string& name, const std::string& young) {
    auto tx = world().db.write();
    Somebody caseworker{.person = add_person(tx, name, {})};
    caseworker.login = add_login(tx, caseworker.person, {Role::caseworker, programme_});
    auto followed = *store::enrolment(tx, programme_, somebody(young).person);
    followed.caseworker = caseworker.login.account;
    store::update(tx, followed);
    tx.commit();
    people_.emplace(name, caseworker);
}
void Stage::add_match(const std::string& mentor, const std::string& young, MatchForm form, Date from) {
    auto tx = world().db.write();
    const store::Written written{std::nullopt, world().clock.now()};
    store::NewMatch made;
    made.programme = programme_;
    made.form = form;
    const auto match = store::add(tx, made, written.at);
    store::add_mentor(tx, match, somebody(mentor).mentor, from);
    store::add_young_person(tx, match, somebody(young).enrolment, from);
    store::add(tx, match, Stand<MatchState>{MatchState::active, from, {}}, written);
    store::add(tx, somebody(young).enrolment, Stand<EnrolmentState>{EnrolmentState::active, from, {}}, written);
    tx.commit();
}

Visitor& Stage::visitor(const Login& login) {
    return visitors_.try_emplace(login.email, installation_, "skovby", login).first->second;
}
bool Stage::take(Visitor& who, const http::Response& response) {
    const bool is_taken = response.status == 303;
    EXPECT_TRUE(is_taken || response.status == 422) << response.status;
    page_ = is_taken ? who.follow(response).body : response.body;
    return is_taken;
}
void Stage::see(const std::string& path) { page_ = visitor(coordinator_).get(path).body; }
void Stage::see_as(const std::string& who, const std::string& path) {
    page_ = visitor(somebody(who).login).get(path).body;
}
bool Stage::send(const std::string& path, const Fields& fields) {
    auto& who = visitor(coordinator_);
    return take(who, who.post_all(path, fields));
}
bool Stage::send_as(const std::string& mentor, const std::string& path, const Fields& fields) {
    auto& who = visitor(somebody(mentor).login);
    return take(who, who.post_all(path, fields));
}

std::vector<std::string> Stage::faults() const {
    std::vector<std::string> found;
    const auto from = page_.find("class=\"error-summary\"");
    if (from == std::string::npos) return found;
    const auto summary = std::string_view(page_).substr(from, page_.find("</ul>", from) - from);
    for (auto at = summary.find("<li>"); at != std::string_view::npos; at = summary.find("<li>", at + 1))
        found.push_back(words_of(summary.substr(at, summary.find("</li>", at) - at)));
    return found;
}
std::vector<std::string> Stage::offered(std::string_view name) const {
    std::vector<std::string> found;
    const auto mark = fmt::format("name=\"{}\"", name);
    for (auto at = page_.find(mark); at != std::string::npos; at = page_.find(mark, at + 1)) {
        const auto from = page_.find("value=\"", at) + 7;
        found.push_back(words_of(std::string_view(page_).substr(from, page_.find('"', from) - from)));
    }
    return found;
}

MatchId Stage::match_of(const std::string& young) const {
    auto tx = world().db.read();
    const auto found = store::matches_of(tx, somebody(young).person, today());
    return found.empty() ? MatchId{} : found.front().id;
}
Viewer Stage::viewer() const {
    return {coordinator_.account, coordinator_.person, "Ulrik Rask", {{Role::coordinator, programme_}}};
}

}  // namespace mentorkorps::tests
