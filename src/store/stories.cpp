#include "store/stories.hpp"

#include "domain/contacts/contact.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

template <class State>
WrittenStand<State> read_stand(const db::Row& row) {
    return {{row.get<State>(0), row.get<Date>(1), row.get<std::optional<std::string>>(2).value_or("")},
            row.get<std::optional<Role>>(3),
            rules_in(row.get<std::optional<std::string>>(4))};
}

}  // namespace

constexpr db::Sql select_commitment_story =
    "select s.state, s.from_date, s.reason, "
    "(select r.role from account_role r where r.account_id = s.account_id order by r.id limit 1), s.waived "
    "from commitment_state s where s.commitment_id = $1 order by s.from_date, s.id";
constexpr db::Sql select_enrolment_story =
    "select s.state, s.from_date, s.reason, "
    "(select r.role from account_role r where r.account_id = s.account_id order by r.id limit 1), s.waived "
    "from enrolment_state s where s.enrolment_id = $1 order by s.from_date, s.id";

std::vector<WrittenStand<CommitmentState>> story_of(db::Read& tx, CommitmentId id) {
    return tx.all(select_commitment_story, read_stand<CommitmentState>, id);
}
std::vector<WrittenStand<EnrolmentState>> story_of(db::Read& tx, EnrolmentId id) {
    return tx.all(select_enrolment_story, read_stand<EnrolmentState>, id);
}

constexpr db::Sql select_contacts_with =
    "select l.id, l.programme_id, l.on_date, l.at_minute, l.minutes, l.mode, l.outcome, l.topics, p.name "
    "from (select c.* from contact_attendee a join contact c on c.id = a.contact_id where a.person_id = $1 "
    "  order by c.on_date desc, c.id desc limit $2) l "
    "left join contact_attendee o on o.contact_id = l.id and o.person_id <> $1 left join person p on p.id = "
    "o.person_id "
    "order by l.on_date desc, l.id desc, p.name_sort";

std::vector<StoryContact> contacts_with(db::Read& tx, PersonId person, int most) {
    std::vector<StoryContact> contacts;
    ContactId last;
    tx.each(
        select_contacts_with,
        [&](const db::Row& row) {
            if (const auto id = row.get<ContactId>(0); id != last) {
                last = id;
                contacts.push_back({.programme = row.get<ProgrammeId>(1),
                                    .on = row.get<Date>(2),
                                    .at = row.get<std::optional<TimeOfDay>>(3),
                                    .minutes = row.get<std::optional<int>>(4),
                                    .mode = row.get<ContactMode>(5),
                                    .outcome = row.get<ContactOutcome>(6),
                                    .topics = row.get<std::string>(7),
                                    .with = {}});
            }
            if (!row.is_null(8)) contacts.back().with.push_back(row.get<std::string>(8));
        },
        person, most);
    return contacts;
}

constexpr db::Sql count_of_contacts = "select count(*) from contact_attendee where person_id = $1";

std::int64_t count_contacts(db::Read& tx, PersonId person) { return tx.value<std::int64_t>(count_of_contacts, person); }

}  // namespace mentorkorps::store
