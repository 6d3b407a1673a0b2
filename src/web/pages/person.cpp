#include "app/person.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "app/people.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "compiled/person_page.hpp"
#include "domain/imports/values.hpp"
#include "domain/practice/entry.hpp"
#include "html/danish.hpp"
#include "web/pages/credentials.hpp"
#include "web/pages/mentor_login.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/person_story.hpp"
#include "web/pages/requirements.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using namespace domain;
using views::Fact;
using views::PersonPage;

/// A form of this page that was refused: shown again with what was typed.
struct Refused {
    std::string part;      ///< whose form: the part's key; "" of none
    std::string field;     ///< of the form
    std::string sentence;  ///< "" when nothing was refused
    enum { state, course, login } form = state;

    bool is_of(std::string_view key, decltype(state) which) const { return part == key && form == which; }
};

Fact fact(std::string label, const std::optional<std::string>& value) { return {std::move(label), value.value_or("")}; }

Fact coded(const Programme* policy, std::string_view list, const std::optional<std::string>& key, const char* label) {
    const auto* codes = policy == nullptr ? nullptr : policy->list(list);
    return {codes == nullptr ? label : codes->title,
            key && policy != nullptr ? policy->label_of(list, *key) : key.value_or("")};
}

/// Of who is protected, where the program knows more than it shows.
std::string in_words(const app::Story& story) {
    if (!story.protection) return {};
    const auto& readers = story.protection_readers;
    const auto who = readers.empty() ? std::string()
                                     : fmt::format(" {} kan se det, der er skjult.", listed(readers, &Colleague::name));
    return fmt::format("{} til og med {}.{}", label(story.protection->hides), html::date(story.protection->until), who);
}

std::vector<Fact> facts_of(const app::Story& story) {
    const auto& person = story.person;
    const std::string unknown = story.protection ? "Beskyttet" : "";
    std::vector<Fact> facts;
    facts.push_back(fact("Mobil", person.phone ? html::phone(*person.phone) : unknown));
    if (person.phone) facts.back().address = html::tel(*person.phone);
    const bool hides_name = story.protection && story.protection->hides == Hides::name;
    facts.push_back({"E-mail", person.email.value_or(hides_name ? unknown : "")});
    if (person.email) facts.back().address = html::mailto(*person.email);
    facts.push_back(fact("Født", person.birth_date ? std::optional(html::date(*person.birth_date)) : std::nullopt));
    facts.push_back({"Køn", person.sex ? std::string(label(*person.sex)) : std::string()});
    auto place = person.postcode.value_or("");
    if (person.city) place += (place.empty() ? "" : " ") + *person.city;
    auto address = person.address.value_or("");
    if (!place.empty()) address += (address.empty() ? "" : ", ") + place;
    facts.push_back({"Adresse", story.protection ? unknown : address});
    facts.push_back({"Sprog", person.languages});
    facts.push_back({"Interesser", person.interests});
    return facts;
}

/// What a form of the page carries back when it was refused.
std::string typed(const Visit& visit, bool is_refused, std::string_view field, std::string otherwise) {
    return is_refused ? std::string(visit.field(field)) : std::move(otherwise);
}

/// A mentor is rejected by a decision, on a page of its own.
bool is_by_screening(CommitmentState state) { return state == CommitmentState::rejected; }
bool is_by_screening(EnrolmentState) { return false; }

template <class State>
void add_next(const Visit& visit, State now, bool is_refused, PersonPage::Part& part) {
    for (const auto& [state, name] : names<State>)
        if (may_follow(now, state) && !is_by_screening(state))
            part.next.push_back(
                {std::string(name), std::string(label(state)), is_refused && name == visit.field("status")});
    part.typed_date = typed(visit, is_refused, "dato", iso(visit.today()));
    part.typed_reason = typed(visit, is_refused, "grund", "");
}

/// The latest row not after today; there is always one, unless everything lies ahead.
template <class State>
State now_in(const std::vector<WrittenStand<State>>& states, Date today, State otherwise) {
    auto now = otherwise;
    for (const auto& each : states)
        if (each.stand.from <= today) now = each.stand.state;
    return now;
}

/// What stands before the step in, with the source of each rule.
void add_obstacles(const std::vector<Obstacle>& against, PersonPage::Part& part) {
    for (const auto& each : against) {
        part.against.push_back({each.sentence, each.rule->source, each.rule->is_law});
        if (std::ranges::find(part.rules, each.rule->key) == part.rules.end()) part.rules.push_back(each.rule->key);
    }
    part.why = against.empty() ? "(hvis det er godt at vide)" : "(skal med, hvis I gør det alligevel)";
}

std::optional<PersonPage::Course> course_of(const Visit& visit, const app::MentorPart& part, bool is_refused) {
    const auto* rule = part.policy == nullptr ? nullptr : part.policy->rule<TrainingRequired>(visit.today());
    const auto* course = rule == nullptr ? nullptr : part.policy->course(rule->course);
    if (course == nullptr) return std::nullopt;
    return PersonPage::Course{
        .name = course->name,
        .address = html::path("/{}/{}/mentorer/{}/kursus", visit.world->slug, part.policy->key, part.commitment.person),
        .followed = sessions_followed(part.training, course->key),
        .sessions = course->sessions,
        .typed_sessions = typed(visit, is_refused, "gange", std::to_string(course->sessions)),
        .typed_date = typed(visit, is_refused, "dato", iso(visit.today()))};
}

void add_requirements(const Visit& visit, const std::string& programme, PersonId person, const Requirements& asked,
                      PersonPage::Part& part) {
    part.fulfil = html::path("/{}/{}/personer/{}/paa-plads", visit.world->slug, programme, person);
    part.requirements = requirement_lines(visit, asked, {}, part.key + "-krav");
}

/// "Kutteren fra 01-03-2010 til 01-09-2012 og …"
std::string former(const std::vector<FormerWorkplace>& places) {
    std::vector<std::string> each;
    for (const auto& [workplace, since, until] : places)
        each.push_back(
            fmt::format("{}{} til {}", workplace, since ? " fra " + html::date(*since) : "", html::date(until)));
    return listed(each);
}

/// "4 af 5 gange": what the mentor has followed of the course that is asked for; "" when none is, or nothing.
std::string trained(const Visit& visit, const app::MentorPart& part) {
    const auto* rule = part.policy == nullptr ? nullptr : part.policy->rule<TrainingRequired>(visit.today());
    const auto* course = rule == nullptr ? nullptr : part.policy->course(rule->course);
    const int followed = course == nullptr ? 0 : sessions_followed(part.training, course->key);
    return followed == 0 ? "" : fmt::format("{} af {} gange", followed, course->sessions);
}

PersonPage::Part mentor_part(const Visit& visit, const app::MentorPart& from, const Refused& refused) {
    const auto& mentor = from.commitment;
    const auto now = now_in(from.states, visit.today(), CommitmentState::interested);
    const auto key = from.policy == nullptr ? std::string() : from.policy->key;
    PersonPage::Part part{
        .key = "mentor-" + key,
        .title = fmt::format("Mentor i {}", from.policy == nullptr ? "programmet" : from.policy->name),
        .state = std::string(label(now)),
        .state_class = is_ready(now) ? "state-good" : "state-wait"};
    part.facts = {{"Form", std::string(label(mentor.engagement))},
                  {"Kan tage", mentor.capacity ? html::counted(*mentor.capacity, "ung", "unge") : std::string()},
                  fact("Hold", mentor.cohort),
                  coded(from.policy, lists::channel, mentor.channel, "Rekrutteret via"),
                  coded(from.policy, lists::sector, mentor.sector, "Sektor"),
                  coded(from.policy, lists::education, mentor.education, "Uddannelse")};
    if (mentor.workplace) part.facts.push_back({"Arbejdsplads", *mentor.workplace});
    if (mentor.employed_since) part.facts.push_back({"Ansat siden", html::date(*mentor.employed_since)});
    if (const auto training = trained(visit, from); !training.empty()) part.facts.push_back({"Kursus", training});
    if (!from.former_workplaces.empty()) part.facts.push_back({"Før ansat", former(from.former_workplaces)});
    if (mentor.available_until) part.facts.push_back({"Kan være mentor til", html::date(*mentor.available_until)});
    if (from.policy == nullptr) return part;
    part.change = html::path("/{}/{}/mentorer/{}/status", visit.world->slug, key, mentor.person);
    part.edit = html::path("/{}/{}/mentorer/{}/ret", visit.world->slug, key, mentor.person);
    if (const auto* rule = from.policy->rule<TrainingRequired>(visit.today());
        rule != nullptr && completed(from.training, rule->course) != nullptr)
        part.certificate = html::path("/{}/{}/mentorer/{}/kursusbevis.pdf", visit.world->slug, key, mentor.person);
    part.screening = html::path("/{}/{}/mentorer/{}/screening", visit.world->slug, key, mentor.person);
    part.notes = html::path("/{}/{}/personer/{}/notater", visit.world->slug, key, mentor.person);
    part.wishes = html::path("/{}/{}/personer/{}/oensker", visit.world->slug, key, mentor.person);
    part.week = html::path("/{}/{}/personer/{}/tid", visit.world->slug, key, mentor.person);
    part.note_count = from.notes;
    part.login = login_of(visit, from);
    add_requirements(visit, key, mentor.person, from.asked, part);
    add_credentials(visit, from, part);
    if (now == CommitmentState::training)
        part.course = course_of(visit, from, refused.is_of(part.key, Refused::course));
    part.before_step = "Før mentoren godkendes";
    add_obstacles(from.against, part);
    add_next(visit, now, refused.is_of(part.key, Refused::state), part);
    return part;
}

std::string observed(const app::YoungPart& part, std::string_view scheme) {
    std::string text;
    for (const auto& each : part.observations)
        if (each.scheme == scheme && !each.to)
            text += (text.empty() ? "" : ", ") + coded(part.policy, scheme, each.code, "").value;
    return text;
}

std::string granted(const std::vector<GrantedTime>& times) {
    std::vector<std::string> each;
    for (const auto& [from, to] : times) each.push_back(fmt::format("{} til {}", html::date(from), html::date(to)));
    return listed(each);
}

PersonPage::Part young_part(const Visit& visit, const app::YoungPart& from, const Refused& refused) {
    const auto& young = from.enrolment;
    const auto now = now_in(from.states, visit.today(), EnrolmentState::referred);
    const bool waits = now == EnrolmentState::waiting || now == EnrolmentState::accepted;
    const auto key = from.policy == nullptr ? std::string() : from.policy->key;
    PersonPage::Part part{.key = "ung-" + key,
                          .title = fmt::format("Ung i {}", from.policy == nullptr ? "programmet" : from.policy->name),
                          .state = std::string(label(now)),
                          .state_class = now == EnrolmentState::active ? "state-good"
                                         : waits                       ? "state-wait"
                                                                       : ""};
    part.facts = {{"Henvist", young.referred_on ? html::date(*young.referred_on) : std::string()},
                  fact("Henvist af", young.referred_by),
                  {"Følges af", from.caseworker.value_or("Ingen")},
                  {"Ydelse", observed(from, lists::benefit)},
                  {"Uddannelsesstatus", observed(from, lists::education_status)},
                  {"Behov", observed(from, lists::need)}};
    if (from.policy != nullptr && from.policy->list(lists::area) != nullptr)
        part.facts.push_back({"Område", observed(from, lists::area)});
    if (from.policy != nullptr && from.policy->list(lists::active_case) != nullptr)
        part.facts.push_back({"Aktiv sag", observed(from, lists::active_case)});
    if (!from.granted.empty()) part.facts.push_back({"Bevilget", granted(from.granted)});
    if (waits && !from.states.empty() && from.states.back().stand.from != since_ever)
        part.facts.push_back({"Har ventet siden", html::date(from.states.back().stand.from)});
    if (from.policy == nullptr) return part;
    part.change = html::path("/{}/{}/unge/{}/status", visit.world->slug, key, young.person);
    part.edit = html::path("/{}/{}/unge/{}/ret", visit.world->slug, key, young.person);
    part.notes = html::path("/{}/{}/personer/{}/notater", visit.world->slug, key, young.person);
    part.wishes = html::path("/{}/{}/personer/{}/oensker", visit.world->slug, key, young.person);
    part.week = html::path("/{}/{}/personer/{}/tid", visit.world->slug, key, young.person);
    part.note_count = from.notes;
    add_requirements(visit, key, young.person, from.asked, part);
    part.kin = html::path("/{}/personer/{}/naere", visit.world->slug, young.person);
    if (asks_for_consents(from.asked))
        part.consents = html::path("/{}/{}/unge/{}/samtykker", visit.world->slug, key, young.person);
    if (from.referral) part.referral = html::path("/{}/{}/henvisninger/{}", visit.world->slug, key, *from.referral);
    part.before_step = "Før den unge optages";
    add_obstacles(from.against, part);
    if (waits) part.find_mentor = html::path("/{}/{}/unge/{}/match", visit.world->slug, key, young.person);
    add_next(visit, now, refused.is_of(part.key, Refused::state), part);
    return part;
}

void add_matches(const Visit& visit, const app::Story& story, PersonPage& view) {
    for (const auto& match : story.matches) {
        std::vector<std::string> others;
        for (const auto* side : {&match.mentors, &match.young_people})
            for (const auto& member : *side)
                if (member.person != story.person.id) others.push_back(member.name);
        auto period =
            match.started == since_ever ? std::string("startdato ikke oplyst") : "siden " + html::date(match.started);
        if (match.stand.state == MatchState::closed) period = "sluttede " + html::date(match.stand.from);
        view.matches.push_back({html::path("/{}/match/{}", visit.world->slug, match.id), listed(others), period,
                                is_running(match.stand.state)});
    }
}

/// To the list that the person stands in.
void add_way_back(const Visit& visit, const app::Story& story, PersonPage& view) {
    const bool is_young = !story.as_young.empty();
    const auto* policy = is_young                  ? story.as_young.front().policy
                         : story.as_mentor.empty() ? nullptr
                                                   : story.as_mentor.front().policy;
    view.back = policy == nullptr ? html::path("/{}", visit.world->slug)
                                  : html::path("/{}/{}/{}", visit.world->slug, policy->key,
                                               name_of(is_young ? ListKind::young_people : ListKind::mentors));
    view.back_label = policy == nullptr ? "Til forsiden" : is_young ? "Unge" : "Mentorer";
}

std::string field_of(const Visit& visit, const Refused& refused, const PersonPage& view) {
    if (!refused.part.empty()) return refused.part + '-' + refused.field;
    auto field = refused.field;
    for (const auto& part : view.parts)
        if (field == refused.field) field = tick_field(visit, part.requirements);
    return field;
}

http::Response show(const Visit& visit, PersonId id, const Refused& refused = {}) {
    const bool wants_all = visit.request.query.get("kontakter") == "alle";
    const auto story =
        app::story(*visit.world, visit.viewer(), id, wants_all ? app::Contacts::all : app::Contacts::latest);
    if (!story) return not_found(visit);
    PersonPage view{.shell = shell(visit, story->person.name, story->as_young.empty() ? "mentorer" : "unge")};
    view.name = story->person.name;
    if (const auto years = age(story->person, visit.today())) view.lead = fmt::format("{} år", *years);
    add_way_back(visit, *story, view);
    view.edit = html::path("/{}/personer/{}/ret", visit.world->slug, id);
    view.seen = html::path("/{}/personer/{}/set", visit.world->slug, id);
    view.all_contacts = html::path("/{}/personer/{}", visit.world->slug, id).with("kontakter", "alle");
    view.facts = facts_of(*story);
    view.hidden = in_words(*story);
    view.protection = html::path("/{}/personer/{}/beskyttelse", visit.world->slug, id);
    view.today = iso(visit.today());
    for (const auto& part : story->as_young) view.parts.push_back(young_part(visit, part, refused));
    for (const auto& part : story->as_mentor) view.parts.push_back(mentor_part(visit, part, refused));
    if (story->protection && story->protection->hides == Hides::name)
        for (auto& part : view.parts)
            if (part.login) part.login->says = "Login er skjult sammen med navnet.";
    add_matches(visit, *story, view);
    view.story = story_lines(*story);
    if (!wants_all && story->contacts_in_all > app::latest_contacts)
        view.contacts_left_out = story->contacts_in_all - app::latest_contacts;
    if (!refused.sentence.empty()) view.errors.push_back({field_of(visit, refused, view), refused.sentence});
    return page(visit, view, refused.sentence.empty() ? 200 : 422);
}

/// The date of a form, or its refusal.
Result<Date, std::string> typed_date(const Visit& visit) {
    const auto day = parse_date(visit.field("dato"));
    if (!day) return refused("Datoen: " + sentence(day.error()));
    return *day;
}

/// What they heard of young people stays with them.
bool is_mentor_leaving(CommitmentState state) { return state == CommitmentState::left; }
bool is_mentor_leaving(EnrolmentState) { return false; }

template <class State>
http::Response change_to(const Visit& visit, const std::string& part) {
    const auto person = visit.id<PersonId>("person");
    const auto state = named<State>(visit.field("status"));
    if (!state) return show(visit, person, {part, "status", sentence(StateRefusal::not_next)});
    const auto day = typed_date(visit);
    if (!day) return show(visit, person, {part, "dato", day.error()});
    app::NewState<State> wish{{*state, *day, std::string(trim(visit.field("grund")))}};
    for (const auto rule : visit.request.form.all("vist")) wish.rules.emplace_back(rule);
    const auto done_to = app::change_state(*visit.world, visit.viewer(), {visit.programme->id, person}, wish);
    if (done_to)
        return done(visit.to(fmt::format("/personer/{}", person.value)),
                    is_mentor_leaving(*state) ? "stoppet" : "status");
    if (const auto* stopped = std::get_if<Stopped>(&done_to.error()))
        return show(visit, person, {part, "grund", sentence_at_entry(*stopped)});
    const auto* why = std::get_if<StateRefusal>(&done_to.error());
    if (why == nullptr) return not_found(visit);
    const bool is_date = *why == StateRefusal::in_future || *why == StateRefusal::before_current;
    return show(visit, person, {part, is_date ? "dato" : "status", sentence(*why)});
}

}  // namespace

http::Response person(const Visit& visit) { return show(visit, visit.id<PersonId>("person")); }

http::Response credential_refused(const Visit& visit, const std::string& id, const std::string& field,
                                  const std::string& sentence) {
    return show(visit, visit.id<PersonId>("person"), {id, field, sentence});
}

http::Response person_refused(const Visit& visit, const std::string& part, const std::string& sentence) {
    return show(visit, visit.id<PersonId>("person"), {part, "login", sentence, Refused::login});
}

http::Response change_mentor(const Visit& visit) {
    return change_to<CommitmentState>(visit, "mentor-" + visit.programme->policy->key);
}
http::Response change_young_person(const Visit& visit) {
    return change_to<EnrolmentState>(visit, "ung-" + visit.programme->policy->key);
}

http::Response fulfil_about_person(const Visit& visit) {
    const auto person = visit.id<PersonId>("person");
    const auto again = [&](const std::string& why) { return show(visit, person, {"", views::whole_page, why}); };
    const auto tick = typed_tick(visit);
    if (!tick) return again(tick.error());
    const auto kept = app::fulfil(*visit.world, visit.viewer(), app::Somebody{visit.programme->id, person}, *tick);
    if (kept) return done(visit.to(fmt::format("/personer/{}", person.value)), tick->on ? "paa-plads" : "taget-af");
    const auto* fault = std::get_if<app::FulfilFault>(&kept.error());
    return fault == nullptr ? not_found(visit) : again(sentence(*fault));
}

http::Response record_training(const Visit& visit) {
    const auto person = visit.id<PersonId>("person");
    const auto part = "mentor-" + visit.programme->policy->key;
    const auto sessions = parse_whole(visit.field("gange"), {0, 1000});
    if (!sessions)
        return show(visit, person, {part, "gange", "Kursusgange: " + sentence(sessions.error()), Refused::course});
    const auto day = typed_date(visit);
    if (!day) return show(visit, person, {part, "kursusdato", day.error(), Refused::course});
    const auto trained =
        app::record_training(*visit.world, visit.viewer(), {visit.programme->id, person}, *sessions, *day);
    if (trained)
        return done(visit.to(fmt::format("/personer/{}", person.value)),
                    *trained == app::Trained::approved ? "godkendt" : "kursus");
    const auto* why = std::get_if<TrainingRefusal>(&trained.error());
    if (why == nullptr) return not_found(visit);
    const auto* field = *why == TrainingRefusal::in_future ? "kursusdato" : "gange";
    return show(visit, person, {part, field, sentence(*why), Refused::course});
}

}  // namespace mentorkorps::web::pages
