#include "tests/support/wrong_form.hpp"

#include "app/applying.hpp"
#include "tests/support/recruited.hpp"

namespace mentorkorps::tests {

std::vector<WrongForm> wrong_in_recruitment(TestInstallation& installation, const Cast& cast) {
    constexpr std::string_view applying = "/{org}/{programme}/bliv-mentor", rounds = "/{org}/{programme}/rekruttering",
                               round = "/{org}/{programme}/rekruttering/{round}",
                               meeting = "/{org}/{programme}/rekruttering/{round}/moeder",
                               counting = "/{org}/{programme}/rekruttering/{round}/moeder/{meeting}",
                               turning_away = "/{org}/{programme}/ansoegninger/{application}/afslag";
    const auto open = recruited(installation, cast);
    const auto ticket = app::form_ticket(installation.skovby(), "middelfart");
    installation.clock.put(installation.clock.now() + std::chrono::minutes(1));
    const std::string all = "/skovby/middelfart/rekruttering", page = "/skovby/middelfart/bliv-mentor";
    const auto one = all + '/' + std::to_string(open.round.value);
    const auto refusal = "/skovby/middelfart/ansoegninger/" + std::to_string(open.application.value) + "/afslag";
    return {{applying,
             page,
             {},
             {{"seddel", ticket}, {"mail", "mia"}, {"hoert", "rygte"}, {"ord", "Jeg <vil>"}},
             {"navn", "mail", "voksen"}},
            {applying,
             page,
             {},
             {{"seddel", ticket}, {"sprogvalg", "en"}, {"navn", "Mia"}, {"voksen", "ja"}, {"postnr", "55"}},
             {"mobil", "postnr"}},
            {rounds, all, cast.karen, {{"navn", " "}, {"fra", "i morgen"}, {"hold", "Hold <9>"}}, {"navn", "fra"}},
            {round, one, cast.karen, {{"navn", "Forår"}, {"fra", "2026-12-01"}, {"til", "2026-11-01"}}, {"til"}},
            {meeting,
             one + "/moeder",
             cast.karen,
             {{"moede-dato", "31-02-2027"}, {"klokken", "sent"}},
             {"moede-dato", "klokken", "sted"}},
            {counting, one + "/moeder/1", cast.karen, {{"kom", "mange"}}, {"kom-1"}},
            {turning_away, refusal, cast.karen, {{"grund", ""}, {"igen", "2027-01-01"}}, {"grund"}},
            {turning_away, refusal, cast.karen, {{"grund", "Er <rejst>"}, {"igen", "2026-01-01"}}, {"igen"}}};
}

}  // namespace mentorkorps::tests
