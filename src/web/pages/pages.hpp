#pragma once

#include "web/visit.hpp"

/// The pages, each named by a row of the route table. A page reads the form, calls one function of `app/` and fills a
/// view.
namespace mentorkorps::web::pages {

// front.cpp: where one comes in.
http::Response front(const Visit&);
http::Response home(const Visit&);
http::Response programme_home(const Visit&);

// sign_in.cpp
/// For who is not signed in: to the form, and what was posted waits for them behind it.
http::Response sign_in_first(const Visit&);
http::Response sign_in_form(const Visit&);
http::Response sign_in(const Visit&);
http::Response sign_out(const Visit&);
http::Response keep_alive(const Visit&);

// today.cpp, statistics.cpp, practice.cpp, rules.cpp
http::Response today(const Visit&);
http::Response plan_now(const Visit&);
http::Response not_now(const Visit&);
http::Response defer(const Visit&);
http::Response bring_back(const Visit&);
http::Response practice(const Visit&);
http::Response statistics(const Visit&);
http::Response figure_people(const Visit&);
http::Response rules(const Visit&);

// group_meetings.cpp
http::Response group_meetings(const Visit&);
http::Response group_desk(const Visit&);
http::Response write_group_meeting(const Visit&);
http::Response take_back_group_meeting(const Visit&);

// policy.cpp, policy_preview.cpp: making a programme's rules another.
http::Response policy_desk(const Visit&);
http::Response fill_policy(const Visit&);
http::Response policy_file(const Visit&);
http::Response send_policy(const Visit&);
http::Response policy_version(const Visit&);
http::Response publish_policy(const Visit&);

// declarations.cpp: what people read and say yes to.
http::Response declarations(const Visit&);
http::Response publish_declaration(const Visit&);
http::Response own_declaration(const Visit&);
http::Response accept_declaration(const Visit&);

// kin.cpp: the adults close to a young person.
http::Response kin(const Visit&);
http::Response write_kin(const Visit&);
// consents.cpp: what lets the programme tell others of a young person.
http::Response consents(const Visit&);
http::Response write_basis(const Visit&);
http::Response end_basis(const Visit&);
// credentials.cpp: mentors' certificates.
http::Response credentials(const Visit&);
http::Response order_credentials(const Visit&);
http::Response note_credential(const Visit&);

// screening.cpp: getting to know a mentor before they are approved.
http::Response screening(const Visit&);
http::Response write_screening_step(const Visit&);
http::Response decide_screening(const Visit&);

// references.cpp, referee.cpp: asking who knows a mentor, and what they see.
http::Response ask_referee(const Visit&);
http::Response ask_referee_again(const Visit&);
http::Response withdraw_reference(const Visit&);
http::Response reference(const Visit&);
http::Response answer_reference(const Visit&);
http::Response not_the_referee(const Visit&);
http::Response reference_thanks(const Visit&);

// training.cpp: the courses that a programme gives; evening.cpp: one of their evenings.
http::Response cohorts(const Visit&);
http::Response make_cohort(const Visit&);
http::Response cohort(const Visit&);
http::Response change_cohort(const Visit&);
http::Response give_place(const Visit&);
http::Response evening(const Visit&);
http::Response tick_evening(const Visit&);
http::Response change_evening(const Visit&);
// certificate.cpp: what a mentor who has followed enough can show others.
http::Response certificate(const Visit&);
http::Response own_certificate(const Visit&);
// own_training.cpp: a mentor's own.
http::Response own_training(const Visit&);
http::Response write_hours(const Visit&);
http::Response take_back_hours(const Visit&);

// accounts.cpp
http::Response accounts(const Visit&);
http::Response add_account(const Visit&);
http::Response reset_password(const Visit&);
http::Response close_account(const Visit&);
http::Response send_mail_again(const Visit&);

// password.cpp: one's own.
/// For who is in by a password that was good for once: to choosing another, and from there on to what they asked for.
http::Response choose_first(const Visit&);
http::Response choose_after_sign_in(const Visit&);
http::Response password_form(const Visit&);
http::Response change_password(const Visit&);

// find_mentor.cpp, match.cpp, close_match.cpp
http::Response find_mentor(const Visit&);
http::Response make_match(const Visit&);
http::Response match(const Visit&);
http::Response reason_match(const Visit&);
http::Response waive_in_match(const Visit&);
http::Response agree(const Visit&);
http::Response pause_match(const Visit&);
http::Response resume_match(const Visit&);
http::Response fulfil_in_match(const Visit& visit);
http::Response fulfil_about_person(const Visit& visit);
http::Response close_match_form(const Visit&);
http::Response close_match(const Visit&);

// talk.cpp: the talks about a match.
http::Response talk(const Visit&);
http::Response write_talk(const Visit&);
http::Response asked_talk(const Visit&);
http::Response write_asked_talk(const Visit&);
http::Response put_off_talk(const Visit&);
http::Response set_talk_aside(const Visit&);
http::Response reopen_talk(const Visit&);
http::Response hand_over_talk(const Visit&);

// deputies.cpp: a coordinator is away, and another has their talks.
http::Response away(const Visit&);
http::Response say_away(const Visit&);
http::Response say_back(const Visit&);

// mine.cpp, contact.cpp, referred.cpp
http::Response mine(const Visit&);
http::Response log_contact(const Visit&);
http::Response take_back_contact(const Visit&);
http::Response referred(const Visit&);

// refer.cpp, referred.cpp: a caseworker refers young people and follows them; referrals.cpp: the coordinator answers.
http::Response refer_form(const Visit&);
http::Response refer(const Visit&);
http::Response answer_question(const Visit&);
http::Response withdraw_referral(const Visit&);
http::Response referrals(const Visit&);
http::Response referral(const Visit&);
http::Response take_on_referral(const Visit&);
http::Response ask_about_referral(const Visit&);
http::Response decline_referral(const Visit&);

// import.cpp, import_preview.cpp
http::Response imports(const Visit&);
http::Response send_sheet(const Visit&);
http::Response import_preview(const Visit&);
http::Response answer_preview(const Visit&);
http::Response import_done(const Visit&);
http::Response import_errors(const Visit&);
http::Response undo_import(const Visit&);

// people.cpp: the lists.
http::Response young_people(const Visit&);
http::Response mentors(const Visit&);

// person.cpp: a person's page and what is done on it.
http::Response person(const Visit&);
/// The page again, after the button of the login in a part of it (its key) was refused.
http::Response person_refused(const Visit&, const std::string& part, const std::string& sentence);
http::Response change_young_person(const Visit&);
http::Response change_mentor(const Visit&);
http::Response record_training(const Visit&);

// person_forms.cpp
http::Response edit_person(const Visit&);
http::Response change_person(const Visit&);
http::Response new_young_person(const Visit&);
http::Response add_young_person(const Visit&);
http::Response new_mentor(const Visit&);
http::Response add_mentor(const Visit&);

// mentor_login.cpp
http::Response give_login(const Visit&);
http::Response renew_login(const Visit&);

// participation.cpp: what somebody is in a programme.
http::Response edit_young_person(const Visit&);
http::Response save_young_person(const Visit&);
http::Response edit_mentor(const Visit&);
http::Response save_mentor(const Visit&);

// whole.cpp, wishes.cpp
http::Response whole(const Visit&);
http::Response wishes(const Visit&);
http::Response write_wishes(const Visit&);

// become_mentor.cpp: for everybody.
http::Response become_mentor(const Visit&);
http::Response apply(const Visit&);
http::Response thanks(const Visit&);

// recruitment.cpp
http::Response recruitment(const Visit&);
http::Response add_round(const Visit&);
http::Response round(const Visit&);
http::Response change_round(const Visit&);
http::Response close_round(const Visit&);
http::Response add_information_meeting(const Visit&);
http::Response count_information_meeting(const Visit&);
http::Response call_off_information_meeting(const Visit&);

// applications.cpp
http::Response application(const Visit&);
http::Response take_in(const Visit&);
http::Response turn_away(const Visit&);
http::Response withdraw_application(const Visit&);

// method.cpp: for young people.
http::Response method(const Visit&);

// proposals.cpp
http::Response proposals(const Visit&);
http::Response propose(const Visit&);
http::Response proposal(const Visit&);
http::Response answer_proposal(const Visit&);
http::Response arrange_meeting(const Visit&);
http::Response withdraw_proposal(const Visit&);
http::Response answer_own_proposal(const Visit&);

// free_weeks.cpp
http::Response free_weeks(const Visit&);
http::Response write_free_week(const Visit&);
http::Response own_week(const Visit&);
http::Response write_own_week(const Visit&);

// worried.cpp, concern_settings.cpp, concerns.cpp: "Jeg er bekymret".
http::Response worried(const Visit&);
http::Response concern_settings(const Visit&);
http::Response set_concern_contact(const Visit&);
http::Response set_duty(const Visit&);
http::Response concerns(const Visit&);
http::Response new_concern(const Visit&);
http::Response write_concern(const Visit&);
http::Response concern(const Visit&);
http::Response take_concern_on(const Visit&);

// protection.cpp: of name and address.
http::Response protection(const Visit&);
http::Response protect(const Visit&);
http::Response lift_protection(const Visit&);
http::Response change_reader(const Visit&);

// notes.cpp
http::Response notes(const Visit&);
http::Response write_note(const Visit&);

// seen.cpp: who has looked at a person, and at oneself.
http::Response seen(const Visit&);
http::Response seen_myself(const Visit&);

}  // namespace mentorkorps::web::pages
