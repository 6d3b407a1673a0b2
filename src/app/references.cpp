#include "app/references.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/references.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

constexpr auto right = Right::change_people;

audit::Actor referee() { return {std::nullopt, "referee"}; }

store::Sealing sealing(const World& world) { return {world.keys.sealing, world.keys.prints, world.random}; }

db::Bytes print_of(const World& world, std::string_view code) {
    return {fingerprint(world.keys.prints, fmt::format("reference link {}", code))};
}

std::optional<Visible<Commitment>> mentor_for(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    auto found = store::commitment(tx, who.programme, who.person);
    if (!found) return std::nullopt;
    return Gate::in_programme(viewer, right, who.programme, *std::move(found));
}

void record_ask(db::Write& tx, const World& world, const Viewer& viewer, const Somebody& who, std::string_view what) {
    record(tx, world,
           {Kind::screening_written, audit::actor(viewer, right), who.person, who.programme,
            fmt::format("reference {}", what)});
}

/// A new link, and the mail that carries it; the secret is kept nowhere else.
void send(db::Write& tx, const World& world, const Viewer& viewer, CommitmentId mentor, const Referee& to,
          const FrontDoor& door) {
    const auto now = world.clock.now();
    const auto code = token(world.random).substr(0, reference_code_letters);
    const auto until = world.clock.today() + reference_link_lasts;
    const auto letter = letter_to_referee(to, world.name, fmt::format("{}/reference/{}", door, code), until);
    const auto id = store::post(tx, to.email, reference_subject, letter, now);
    store::add(tx, {mentor, to, print_of(world, code), until, id}, {viewer.account, now});
}

/// One of a mentor's that is open, held.
std::optional<ReferenceRequest> open_request(db::Write& tx, const World& world, const Commitment& mentor,
                                             ReferenceRequestId id) {
    store::hold(tx, id);
    auto all = store::reference_requests(tx, world.keys.sealing, {mentor.id, mentor.person});
    const auto found = std::ranges::find(all, id, &ReferenceRequest::id);
    if (found == all.end() || found->ended(world.clock.today())) return std::nullopt;
    return std::move(*found);
}

/// What a link opens, while it is open.
struct Opened {
    store::AskedReferee asked;
    RefereesPage page;
};
Result<Opened, ClosedLink> opened(db::Read& tx, const World& world, std::string_view code) {
    auto asked = store::asked_referee(tx, print_of(world, code));
    const auto* rules = asked ? policy(world, tx, asked->programme) : nullptr;
    if (rules == nullptr) return refused(ClosedLink{});
    const auto& request = asked->request;
    if (const auto end = request.ended(world.clock.today()))
        return refused(ClosedLink{.end = end, .unit = rules->unit, .until = request.until});
    RefereesPage page{.referee = request.name,
                      .mentor = store::person(tx, asked->about.person)->name,
                      .unit = rules->unit,
                      .until = request.until};
    return Opened{*std::move(asked), std::move(page)};
}

/// The same for a change: nobody else ends the link meanwhile.
Result<Opened, ClosedLink> held(db::Write& tx, const World& world, std::string_view code) {
    if (const auto asked = store::asked_referee(tx, print_of(world, code))) store::hold(tx, asked->request.id);
    return opened(tx, world, code);
}

void record_end(db::Write& tx, const World& world, const store::AskedReferee& asked, ReferenceEnd how) {
    record(tx, world,
           {Kind::screening_written, referee(), asked.about.person, asked.programme,
            fmt::format("reference {}: {}", asked.request.id.value, name_of(how))});
}

}  // namespace

Result<PersonId, AskRefusal> ask_referee(const World& world, const Viewer& viewer, const Somebody& who,
                                         const RefereeDraft& draft, const FrontDoor& door) {
    auto tx = world.db.write();
    const auto mentor = mentor_for(tx, viewer, who);
    if (!mentor) return refused(NotFound{});
    const auto id = (*mentor)->id;
    store::hold(tx, id);
    const auto before = store::reference_requests(tx, world.keys.sealing, {id, who.person});
    const auto to = asked(draft, *store::person(tx, who.person), before, world.clock.today());
    if (!to) return refused(to.error());
    send(tx, world, viewer, id, *to, door);
    record_ask(tx, world, viewer, who, "asked");
    tx.commit();
    return who.person;
}

Result<PersonId, NotFound> withdraw_reference(const World& world, const Viewer& viewer, const WhichReference& which) {
    auto tx = world.db.write();
    const auto mentor = mentor_for(tx, viewer, which.who);
    if (!mentor || !open_request(tx, world, **mentor, which.request)) return refused(NotFound{});
    store::end(tx, {which.request, ReferenceEnd::withdrawn, viewer.account, world.clock.now()});
    record_ask(tx, world, viewer, which.who, "withdrawn");
    tx.commit();
    return which.who.person;
}

Result<PersonId, NotFound> ask_again(const World& world, const Viewer& viewer, const WhichReference& which,
                                     const FrontDoor& door) {
    auto tx = world.db.write();
    const auto mentor = mentor_for(tx, viewer, which.who);
    const auto request = mentor ? open_request(tx, world, **mentor, which.request) : std::nullopt;
    if (!request || !request->email) return refused(NotFound{});
    store::end(tx, {which.request, ReferenceEnd::withdrawn, viewer.account, world.clock.now()});
    send(tx, world, viewer, (*mentor)->id, {request->name, *request->email}, door);
    record_ask(tx, world, viewer, which.who, "asked again");
    tx.commit();
    return which.who.person;
}

Result<RefereesPage, ClosedLink> referees_page(const World& world, std::string_view code) {
    std::optional<Opened> found;
    {
        auto tx = world.db.read();
        auto open = opened(tx, world, code);
        if (!open) return refused(std::move(open.error()));
        found = *std::move(open);
    }
    record_look(world, {Kind::person_seen, referee(), found->asked.about.person, found->asked.programme,
                        fmt::format("reference {}: name", found->asked.request.id.value)});
    return std::move(found->page);
}

Result<std::string, AnswerRefusal> answer_reference(const World& world, std::string_view code,
                                                    const ReferenceDraft& draft) {
    auto tx = world.db.write();
    auto open = held(tx, world, code);
    if (!open) return refused(AnswerRefusal(std::move(open.error())));
    auto answers = answered(draft, open->page.mentor);
    if (!answers) return refused(AnswerRefusal(std::move(answers.error())));
    store::answer(tx, sealing(world), open->asked, *answers, world.clock.now());
    record_end(tx, world, open->asked, ReferenceEnd::answered);
    tx.commit();
    return std::move(open->page.unit);
}

Result<std::string, ClosedLink> not_the_referee(const World& world, std::string_view code) {
    auto tx = world.db.write();
    auto open = held(tx, world, code);
    if (!open) return refused(std::move(open.error()));
    store::end(tx, {open->asked.request.id, ReferenceEnd::not_them, std::nullopt, world.clock.now()});
    record_end(tx, world, open->asked, ReferenceEnd::not_them);
    tx.commit();
    return std::move(open->page.unit);
}

std::string end_references(const World& world, Trial trial) {
    auto tx = world.db.write();
    const auto run_out = store::references_run_out(tx, world.clock.today());
    if (trial == Trial::for_real && !run_out.empty()) {
        for (const auto each : run_out) store::end(tx, {each, ReferenceEnd::expired, std::nullopt, world.clock.now()});
        tx.commit();
    }
    return fmt::format("reference links ended {}", run_out.size());
}

}  // namespace mentorkorps::app
