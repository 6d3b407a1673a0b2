#include "app/deviations.hpp"

#include "app/requirements.hpp"
#include "store/matches.hpp"
#include "store/practice.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// The young people first: the reason is sealed under the key of one of them.
std::vector<PersonId> people_of(const MatchFacts& facts) {
    std::vector<PersonId> people;
    for (const auto party : {Party::young_person, Party::mentor})
        for (const auto& each : facts.members)
            if (each.party == party) people.push_back(each.person);
    return people;
}

}  // namespace

Result<MatchId, DeviationRefusal> accept_deviation(const World& world, const Viewer& viewer, MatchId id,
                                                   std::string_view rule, std::string_view reason) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto match = store::match(tx, id, today);
    if (!match || !viewer.may(Right::change_people, match->programme)) return refused(NotFound{});
    const auto* rules = policy(world, tx, match->programme);
    const auto facts =
        store::match_facts(tx, {.programme = match->programme, .only = id, .contacts_since = since_ever}, today);
    if (rules == nullptr || facts.empty() || facts.front().members.empty()) return refused(NotFound{});
    const auto found = deviations(*rules, Timeline(facts.front(), today));
    if (const auto fault = fault_of(found, rule, reason)) return refused(*fault);

    waive(tx, world, viewer, {id, match->programme, people_of(facts.front()), today, std::string(reason)},
          {std::string(rule)});
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
