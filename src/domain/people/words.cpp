#include "domain/people/words.hpp"

namespace mentorkorps::domain {

std::string_view label(Sex value) {
    switch (value) {
        case Sex::female: return "Kvinde";
        case Sex::male: return "Mand";
        case Sex::other: return "Andet";
    }
    return {};
}

std::string_view label(Engagement value) {
    switch (value) {
        case Engagement::volunteer: return "Frivillig";
        case Engagement::employed: return "Ansat";
        case Engagement::workplace: return "Erhverv";
        case Engagement::network: return "Netværk";
        case Engagement::contracted: return "Kontrakt";
    }
    return {};
}

std::string_view label(ContactMode value) {
    switch (value) {
        case ContactMode::meeting: return "Møde";
        case ContactMode::phone: return "Telefon";
        case ContactMode::message: return "Sms";
        case ContactMode::online: return "Online";
        case ContactMode::group: return "Gruppe";
    }
    return {};
}

std::string_view label(ContactOutcome value) {
    switch (value) {
        case ContactOutcome::held: return "Afholdt";
        case ContactOutcome::cancelled: return "Aflyst";
        case ContactOutcome::no_show: return "Udeblevet";
    }
    return {};
}

std::string_view label(CommitmentState value) {
    switch (value) {
        case CommitmentState::interested: return "Interesseret";
        case CommitmentState::applied: return "Ansøgt";
        case CommitmentState::screening: return "Screening";
        case CommitmentState::rejected: return "Afvist";
        case CommitmentState::waiting: return "På venteliste";
        case CommitmentState::training: return "Under uddannelse";
        case CommitmentState::approved: return "Godkendt";
        case CommitmentState::active: return "Aktiv";
        case CommitmentState::paused: return "På pause";
        case CommitmentState::left: return "Stoppet";
    }
    return {};
}

std::string_view label(EnrolmentState value) {
    switch (value) {
        case EnrolmentState::referred: return "Henvist";
        case EnrolmentState::in_visitation: return "Under visitation";
        case EnrolmentState::declined: return "Afvist";
        case EnrolmentState::waiting: return "Venter";
        case EnrolmentState::accepted: return "Optaget";
        case EnrolmentState::active: return "I forløb";
        case EnrolmentState::paused: return "På pause";
        case EnrolmentState::closed: return "Afsluttet";
    }
    return {};
}

std::string_view label(MatchState value) {
    switch (value) {
        case MatchState::proposed: return "Foreslået";
        case MatchState::declined: return "Afvist";
        case MatchState::accepted: return "Accepteret";
        case MatchState::introduced: return "Introduceret";
        case MatchState::active: return "Aktivt";
        case MatchState::paused: return "På pause";
        case MatchState::closing: return "Under afslutning";
        case MatchState::closed: return "Afsluttet";
    }
    return {};
}

std::string_view label(MatchForm value) {
    switch (value) {
        case MatchForm::individual: return "Individuel";
        case MatchForm::place: return "Plads";
        case MatchForm::open: return "Åben";
    }
    return {};
}

}  // namespace mentorkorps::domain
