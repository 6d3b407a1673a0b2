#include "store/practice.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "domain/practice/plan.hpp"
#include "store/fulfilments.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

/// Rows that are sorted by their match find it by walking on.
class Walk {
  public:
    explicit Walk(std::vector<MatchFacts>& all) : next_(all.begin()), end_(all.end()) {}
    MatchFacts* to(MatchId match) {
        while (next_ != end_ && next_->match < match) ++next_;
        return next_ != end_ && next_->match == match ? &*next_ : nullptr;
    }

  private:
    std::vector<MatchFacts>::iterator next_, end_;
};

// `+` keeps the engines from going by the programme: the numbers of the matches are the way in, for one as for all.
constexpr db::Sql select_stands =
    "select g.id, s.state, s.from_date, coalesce(s.reason, ''), "
    "(select min(r.from_date) from rationale r where r.pairing_id = g.id) "
    "from pairing g join pairing_state s on s.pairing_id = g.id "
    "where +g.programme_id = $1 and g.form <> 'open' and g.id between $2 and $3 order by g.id, s.from_date, s.id";
constexpr db::Sql select_agreements =
    "select g.id, a.every_days, a.minutes, a.from_date, case when a.box is null then 0 else 1 end from pairing g join "
    "meeting_agreement a on a.pairing_id = g.id "
    "where +g.programme_id = $1 and g.id between $2 and $3 order by g.id, a.from_date, a.id";
// Those of the day; of a match that has ended, those of its last day. A mentor's workplace is the one they had when
// they came into the match.
constexpr db::Sql select_members =
    "select g.id, p.id, case when m.commitment_id is null then 'young_person' else 'mentor' end, p.birth_date, "
    "c.engagement, e.referred_on, case when w.id is null then c.employed_since else w.employed_since end from (select "
    "id, programme_id, (select case when count(*) = "
    "count(l.to_date) then "
    "  max(l.to_date) end from pairing_member l where l.pairing_id = pairing.id) as ended from pairing) g "
    "join pairing_member m on m.pairing_id = g.id "
    "left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = m.enrolment_id "
    "left join former_workplace w on w.id = (select l.id from former_workplace l where l.commitment_id = c.id "
    "  and l.until_date > m.from_date order by l.until_date, l.id limit 1) "
    "join person p on p.id = coalesce(c.person_id, e.person_id) where +g.programme_id = $1 and g.id between $2 and $3 "
    "and m.from_date <= $4 and (m.to_date is null or m.to_date > $4 or m.to_date = g.ended) order by g.id, m.id";
// How many young people a mentor wants, when they came into the corps, and how many each member is in running matches
// with.
constexpr db::Sql select_loads =
    "select g.id, coalesce(c.person_id, e.person_id), c.capacity, (select min(s.from_date) from commitment_state s "
    "  where s.commitment_id = c.id and s.state in ('approved', 'active', 'paused')), "
    "(select count(distinct coalesce(o.commitment_id, o.enrolment_id)) from pairing_member mine "
    "  join pairing_member o on o.pairing_id = mine.pairing_id "
    "    and (o.enrolment_id is null) <> (m.enrolment_id is null) "
    "  where (mine.commitment_id = m.commitment_id or mine.enrolment_id = m.enrolment_id) "
    "    and mine.from_date <= $4 and (mine.to_date is null or mine.to_date > $4) "
    "    and o.from_date <= $4 and (o.to_date is null or o.to_date > $4) "
    "    and (select s.state from pairing_state s where s.pairing_id = mine.pairing_id and s.from_date <= $4 "
    "      order by s.from_date desc, s.id desc limit 1) in ('introduced', 'active', 'paused', 'closing')) "
    "from pairing g join pairing_member m on m.pairing_id = g.id left join commitment c on c.id = m.commitment_id "
    "left join enrolment e on e.id = m.enrolment_id where +g.programme_id = $1 and g.id between $2 and $3 "
    "order by g.id, m.id";
constexpr db::Sql select_observations =
    "select g.id, e.person_id, o.scheme, o.code, o.from_date, o.to_date from pairing g "
    "join pairing_member m on m.pairing_id = g.id join enrolment e on e.id = m.enrolment_id "
    "join observation o on o.enrolment_id = e.id where +g.programme_id = $1 and g.id between $2 and $3 "
    "order by g.id, o.from_date, o.id";
constexpr db::Sql select_training =
    "select g.id, c.person_id, t.course, t.sessions, t.completed_on, t.counted from pairing g "
    "join pairing_member m on m.pairing_id = g.id join commitment c on c.id = m.commitment_id "
    "join training_record t on t.commitment_id = c.id where +g.programme_id = $1 and g.id between $2 and $3 "
    "order by g.id, t.id";
constexpr db::Sql select_granted_times =
    "select g.id, e.person_id, t.from_date, t.to_date from pairing g "
    "join pairing_member m on m.pairing_id = g.id join enrolment e on e.id = m.enrolment_id "
    "join granted_time t on t.enrolment_id = e.id where +g.programme_id = $1 and g.id between $2 and $3 "
    "and t.to_date is not null and t.id = (select max(l.id) from granted_time l "
    "  where l.enrolment_id = t.enrolment_id and l.from_date = t.from_date) order by g.id, t.from_date";
constexpr db::Sql select_settled =
    "select t.pairing_id, t.rule, t.ordinal, t.party, s.state, s.on_date, k.mode from task t join task_state s on "
    "  s.id = (select max(l.id) from task_state l where l.task_id = t.id) "
    "left join talk k on k.id = (select max(o.id) from talk o where o.task_id = t.id) "
    "where +t.programme_id = $1 and t.pairing_id between $2 and $3 and s.state in ('done', 'set_aside') "
    "order by t.pairing_id, t.id";
// About the match, and about each of its members.
constexpr db::Sql select_fulfilled =
    "select m.pairing_id, f.id, f.rule, f.what, f.party, f.on_date, m.person_id, f.until_date, f.is_approved from ("
    "select pairing_id, id, cast(null as bigint) as person_id from fulfilment where pairing_id between $2 and $3 "
    "union all select m.pairing_id, f.id, c.person_id from commitment c join pairing_member m on "
    "m.commitment_id = c.id join fulfilment f on f.commitment_id = c.id where m.pairing_id between $2 and $3 "
    "union all select m.pairing_id, f.id, e.person_id from pairing_member m join enrolment e on e.id = m.enrolment_id "
    "join fulfilment f on f.enrolment_id = e.id where m.pairing_id between $2 and $3) m "
    "join paper f on f.id = m.id where +f.programme_id = $1 order by 1, 2";
// For the match, and for each of its members when they came in: then several rules, a line each.
constexpr db::Sql select_waived =
    "select g.id, w.rule, w.on_date from pairing g join waiver w on w.pairing_id = g.id "
    "where +g.programme_id = $1 and g.id between $2 and $3 union all "
    "select g.id, s.waived, s.from_date from commitment_state s join pairing_member m "
    "  on m.commitment_id = s.commitment_id join pairing g on g.id = m.pairing_id "
    "where s.waived is not null and +g.programme_id = $1 and g.id between $2 and $3 union all "
    "select g.id, s.waived, s.from_date from enrolment_state s join pairing_member m "
    "  on m.enrolment_id = s.enrolment_id join pairing g on g.id = m.pairing_id "
    "where s.waived is not null and +g.programme_id = $1 and g.id between $2 and $3 order by 1, 3, 2";
constexpr db::Sql select_talks =
    "select t.pairing_id, t.party, t.on_date, t.support, t.person_id from pairing g join talk t on t.pairing_id = g.id "
    "where +g.programme_id = $1 and g.id between $2 and $3 order by t.pairing_id, t.on_date, t.id";
constexpr db::Sql select_on_record = "select opened_on, fulfilments_after from programme where id = $1";
// Runs of matches that a spreadsheet brought, and when.
constexpr db::Sql select_brought =
    "select c.first_id, c.last_id, b.at from import_change c join import_batch b on b.id = c.batch_id "
    "where c.noun = 'pairing' and c.was is null and b.programme_id = $1 and c.first_id <= $3 and c.last_id >= $2 "
    "order by c.first_id";
// Three statements, for each finds its rows by another way: `+` walks through all contacts as they lie in the table,
// which costs a third of looking each up by its day.
constexpr db::Sql select_contacts =
    "select a.pairing_id, c.id, c.on_date, c.minutes, c.mode, c.outcome from contact c "
    "join contact_attendee a on a.contact_id = c.id where +c.programme_id = $1 and a.pairing_id is not null";
constexpr db::Sql select_contacts_since =
    "select a.pairing_id, c.id, c.on_date, c.minutes, c.mode, c.outcome from contact c "
    "join contact_attendee a on a.contact_id = c.id where c.programme_id = $1 and a.pairing_id is not null "
    "and c.on_date >= $2";
constexpr db::Sql select_contacts_of_one =
    "select a.pairing_id, c.id, c.on_date, c.minutes, c.mode, c.outcome from contact_attendee a "
    "join contact c on c.id = a.contact_id where a.pairing_id = $1 and c.on_date >= $2";

MatchId first(const FactsWanted& wanted) { return wanted.only; }
MatchId last(const FactsWanted& wanted) {
    return wanted.only ? wanted.only : MatchId{std::numeric_limits<std::int64_t>::max()};
}

std::vector<MatchFacts> with_stands(db::Read& tx, const FactsWanted& wanted) {
    std::vector<MatchFacts> found;
    tx.each(
        select_stands,
        [&](const db::Row& row) {
            const auto id = row.get<MatchId>(0);
            if (found.empty() || found.back().match != id)
                found.push_back({.match = id, .reasoned_since = row.get<std::optional<Date>>(4)});
            found.back().stands.push_back({row.get<MatchState>(1), row.get<Date>(2), row.get<std::string>(3)});
        },
        wanted.programme, first(wanted), last(wanted));
    return found;
}

void add_agreements(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all) {
    tx.each(
        select_agreements,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0)))
                match->agreements.push_back(
                    {row.get<int>(1), row.get<std::optional<int>>(2), row.get<Date>(3), row.get<int>(4) == 1});
        },
        wanted.programme, first(wanted), last(wanted));
}

void add_members(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all, Date on) {
    tx.each(
        select_members,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0)))
                match->members.push_back({.person = row.get<PersonId>(1),
                                          .party = row.get<Party>(2),
                                          .birth_date = row.get<std::optional<Date>>(3),
                                          .engagement = row.is_null(4) ? Engagement::volunteer : row.get<Engagement>(4),
                                          .referred_on = row.get<std::optional<Date>>(5),
                                          .employed_since = row.get<std::optional<Date>>(6)});
        },
        wanted.programme, first(wanted), last(wanted), on);
}

/// `add(member, row)` for each row that begins with a match and a person; `more` are what the statement takes besides
/// programme and matches.
void add_to_members(db::Read& tx, db::Sql sql, const FactsWanted& wanted, std::vector<MatchFacts>& all, auto add,
                    const auto&... more) {
    tx.each(
        sql,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0)))
                for (auto& each : match->members)
                    if (each.person == row.get<PersonId>(1)) add(each, row);
        },
        wanted.programme, first(wanted), last(wanted), more...);
}

void add_what_is_known(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all, Date on) {
    add_to_members(
        tx, select_loads, wanted, all,
        [](MemberFact& member, const db::Row& row) {
            member.wish = row.get<std::optional<int>>(2);
            member.in_corps_since = row.get<std::optional<Date>>(3);
            member.matched_with = row.get<int>(4);
        },
        on);
    add_to_members(tx, select_observations, wanted, all, [](MemberFact& young, const db::Row& row) {
        young.observations.push_back(
            {row.get<std::string>(2), row.get<std::string>(3), row.get<Date>(4), row.get<std::optional<Date>>(5)});
    });
    add_to_members(tx, select_training, wanted, all, [](MemberFact& mentor, const db::Row& row) {
        mentor.training.push_back(
            {row.get<std::string>(2), row.get<int>(3), row.get<std::optional<Date>>(4), row.get<bool>(5)});
    });
    add_to_members(tx, select_granted_times, wanted, all, [](MemberFact& young, const db::Row& row) {
        young.granted.push_back({row.get<Date>(2), row.get<Date>(3)});
    });
}

void add_settled(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all) {
    tx.each(
        select_settled,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0)))
                match->settled.push_back({row.get<std::string>(1), row.get<int>(2), row.get<Party>(3),
                                          row.get<SettledFact::How>(4), row.get<Date>(5),
                                          row.get<std::optional<ContactMode>>(6)});
        },
        wanted.programme, first(wanted), last(wanted));
}

void add_talks(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all) {
    tx.each(
        select_talks,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0)))
                match->talks.push_back(
                    {row.get<Party>(1), row.get<Date>(2), row.get<std::optional<Support>>(3), row.get<PersonId>(4)});
        },
        wanted.programme, first(wanted), last(wanted));
}

Date on_record_since(db::Read& tx, ProgrammeId programme) {
    const auto since = tx.one(
        select_on_record,
        [](const db::Row& row) {
            const auto after = row.get<std::optional<Date>>(1);
            return after ? *after + std::chrono::days{1} : row.get<Date>(0);
        },
        programme);
    return since.value_or(since_ever);
}

void add_fulfilled(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all) {
    tx.each(
        select_fulfilled,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0))) take_fulfilment(row, 2, match->fulfilled);
        },
        wanted.programme, first(wanted), last(wanted));
    tx.each(
        select_waived,
        [&, walk = Walk(all)](const db::Row& row) mutable {
            if (auto* match = walk.to(row.get<MatchId>(0)))
                for (auto& rule : rules_in(row.get<std::string>(1)))
                    match->waived.push_back({std::move(rule), row.get<Date>(2)});
        },
        wanted.programme, first(wanted), last(wanted));
}

/// Of a match that a spreadsheet brought nobody could write anything here before that day.
void add_on_record(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all) {
    const auto since = on_record_since(tx, wanted.programme);
    for (auto& match : all) match.on_record_since = match.asked_since = since;
    tx.each(
        select_brought,
        [&](const db::Row& row) {
            const auto day = copenhagen(row.get<Instant>(2)).date;
            auto match = std::ranges::lower_bound(all, row.get<MatchId>(0), {}, &MatchFacts::match);
            for (; match != all.end() && match->match <= row.get<MatchId>(1); ++match)
                match->on_record_since = std::max(since, day);
        },
        wanted.programme, first(wanted), last(wanted));
}

/// A contact has a row for each who took part.
void add_contacts(db::Read& tx, const FactsWanted& wanted, std::vector<MatchFacts>& all) {
    const auto add = [&](const db::Row& row) {
        const auto id = row.get<MatchId>(0);
        const auto match = std::ranges::lower_bound(all, id, {}, &MatchFacts::match);
        if (match != all.end() && match->match == id)
            match->contacts.push_back({row.get<ContactId>(1), row.get<Date>(2), row.get<std::optional<int>>(3),
                                       row.get<ContactMode>(4), row.get<ContactOutcome>(5)});
    };
    const auto since = *wanted.contacts_since;
    if (wanted.only)
        tx.each(select_contacts_of_one, add, wanted.only, since);
    else if (since == since_ever)
        tx.each(select_contacts, add, wanted.programme);
    else
        tx.each(select_contacts_since, add, wanted.programme, since);
    for (auto& match : all) {
        std::ranges::sort(match.contacts, {}, [](const ContactFact& each) { return std::pair(each.on, each.id); });
        const auto twice = std::ranges::unique(match.contacts, {}, &ContactFact::id);
        match.contacts.erase(twice.begin(), twice.end());
    }
}

}  // namespace

std::vector<MatchFacts> match_facts(db::Read& tx, const FactsWanted& wanted, Date on) {
    auto all = with_stands(tx, wanted);
    add_agreements(tx, wanted, all);
    if (wanted.facts == FactsWanted::all) {
        add_members(tx, wanted, all, on);
        add_what_is_known(tx, wanted, all, on);
        add_settled(tx, wanted, all);
        if (wanted.contacts_since) add_talks(tx, wanted, all);
    }
    add_fulfilled(tx, wanted, all);
    add_on_record(tx, wanted, all);
    if (wanted.contacts_since) add_contacts(tx, wanted, all);
    return all;
}

constexpr db::Sql select_visitors =
    "select e.id, p.id, p.birth_date, e.referred_on, min(m.from_date), "
    "case when count(*) = count(m.to_date) then max(m.to_date) end, min(g.id) from pairing g "
    "join pairing_member m on m.pairing_id = g.id join enrolment e on e.id = m.enrolment_id "
    "join person p on p.id = e.person_id where g.programme_id = $1 and g.form = 'open' and m.from_date <= $2 "
    "group by e.id, p.id, p.birth_date, e.referred_on order by e.id";
constexpr db::Sql select_visited =
    "select distinct m.enrolment_id, p.id, p.birth_date, c.engagement, c.employed_since from pairing g "
    "join pairing_member m on m.pairing_id = g.id and m.enrolment_id is not null "
    "join pairing_member w on w.pairing_id = g.id join commitment c on c.id = w.commitment_id "
    "join person p on p.id = c.person_id where g.programme_id = $1 and g.form = 'open' and m.from_date <= $2 "
    "order by m.enrolment_id, p.id";
constexpr db::Sql select_seen_of_visitors =
    "select distinct o.enrolment_id, o.from_date, o.id, o.scheme, o.code, o.to_date from pairing g "
    "join pairing_member m on m.pairing_id = g.id join observation o on o.enrolment_id = m.enrolment_id "
    "where g.programme_id = $1 and g.form = 'open' order by o.enrolment_id, o.from_date, o.id";
constexpr db::Sql select_visits =
    "select distinct m.enrolment_id, c.on_date, c.id, c.minutes, c.mode, c.outcome from pairing g "
    "join pairing_member m on m.pairing_id = g.id join enrolment e on e.id = m.enrolment_id "
    "join contact_attendee a on a.person_id = e.person_id join contact c on c.id = a.contact_id "
    "where g.programme_id = $1 and g.form = 'open' and c.programme_id = $1 "
    "order by m.enrolment_id, c.on_date, c.id";

// What they answered themselves, and what was said about them.
constexpr db::Sql select_talks_about_visitors =
    "select distinct m.enrolment_id, t.on_date, t.id, t.party, t.support from pairing g "
    "join pairing_member m on m.pairing_id = g.id join enrolment e on e.id = m.enrolment_id "
    "join talk t on t.pairing_id = g.id and t.person_id = e.person_id "
    "where g.programme_id = $1 and g.form = 'open' order by m.enrolment_id, t.on_date, t.id";

std::vector<MatchFacts> visitor_facts(db::Read& tx, ProgrammeId programme, Date on) {
    std::map<EnrolmentId, MatchFacts> by_visitor;
    const auto since = on_record_since(tx, programme);
    const auto read_visitor = [&](const db::Row& row) {
        MatchFacts facts{.match = row.get<MatchId>(6), .on_record_since = since, .asked_since = since};
        facts.stands.push_back({MatchState::active, row.get<Date>(4), {}});
        if (!row.is_null(5)) facts.stands.push_back({MatchState::closed, row.get<Date>(5), {}});
        facts.members.push_back({.person = row.get<PersonId>(1),
                                 .birth_date = row.get<std::optional<Date>>(2),
                                 .referred_on = row.get<std::optional<Date>>(3)});
        by_visitor.emplace(row.get<EnrolmentId>(0), std::move(facts));
    };
    /// `add(facts, row)` for each row of a visitor.
    const auto each = [&](const db::Sql& sql, const auto& add, const auto&... values) {
        tx.each(
            sql,
            [&](const db::Row& row) {
                if (const auto found = by_visitor.find(row.get<EnrolmentId>(0)); found != by_visitor.end())
                    add(found->second, row);
            },
            programme, values...);
    };
    tx.each(select_visitors, read_visitor, programme, on);
    each(
        select_visited,
        [](MatchFacts& facts, const db::Row& row) {
            facts.members.push_back({.person = row.get<PersonId>(1),
                                     .party = Party::mentor,
                                     .birth_date = row.get<std::optional<Date>>(2),
                                     .engagement = row.get<Engagement>(3),
                                     .employed_since = row.get<std::optional<Date>>(4)});
        },
        on);
    each(select_seen_of_visitors, [](MatchFacts& facts, const db::Row& row) {
        facts.members.front().observations.push_back(
            {row.get<std::string>(3), row.get<std::string>(4), row.get<Date>(1), row.get<std::optional<Date>>(5)});
    });
    each(select_talks_about_visitors, [](MatchFacts& facts, const db::Row& row) {
        facts.talks.push_back({row.get<Party>(3), row.get<Date>(1), row.get<std::optional<Support>>(4)});
    });
    each(select_visits, [](MatchFacts& facts, const db::Row& row) {
        facts.contacts.push_back({row.get<ContactId>(2), row.get<Date>(1), row.get<std::optional<int>>(3),
                                  row.get<ContactMode>(4), row.get<ContactOutcome>(5)});
    });
    std::vector<MatchFacts> found;
    for (auto& [enrolment, facts] : by_visitor) found.push_back(std::move(facts));
    return found;
}

}  // namespace mentorkorps::store
