#pragma once

#include <set>

#include "app/imports.hpp"
#include "store/import_trail.hpp"
#include "store/person_keys.hpp"

/// One spreadsheet on its way in: what its rows share. Only the files of the import see it.
namespace mentorkorps::app {

enum class RowFate { created, updated, unchanged };

struct ImportRun {
    db::Write& tx;
    const World& world;
    const ImportWish& wish;
    const domain::Programme& policy;
    const domain::Mapping& mapping;
    domain::audit::Kind event;  ///< what a person's log says of it
    store::Written written;
    Date today;
    store::ImportTrail trail;
    ImportOutcome& outcome;
    std::set<domain::PersonId> touched{};

    store::Sealing sealing() const { return {world.keys.sealing, world.keys.prints, world.random}; }
    void count(RowFate fate) {
        switch (fate) {
            case RowFate::created: ++outcome.rows.created; break;
            case RowFate::updated: ++outcome.rows.updated; break;
            case RowFate::unchanged: ++outcome.rows.unchanged; break;
        }
    }
    void refuse(domain::RowPlace place, domain::Field field, domain::ValueRefusal why) {
        outcome.refused.push_back({place, {{mapping.header_of(field), std::move(why)}}});
    }
};

void import_mentors(ImportRun& run, const std::vector<domain::MentorRow>& rows);
void import_young_people(ImportRun& run, const std::vector<domain::YouthRow>& rows);
void import_matches(ImportRun& run, const std::vector<domain::MatchRow>& rows);
void import_contacts(ImportRun& run, const std::vector<domain::ContactRow>& rows);
void import_talks(ImportRun& run, const std::vector<domain::TalkRow>& rows);

}  // namespace mentorkorps::app
