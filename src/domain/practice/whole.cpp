#include "domain/practice/whole.hpp"

namespace mentorkorps::domain {

std::vector<Verdict> judge_whole(const Programme& programme, const ProgrammeFacts& facts) {
    std::vector<Verdict> found;
    for (const auto& rule : programme.rules)
        std::visit(
            [&](const auto& kind) {
                if constexpr (requires { kind.judge_whole(rule, programme, facts, found); })
                    if (rule.is_in_force(facts.as_of)) kind.judge_whole(rule, programme, facts, found);
            },
            rule.kind);
    return found;
}

bool is_about_whole(const Rule& rule) {
    return std::holds_alternative<Capacity>(rule.kind) || std::holds_alternative<RecurringMeeting>(rule.kind) ||
           std::holds_alternative<Retention>(rule.kind);
}

}  // namespace mentorkorps::domain
