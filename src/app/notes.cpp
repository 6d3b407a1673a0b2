#include "app/notes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "store/notes.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

bool takes_part(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    if (!viewer.may(Right::change_people, who.programme)) return false;
    const auto programmes = store::ties(tx, who.person, viewer.account).programmes;
    return std::ranges::find(programmes, who.programme) != programmes.end();
}

}  // namespace

std::string sentence(NoteRefusal refusal) {
    switch (refusal) {
        case NoteRefusal::not_found: return "Personen er ikke med i programmet.";
        case NoteRefusal::empty: return "Notatet er tomt. Skriv det, du vil huske.";
        case NoteRefusal::too_long: return "Notatet er for langt. Del det i to; hvert kan være på 10.000 tegn.";
    }
    return {};
}

Result<Notes, NotFound> notes(const World& world, const Viewer& viewer, const Somebody& who) {
    Notes found{.person = who.person, .name = {}, .notes = {}};
    {
        auto tx = world.db.read();
        if (!takes_part(tx, viewer, who)) return refused(NotFound{});
        found.name = store::person(tx, who.person)->name;
        found.notes = store::notes(tx, world.keys.sealing, who.person, who.programme);
    }
    const auto kind = found.notes.empty() ? audit::Kind::person_seen : audit::Kind::note_read;
    record_look(world, {kind, audit::actor(viewer, Right::change_people), who.person, who.programme,
                        std::to_string(found.notes.size())});
    return found;
}

Result<PersonId, NoteRefusal> write_note(const World& world, const Viewer& viewer, const Somebody& who,
                                         std::string_view text) {
    const auto written = trim(text);
    auto tx = world.db.write();
    if (!takes_part(tx, viewer, who)) return refused(NoteRefusal::not_found);
    if (written.empty()) return refused(NoteRefusal::empty);
    if (length(written) > note_letters_max) return refused(NoteRefusal::too_long);
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    store::add(tx, sealing, {who.person, who.programme, viewer.account, world.clock.now(), std::string(written)});
    record(tx, world,
           {audit::Kind::note_written, audit::actor(viewer, Right::change_people), who.person, who.programme, ""});
    tx.commit();
    return who.person;
}

}  // namespace mentorkorps::app
