#include "tests/support/cast.hpp"

#include "store/accounts.hpp"
#include "store/concerns.hpp"
#include "store/contacts.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/rationales.hpp"
#include "store/states.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Hashing takes its time on purpose: once for all.
/// Brings people into one organisation, in one transaction.
class Casting {
  public:
    explicit Casting(const app::World& world) : world_(world), tx_(world.db.write()) {}

    ProgrammeId programme(const char* key) { return store::open_programme(tx_, key, date(2024, 1, 1)); }
    PersonId person(Person who) {
        who.uuid = uuid(world_.random);
        return store::add(tx_, who, world_.clock.now());
    }
    Login login(PersonId who, std::string email, Grant grant) {
        const auto id = store::add(tx_, {who, email, stored_password, {grant}}, world_.clock.now());
        return {who, *id, std::move(email)};
    }
    Login staff(const char* name, std::string email, Grant grant) {
        Person who;
        who.name = name;
        who.email = email;
        const auto id = person(std::move(who));
        return login(id, std::move(email), grant);
    }
    CommitmentId mentor(Commitment who, CommitmentState state, Date from) {
        const auto id = store::add(tx_, who, world_.clock.now());
        store::add(tx_, id, Stand<CommitmentState>{state, from, {}}, written_);
        return id;
    }
    YoungMember young(Person who, Enrolment enrolment, EnrolmentState state, Date from) {
        enrolment.person = person(std::move(who));
        const auto id = store::add(tx_, enrolment, world_.clock.now());
        store::add(tx_, id, Stand<EnrolmentState>{state, from, {}}, written_);
        return {enrolment.person, id};
    }
    void state(EnrolmentId id, EnrolmentState state, Date from) {
        store::add(tx_, id, Stand<EnrolmentState>{state, from, {}}, written_);
    }
    void observe(EnrolmentId id, const char* scheme, const char* code, Date from) {
        store::add(tx_, id, Observation{scheme, code, from, {}}, written_);
    }
    void trained(CommitmentId id, int sessions, std::optional<Date> completed_on) {
        store::add(tx_, id, TrainingRecord{"unge-mentorkursus", sessions, completed_on}, written_);
    }
    MatchId match(ProgrammeId programme, CommitmentId mentor, EnrolmentId young, Date from) {
        store::NewMatch made;
        made.programme = programme;
        const auto id = store::add(tx_, made, world_.clock.now());
        store::add_mentor(tx_, id, mentor, from);
        store::add_young_person(tx_, id, young, from);
        store::add(tx_, id, Stand<MatchState>{MatchState::active, from, {}}, written_);
        TypedAgreement weekly;
        weekly.terms.from = from;
        store::add(tx_, {world_.keys.sealing, world_.keys.prints, world_.random},
                   store::NewAgreement{.match = id, .about = {}, .agreed = weekly, .written = written_});
        return id;
    }
    void reason(MatchId match, PersonId young, AccountId by, std::string_view why) {
        store::add(tx_, {world_.keys.sealing, world_.keys.prints, world_.random},
                   store::NewRationale{.match = match, .about = young, .text = why, .written = {by, written_.at}});
    }
    TaskId talk(ProgrammeId programme, MatchId match, Date due) {
        store::add(tx_, programme, match, {{"MF-9", 1, Party::mentor}, due});
        return store::tasks(tx_, programme, match).front().tasks.front().id;
    }
    ConcernId concern(EnrolmentId about, PersonId young, AccountId by, Date on) {
        const auto id = store::add(tx_, store::NewConcern{about, {}, by, written_.at}).id;
        store::add(
            tx_, {world_.keys.sealing, world_.keys.prints, world_.random},
            store::NewConcernStep{id, young, by, written_.at},
            ConcernStep{ConcernState::observed, on, "Mads sov på sofaen hos en ven.\nHan var bange for at gå hjem."});
        return id;
    }
    void met(const Cast& cast, Date on) {
        Contact contact{};
        contact.programme = cast.middelfart;
        contact.on = on;
        contact.minutes = 90;
        contact.attendees = {{cast.bent.login.person, AttendeeRole::mentor, cast.match},
                             {cast.mads.person, AttendeeRole::young_person, cast.match}};
        store::add(tx_, contact, written_);
    }
    void commit() { tx_.commit(); }

  private:
    const app::World& world_;
    db::Write tx_;
    store::Written written_{std::nullopt, world_.clock.now()};
};

Person somebody(const char* name, Date born, Sex sex, const char* phone) {
    Person person;
    person.name = name;
    person.birth_date = born;
    person.sex = sex;
    person.phone = phone;
    return person;
}

Commitment as_mentor(PersonId person, ProgrammeId programme, std::optional<int> capacity) {
    Commitment commitment;
    commitment.person = person;
    commitment.programme = programme;
    commitment.capacity = capacity;
    commitment.cohort = "Hold 1, marts 2024";
    commitment.sector = "offentlig";
    return commitment;
}

Enrolment as_young(ProgrammeId programme, Date referred_on, std::optional<AccountId> caseworker) {
    Enrolment enrolment;
    enrolment.programme = programme;
    enrolment.referred_on = referred_on;
    enrolment.referred_by = "Jobcentret";
    enrolment.caseworker = caseworker;
    return enrolment;
}

void bring_staff(Casting& casting, Cast& cast) {
    cast.karen = casting.staff("Karen Holm", "karen@skovby.example", {Role::coordinator, cast.middelfart});
    cast.ulla = casting.staff("Ulla Bro", "ulla@skovby.example", {Role::coordinator, cast.ungeenheden});
    cast.ole = casting.staff("Ole Friis", "ole@skovby.example", {Role::caseworker, cast.middelfart});
    cast.lis = casting.staff("Lis Berg", "lis@skovby.example", {Role::leader, cast.middelfart});
    cast.signe = casting.staff("Signe Lind", "signe@skovby.example", {Role::concern_lead, cast.middelfart});
    cast.ib = casting.staff("Ib Dam", "ib@skovby.example", {Role::administrator, std::nullopt});
}

MentorMember mentor(Casting& casting, const Cast& cast, Person who, CommitmentState state, int capacity) {
    const std::string email = who.email.value();
    const auto person = casting.person(std::move(who));
    const auto login = casting.login(person, email, {Role::mentor, cast.middelfart});
    return {login, casting.mentor(as_mentor(person, cast.middelfart, capacity), state, date(2024, 3, 1))};
}

void bring_mentors(Casting& casting, Cast& cast) {
    auto bent = somebody("Bent Ågård", date(1961, 5, 2), Sex::male, "+4520000101");
    bent.email = "bent@skovby.example";
    bent.languages = "Dansk, Tysk";
    bent.interests = "Fiskeri, cykling";
    auto lone = somebody("Lone Sørensen", date(1974, 8, 30), Sex::female, "+4520000102");
    lone.email = "lone@skovby.example";
    auto eigil = somebody("Eigil Toft", date(1990, 1, 13), Sex::male, "+4520000103");
    eigil.email = "eigil@skovby.example";
    cast.bent = mentor(casting, cast, std::move(bent), CommitmentState::active, 2);
    cast.lone = mentor(casting, cast, std::move(lone), CommitmentState::approved, 1);
    cast.eigil = mentor(casting, cast, std::move(eigil), CommitmentState::training, 1);
    casting.trained(cast.bent.commitment, 5, date(2024, 2, 20));
    casting.trained(cast.eigil.commitment, 2, std::nullopt);
}

void bring_young(Casting& casting, Cast& cast) {
    auto mads = somebody("Mads Kjær", date(2004, 2, 3), Sex::male, "+4520000001");
    mads.email = "mads@skovby.example";
    mads.interests = "Fiskeri";
    cast.mads = casting.young(std::move(mads), as_young(cast.middelfart, date(2026, 9, 10), cast.ole.account),
                              EnrolmentState::waiting, date(2026, 9, 14));
    casting.state(cast.mads.enrolment, EnrolmentState::active, date(2026, 10, 5));
    casting.observe(cast.mads.enrolment, "benefit", "su", date(2026, 9, 10));
    cast.sara = casting.young(somebody("Sara Bæk", date(2008, 6, 17), Sex::female, "+4520000002"),
                              as_young(cast.middelfart, date(2026, 11, 2), cast.ole.account), EnrolmentState::waiting,
                              date(2026, 11, 2));
    cast.aase = casting.young(somebody("Aase O'Neil <b>", date(2002, 3, 9), Sex::female, "+4520000003"),
                              as_young(cast.middelfart, date(2025, 8, 1), std::nullopt), EnrolmentState::waiting,
                              date(2025, 8, 1));
    casting.state(cast.aase.enrolment, EnrolmentState::closed, date(2026, 6, 21));
}

}  // namespace

Cast::Cast(TestInstallation& installation) {
    Casting skovby(installation.skovby());
    middelfart = skovby.programme("middelfart");
    ungeenheden = skovby.programme("ungeenheden");
    bring_staff(skovby, *this);
    bring_mentors(skovby, *this);
    bring_young(skovby, *this);
    match = skovby.match(middelfart, bent.commitment, mads.enrolment, date(2026, 10, 5));
    skovby.reason(match, mads.person, karen.account, "De kan begge lide at fiske.");
    for (const auto on : {date(2026, 10, 12), date(2026, 10, 19), date(2026, 10, 26), date(2026, 11, 2)})
        skovby.met(*this, on);
    concern = skovby.concern(mads.enrolment, mads.person, bent.login.account, date(2026, 11, 20));
    task = skovby.talk(middelfart, match, date(2026, 11, 26));
    skovby.commit();

    Casting nordby(installation.nordby());
    nordby_middelfart = nordby.programme("middelfart");
    vera = nordby.staff("Vera Lund", "vera@nordby.example", {Role::coordinator, nordby_middelfart});
    nordby.commit();
}

}  // namespace mentorkorps::tests
