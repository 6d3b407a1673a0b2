#pragma once

#include <span>

#include "domain/practice/verdict.hpp"
#include "domain/standards/standard.hpp"

namespace mentorkorps::domain {

/// So much of so many: meetings of weeks, minutes of meetings, those who said yes of those who answered.
struct Amount {
    double sum = 0;
    double of = 0;
    friend Amount operator+(Amount one, Amount other) { return {one.sum + other.sum, one.of + other.of}; }
    /// In the measure's unit; shares in per cent.
    double value(Measure measure) const { return sum / of * (is_share(measure) ? 100 : 1); }
};

/// What a match says to one figure.
struct Reading {
    enum class Is {
        counted,     ///< `amount`
        so_far,      ///< `amount`, and it grows: too soon to say it of the match, but the programme counts it
        missing,     ///< it should be on record, and is not
        not_counted  ///< too soon to say, or not asked of this match
    };
    Is is = Is::not_counted;
    Amount amount{};
    bool is_unasked = false;  ///< no rule of the programme asks for it, so it counts as not done
};

/// Meetings that were held while they were together: how many, how many of those have a length, and all their minutes.
struct Meetings {
    int held = 0, timed = 0, minutes = 0;
};

/// A match as measures see it: its verdicts, and what lies within the days that count and are on record.
class Measured {
  public:
    Measured(const Programme& programme, const Timeline& match, std::span<const Verdict> verdicts, Period within);
    Reading operator()(const CriterionPart& part) const;

  private:
    double days_together() const;
    Date talks_since(std::optional<Party> party) const;
    bool has_rule(bool (*is_one)(const Rule&)) const;
    Reading rhythm(double amount, double of) const;
    Reading support() const;
    Reading in_place(bool (*is_about)(const Measured&, const Verdict&), bool (*is_one)(const Rule&)) const;
    Reading reasoned() const;
    Reading talks_in_time() const;
    Reading talks_first_month(const CriterionPart& part) const;
    Reading talks_a_month(const CriterionPart& part) const;

    const Programme& programme_;
    const Timeline& match_;
    std::span<const Verdict> verdicts_;
    Period within_;
    std::vector<Period> together_;
    Meetings met_;
};

}  // namespace mentorkorps::domain
