#include "store/lists.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace mentorkorps::store {
namespace {

using namespace domain;

constexpr db::Sql select_young_people =
    "select p.id, p.name, p.name_folded, p.birth_date, p.phone, s.state, s.from_date, e.referred_on "
    "from enrolment e join person p on p.id = e.person_id "
    "join enrolment_state s on s.id = (select l.id from enrolment_state l where l.enrolment_id = e.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where e.programme_id = $1 order by p.name_sort, p.id";
constexpr db::Sql select_mentors =
    "select p.id, p.name, p.name_folded, p.birth_date, p.phone, s.state, s.from_date, c.cohort, c.capacity "
    "from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 order by p.name_sort, p.id";

ListLine read_line(const db::Row& row) {
    ListLine line;
    line.who = {row.get<PersonId>(0), row.get<std::string>(1)};
    line.name_folded = row.get<std::string>(2);
    line.birth_date = row.get<std::optional<Date>>(3);
    line.phone = row.get<std::optional<std::string>>(4);
    line.since = row.get<Date>(6);
    return line;
}

ListLine read_young_person(const db::Row& row) {
    auto line = read_line(row);
    line.state = row.get<EnrolmentState>(5);
    if (line.since == since_ever) line.since = row.get<std::optional<Date>>(7).value_or(since_ever);
    return line;
}

ListLine read_mentor(const db::Row& row) {
    auto line = read_line(row);
    line.state = row.get<CommitmentState>(5);
    line.cohort = row.get<std::optional<std::string>>(7);
    line.capacity = row.get<std::optional<int>>(8);
    return line;
}

/// A match's people with what the lists say about it. Materialized: asked once a match, not once a member.
constexpr db::Sql select_members =
    "with known as materialized (select g.id, s.state, (select max(a.held_on) from contact_attendee a "
    "    where a.pairing_id = g.id and a.held_on <= $2) as last_held "
    "  from pairing g join pairing_state s on s.id = (select l.id from pairing_state l where l.pairing_id = g.id "
    "    and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) where g.programme_id = $1) "
    "select k.id, case when m.enrolment_id is null then 1 else 0 end, p.id, p.name, "
    "  case when k.state in ('introduced', 'active', 'paused', 'closing') "
    "    and (m.to_date is null or m.to_date > $2) then 1 else 0 end, k.last_held "
    "from known k join pairing_member m on m.pairing_id = k.id and m.from_date <= $2 "
    "left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = m.enrolment_id "
    "join person p on p.id = coalesce(c.person_id, e.person_id) order by k.id, p.name_sort, p.id";

struct Member {
    std::int64_t match;
    bool is_mentor;
    NamedPerson who;
    bool is_running;
    std::optional<Date> last_held;
};

std::vector<Member> members(db::Read& tx, ProgrammeId programme, Date on) {
    return tx.all(
        select_members,
        [](const db::Row& row) {
            return Member{row.get<std::int64_t>(0),
                          row.get<bool>(1),
                          {row.get<PersonId>(2), row.get<std::string>(3)},
                          row.get<bool>(4),
                          row.get<std::optional<Date>>(5)};
        },
        programme, on);
}

using Places = std::unordered_map<PersonId, std::size_t>;

Places places_of(const std::vector<ListLine>& lines) {
    Places places;
    for (std::size_t i = 0; i < lines.size(); ++i) places.emplace(lines[i].who.person, i);
    return places;
}

/// What one match says about those of its members that the list is of.
void add_match(std::vector<ListLine>& lines, const Places& places, std::span<const Member> match, bool of_mentors) {
    for (const auto& member : match) {
        const auto place = places.find(member.who.person);
        if (member.is_mentor != of_mentors || place == places.end()) continue;
        auto& line = lines[place->second];
        line.last_contact = std::max(line.last_contact, member.last_held);
        if (!member.is_running) continue;
        for (const auto& other : match)
            if (other.is_mentor != of_mentors && other.is_running) line.matched_with.push_back(other.who);
    }
}

}  // namespace

std::vector<ListLine> list(db::Read& tx, ProgrammeId programme, ListKind kind, Date on) {
    const bool of_mentors = kind == ListKind::mentors;
    auto lines = of_mentors ? tx.all(select_mentors, read_mentor, programme, on)
                            : tx.all(select_young_people, read_young_person, programme, on);
    const auto places = places_of(lines);
    const auto all = members(tx, programme, on);
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(), [&](const Member& m) { return m.match != first->match; });
        add_match(lines, places, std::span(first, last), of_mentors);
        first = last;
    }
    return lines;
}

}  // namespace mentorkorps::store
