#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "store/imports.hpp"

/// What an import did, kept so that all of it can be taken back.
namespace mentorkorps::store {

/// The rows that an import makes or changes: the tables, each after those that it refers to. A contact stands for its
/// attendees too.
enum class ImportNoun {
    person,
    commitment,
    commitment_state,
    enrolment,
    enrolment_state,
    observation,
    pairing,
    pairing_member,
    pairing_state,
    pairing_outcome,
    rationale,
    agreement,
    task,
    task_state,
    talk,
    contact,
    fulfilment,
    cpr  ///< a person's number, where there was none; the row is the person's
};

/// Follows one import as it goes. Ids that follow each other are kept as one run.
class ImportTrail {
  public:
    ImportTrail(db::Write& tx, ImportId batch) : tx_(tx), batch_(batch) {}

    void made(ImportNoun noun, std::int64_t row);
    /// The newest state or observation of the parent, which has just been stored.
    void made_newest(ImportNoun noun, std::int64_t parent);
    /// Runs `change`, which changes this row and nothing else that the trail follows.
    void changed(ImportNoun noun, std::int64_t row, const std::function<void()>& change);
    /// Stores the runs that are still open. Nothing may follow it.
    void close();

  private:
    struct Run {
        std::int64_t first;
        std::int64_t last;
    };
    void write(ImportNoun noun, const Run& run);

    db::Write& tx_;
    ImportId batch_;
    int seq_ = 0;
    std::map<ImportNoun, Run> open_;
};

domain::BuiltOn built_on(db::Read& tx, ImportId id);
/// Whose log tells of the import.
std::vector<domain::PersonId> people_of_import(db::Read& tx, ImportId id);
/// Gives changed rows their fields back and removes the made ones. Nothing may have been built on the import.
void take_back(db::Write& tx, ImportId id);

}  // namespace mentorkorps::store

template <>
inline constexpr auto mentorkorps::names<mentorkorps::store::ImportNoun> = [] {
    using enum mentorkorps::store::ImportNoun;
    using mentorkorps::Named;
    return std::array{Named{person, "person"},
                      Named{commitment, "commitment"},
                      Named{commitment_state, "commitment_state"},
                      Named{enrolment, "enrolment"},
                      Named{enrolment_state, "enrolment_state"},
                      Named{observation, "observation"},
                      Named{pairing, "pairing"},
                      Named{pairing_member, "pairing_member"},
                      Named{pairing_state, "pairing_state"},
                      Named{pairing_outcome, "pairing_outcome"},
                      Named{rationale, "rationale"},
                      Named{agreement, "meeting_agreement"},
                      Named{task, "task"},
                      Named{task_state, "task_state"},
                      Named{talk, "talk"},
                      Named{contact, "contact"},
                      Named{fulfilment, "fulfilment"},
                      Named{cpr, "cpr"}};
}();
