#include "app/proposal_mail.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/outbox.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// Who has a right in the programme can open what the mail tells of. It tells nothing of anybody: who reads mail
/// besides its receiver is nobody's to know.
void mail(db::Write& tx, const World& world, const std::optional<store::Account>& to, Right right,
          const MatchProposal& proposal, std::string_view subject, std::string_view body) {
    if (!to || to->closed_at || !Viewer{to->id, to->person, to->name, to->grants}.may(right, proposal.programme))
        return;
    store::post(tx, to->login, subject, body, world.clock.now());
}

void mail_mentor(db::Write& tx, const World& world, const MatchProposal& proposal, std::string_view subject,
                 std::string_view body) {
    mail(tx, world, store::account_of(tx, proposal.mentor.person), Right::log_contacts, proposal, subject, body);
}

}  // namespace

void mail_of_new(db::Write& tx, const World& world, const MatchProposal& proposal) {
    mail_mentor(
        tx, world, proposal, "Der er måske en ung til dig",
        fmt::format(
            "Hej {}\n\nVi har måske en ung til dig. Log ind, læs om det, og svar senest den {:%d-%m-%Y}. Du kan sige "
            "ja, nej, eller at du vil tale med din koordinator først.\n",
            proposal.mentor.name, proposal.answer_by));
}

void mail_of_yes(db::Write& tx, const World& world, const MatchProposal& proposal) {
    mail_mentor(
        tx, world, proposal, "Alle har sagt ja",
        fmt::format("Hej {}\n\nAlle har sagt ja til det match, du blev spurgt om. Log ind, og se, hvem det er, og "
                    "hvornår I mødes første gang. Din koordinator ringer, hvis det ikke er aftalt endnu.\n",
                    proposal.mentor.name));
}

void mail_of_end(db::Write& tx, const World& world, const MatchProposal& proposal) {
    mail_mentor(
        tx, world, proposal, "Forslaget gælder ikke mere",
        fmt::format("Hej {}\n\nDet match, du blev spurgt om, bliver ikke til noget denne gang. Er der aftalt et "
                    "møde, så mød ikke op. Din koordinator finder en anden til dig.\n",
                    proposal.mentor.name));
}

void mail_of_meeting(db::Write& tx, const World& world, const MatchProposal& proposal) {
    mail_mentor(tx, world, proposal, "Det første møde er aftalt",
                fmt::format("Hej {}\n\nDet første møde er aftalt, eller det er flyttet. Log ind, og se hvornår og "
                            "hvor.\n",
                            proposal.mentor.name));
}

void mail_of_answer(db::Write& tx, const World& world, const MatchProposal& proposal) {
    if (!proposal.by) return;
    mail(
        tx, world, store::account(tx, *proposal.by), Right::change_people, proposal,
        "En mentor har svaret på et forslag",
        "En mentor har svaret på et forslag til match, som du har lavet. Log ind, og se det under »Forslag til match«: "
        "»Unge«, »Match alle, der venter«, »Se alle forslag«.\n");
}

}  // namespace mentorkorps::app
