// A country's running matches with two years of weekly contacts each, judged from the database and from memory, and
// what the night's plan of them costs: country FOLDER ORGANISATIONS MATCHES, of each. bench/country.py prints its
// figures.
#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "app/installation.hpp"
#include "app/plan.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/programmes/policy_file.hpp"
#include "store/contacts.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/practice.hpp"
#include "store/tasks.hpp"

namespace {

using namespace mentorkorps;
using namespace mentorkorps::domain;
using std::chrono::days;

constexpr int weeks_of_two_years = 104, matches_a_transaction = 100, mentors_young_people = 2;
constexpr Date judged_on = Date{std::chrono::year{2026} / 11 / 24};
constexpr const char* programme_key = "ungeenheden";

app::PolicyFile policy(const std::string& key) {
    std::ifstream in(PROGRAMMES_FOLDER "/" + key + ".toml");
    std::ostringstream text;
    text << in.rdbuf();
    return {read_policy(text.str(), key).value(), text.str()};
}

/// CPU seconds of this process so far: they do not grow when others use the machine.
double spent() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Brings one organisation's matches in: every match misses some meetings, each in its own way; every tenth has an
/// agreement of its own, and every seventh a pause.
class Bringing {
  public:
    explicit Bringing(const app::World& world) : world_(world), written_{std::nullopt, world.clock.now()} {
        auto tx = world_.db.write();
        programme_ = store::open_programme(tx, programme_key, date(2024, 1, 1));
        tx.commit();
    }
    ProgrammeId programme() const { return programme_; }
    void bring(int matches) {
        for (int from = 0; from < matches; from += matches_a_transaction) {
            auto tx = world_.db.write();
            for (int i = from; i < std::min(matches, from + matches_a_transaction); ++i) bring_match(tx, i);
            tx.commit();
        }
    }

  private:
    PersonId person(db::Write& tx, const std::string& name) {
        Person who;
        who.name = name;
        who.birth_date = judged_on - days{7000};
        who.uuid = uuid(world_.random);
        return store::add(tx, who, written_.at);
    }
    void bring_mentor(db::Write& tx, int number, Date from) {
        Commitment mentor;
        mentor.person = mentor_ = person(tx, fmt::format("Mentor {}", number));
        mentor.programme = programme_;
        commitment_ = store::add(tx, mentor, written_.at);
        store::add(tx, commitment_, Stand<CommitmentState>{CommitmentState::active, from, {}}, written_);
    }
    void bring_match(db::Write& tx, int i) {
        const auto start = judged_on - days{weeks_of_two_years * 7 + i % 60};
        if (i % mentors_young_people == 0) bring_mentor(tx, i, start);
        Enrolment young;
        young.person = person(tx, fmt::format("Ung {}", i));
        young.programme = programme_;
        const auto enrolment = store::add(tx, young, written_.at);
        store::add(tx, enrolment, Stand<EnrolmentState>{EnrolmentState::active, start, {}}, written_);
        store::NewMatch made;
        made.programme = programme_;
        const auto match = store::add(tx, made, written_.at);
        store::add_mentor(tx, match, commitment_, start);
        store::add_young_person(tx, match, enrolment, start);
        const auto stands = [&](MatchState state, Date from) {
            store::add(tx, match, Stand<MatchState>{state, from, {}}, written_);
        };
        stands(MatchState::active, start);
        if (i % 7 == 0) stands(MatchState::paused, start + days{200}), stands(MatchState::active, start + days{230});
        if (i % 10 == 0) {
            const TypedAgreement agreed{{.every_days = 14, .minutes = 60, .from = start + days{30}}, {}};
            store::add(
                tx, {world_.keys.sealing, world_.keys.prints, world_.random},
                store::NewAgreement{.match = match, .about = young.person, .agreed = agreed, .written = written_});
        }
        Contact contact{};
        contact.programme = programme_;
        contact.minutes = 60 + i % 90;
        contact.attendees = {{mentor_, AttendeeRole::mentor, match}, {young.person, AttendeeRole::young_person, match}};
        for (int week = 0; week < weeks_of_two_years; ++week) {
            contact.on = start + days{week * 7 + i % 5};
            if ((week * 31 + i) % 9 != 0) store::add(tx, contact, written_);
        }
    }

    const app::World& world_;
    store::Written written_;
    ProgrammeId programme_{};
    PersonId mentor_{};
    CommitmentId commitment_{};
};

/// CPU seconds, and what came of them.
struct Judged {
    std::string programme;
    Programme rules;
    double seconds = 0;
    std::size_t verdicts = 0;
};
struct Measured {
    std::size_t contacts = 0;
    double reading = 0;  ///< all that rules may know of the matches
    std::array<Judged, 3> judged{{{"middelfart", policy("middelfart").programme},
                                  {"bbbs", policy("bbbs").programme},
                                  {"dynamo", policy("dynamo").programme}}};
    double plan_reading = 0, plan = 0;  ///< of a night with nothing new
};

void judge_all(const std::vector<MatchFacts>& all, Judged& judged) {
    std::vector<Verdict> verdicts;
    const auto before = spent();
    for (const auto& facts : all) {
        verdicts.clear();
        judge(judged.rules, Timeline(facts, judged_on), verdicts);
        judged.verdicts += verdicts.size();
    }
    judged.seconds += spent() - before;
}

/// As `mentorkorps practice` and the night do it, an organisation at a time.
void measure(const app::World& world, ProgrammeId programme, Measured& found) {
    auto before = spent();
    {
        auto tx = world.db.read();
        const auto all = store::match_facts(tx, {.programme = programme, .contacts_since = since_ever}, judged_on);
        found.reading += spent() - before;
        for (const auto& facts : all) found.contacts += facts.contacts.size();
        for (auto& each : found.judged) judge_all(all, each);
    }
    before = spent();
    {
        auto tx = world.db.read();
        const auto tasks = store::tasks(tx, programme, {});
        const auto facts = store::match_facts(tx, {.programme = programme}, judged_on);
        if (tasks.size() != facts.size()) throw std::runtime_error("a match without a plan");
    }
    found.plan_reading += spent() - before;
    before = spent();
    const auto said = app::plan(world, app::Trial::look_only);
    found.plan += spent() - before;
    if (!said.starts_with("matches 0,")) throw std::runtime_error("the night has something new: " + said);
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    const int organisations = std::stoi(words[2]), matches = std::stoi(words[3]);
    const StandingClock clock(midnight(judged_on) + std::chrono::hours(3));
    SeededRandom random(2026);
    app::Policies policies;
    policies.emplace(programme_key, policy(programme_key));
    app::Installation country(db::sqlite_home(words[1]), Key(random), policies, {}, clock, random);
    Measured found;
    for (int i = 0; i < organisations; ++i) {
        const auto* world = country.create(fmt::format("kommune-{}", i + 1), "Kommune").value();
        Bringing bringing(*world);
        bringing.bring(matches);
        app::plan(*world, app::Trial::for_real);
        measure(*world, bringing.programme(), found);
        country.forget(world->slug);
        country.home().remove(fmt::format("kommune-{}", i + 1));
    }
    for (const auto& each : found.judged)
        fmt::print("judged {} {} {} {} {}\n", each.programme, found.contacts, each.verdicts, found.reading,
                   each.seconds);
    fmt::print("plan {} {}\n", found.plan_reading, found.plan);
}
