#include "web/routes.hpp"

#include "web/pages/pages.hpp"

namespace mentorkorps::web {
namespace {

using enum http::Verb;
using enum domain::Right;

// In order: the first that fits answers, so a word stands before a {name}. {programme} lets in only who has the right
// there.
constexpr Route table[] = {
    {get, "/", anyone, pages::front},
    {get, "/{org}", anyone, pages::home},
    {get, "/{org}/login", anyone, pages::sign_in_form},
    {post, "/{org}/login", anyone, pages::sign_in},
    {post, "/{org}/logud", signed_in, pages::sign_out},
    {get, "/{org}/session", signed_in, pages::keep_alive},
    {get, "/{org}/adgangskode", signed_in, pages::password_form},
    {post, "/{org}/adgangskode", signed_in, pages::change_password},
    {get, "/{org}/brugere", manage_accounts, pages::accounts},
    {post, "/{org}/brugere", manage_accounts, pages::add_account},
    {post, "/{org}/brugere/{account}/adgangskode", manage_accounts, pages::reset_password},
    {post, "/{org}/brugere/{account}/lukning", manage_accounts, pages::close_account},
    {post, "/{org}/brugere/mails", manage_accounts, pages::send_mail_again},
    {get, "/{org}/match/{match}", signed_in, pages::match},
    {post, "/{org}/match/{match}/aftale", change_people, pages::agree},
    {post, "/{org}/match/{match}/begrundelse", change_people, pages::reason_match},
    {post, "/{org}/match/{match}/pause", change_people, pages::pause_match},
    {post, "/{org}/match/{match}/genoptag", change_people, pages::resume_match},
    {post, "/{org}/match/{match}/paa-plads", change_people, pages::fulfil_in_match},
    {get, "/{org}/match/{match}/afslutning", change_people, pages::close_match_form},
    {post, "/{org}/match/{match}/afslutning", change_people, pages::close_match},
    {get, "/{org}/match/{match}/samtale", change_people, pages::talk},
    {post, "/{org}/match/{match}/samtale", change_people, pages::write_talk},
    {get, "/{org}/samtaler/{task}", change_people, pages::asked_talk},
    {post, "/{org}/samtaler/{task}", change_people, pages::write_asked_talk},
    {post, "/{org}/samtaler/{task}/udsaet", change_people, pages::put_off_talk},
    {post, "/{org}/samtaler/{task}/til-side", change_people, pages::set_talk_aside},
    {post, "/{org}/samtaler/{task}/op-igen", change_people, pages::reopen_talk},
    {post, "/{org}/samtaler/{task}/giv", change_people, pages::hand_over_talk},
    {get, "/{org}/mig/vaek", change_people, pages::away},
    {post, "/{org}/mig/vaek", change_people, pages::say_away},
    {post, "/{org}/mig/vaek/slut", change_people, pages::say_back},
    {get, "/{org}/mine", log_contacts, pages::mine},
    {post, "/{org}/kontakter", log_contacts, pages::log_contact},
    {post, "/{org}/kontakter/{contact}/fortryd", log_contacts, pages::take_back_contact},
    {get, "/{org}/henviste", see_referred, pages::referred},
    {get, "/{org}/{programme}", signed_in, pages::programme_home},
    {get, "/{org}/{programme}/idag", see_people, pages::today},
    {get, "/{org}/{programme}/unge/{person}/match", see_people, pages::find_mentor},
    {post, "/{org}/{programme}/unge/{person}/match", change_people, pages::make_match},
    {get, "/{org}/{programme}/matchning", see_people, pages::whole},
    {get, "/{org}/{programme}/import", import_sheets, pages::imports},
    {post, "/{org}/{programme}/import", import_sheets, pages::send_sheet},
    {get, "/{org}/{programme}/import/kladde/{draft}", import_sheets, pages::import_preview},
    {post, "/{org}/{programme}/import/kladde/{draft}", import_sheets, pages::answer_preview},
    {get, "/{org}/{programme}/import/{import}", import_sheets, pages::import_done},
    {get, "/{org}/{programme}/import/{import}/fejl.csv", import_sheets, pages::import_errors},
    {post, "/{org}/{programme}/import/{import}/fortryd", import_sheets, pages::undo_import},
    {get, "/{org}/{programme}/regler", signed_in, pages::rules},
    {get, "/{org}/{programme}/regler/tilpas", change_rules, pages::policy_desk},
    {post, "/{org}/{programme}/regler/tilpas", change_rules, pages::fill_policy},
    {get, "/{org}/{programme}/regler/fil", change_rules, pages::policy_file},
    {post, "/{org}/{programme}/regler/fil", change_rules, pages::send_policy},
    {post, "/{org}/{programme}/regler/udgaver", change_rules, pages::publish_policy},
    {get, "/{org}/{programme}/regler/udgaver/{version}", change_rules, pages::policy_version},
    {get, "/{org}/{programme}/praksis", see_figures, pages::practice},
    {get, "/{org}/{programme}/moeder", see_people, pages::group_meetings},
    {get, "/{org}/{programme}/moeder/{group}", see_people, pages::group_desk},
    {post, "/{org}/{programme}/moeder/{group}", change_people, pages::write_group_meeting},
    {post, "/{org}/{programme}/moeder/{group}/{meeting}/fortryd", change_people, pages::take_back_group_meeting},
    {get, "/{org}/{programme}/statistik", see_figures, pages::statistics},
    {get, "/{org}/{programme}/statistik/{section}/{row}", see_people, pages::figure_people},

    {get, "/{org}/{programme}/unge", see_people, pages::young_people},
    {get, "/{org}/{programme}/mentorer", see_people, pages::mentors},
    {get, "/{org}/{programme}/unge/ny", change_people, pages::new_young_person},
    {post, "/{org}/{programme}/unge/ny", change_people, pages::add_young_person},
    {get, "/{org}/{programme}/mentorer/ny", change_people, pages::new_mentor},
    {post, "/{org}/{programme}/mentorer/ny", change_people, pages::add_mentor},
    {get, "/{org}/personer/{person}", see_people, pages::person},
    {get, "/{org}/personer/{person}/ret", change_people, pages::edit_person},
    {post, "/{org}/personer/{person}/ret", change_people, pages::change_person},
    {post, "/{org}/{programme}/unge/{person}/status", change_people, pages::change_young_person},
    {post, "/{org}/{programme}/mentorer/{person}/status", change_people, pages::change_mentor},
    {post, "/{org}/{programme}/mentorer/{person}/kursus", change_people, pages::record_training},
    {get, "/{org}/{programme}/unge/{person}/ret", change_people, pages::edit_young_person},
    {post, "/{org}/{programme}/unge/{person}/ret", change_people, pages::save_young_person},
    {get, "/{org}/{programme}/mentorer/{person}/ret", change_people, pages::edit_mentor},
    {post, "/{org}/{programme}/mentorer/{person}/ret", change_people, pages::save_mentor},
    {post, "/{org}/{programme}/mentorer/{person}/login", change_people, pages::give_login},
    {post, "/{org}/{programme}/mentorer/{person}/adgangskode", change_people, pages::renew_login},
    {get, "/{org}/{programme}/personer/{person}/notater", change_people, pages::notes},
    {post, "/{org}/{programme}/personer/{person}/notater", change_people, pages::write_note},
    {get, "/{org}/{programme}/personer/{person}/oensker", change_people, pages::wishes},
    {post, "/{org}/{programme}/personer/{person}/oensker", change_people, pages::write_wishes},
    {post, "/{org}/{programme}/personer/{person}/paa-plads", change_people, pages::fulfil_about_person},
    {get, "/{org}/personer/{person}/set", see_people, pages::seen},
    {get, "/{org}/mig/set", signed_in, pages::seen_myself},
};

}  // namespace

std::span<const Route> routes() { return table; }

}  // namespace mentorkorps::web
