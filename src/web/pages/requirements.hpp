#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/requirements.hpp"
#include "web/pages/pages.hpp"
#include "web/views/requirements.hpp"

namespace mentorkorps::web::pages {

/// Whether something is asked for that lets the programme tell others of the young person.
bool asks_for_consents(const domain::Requirements& asked);
/// A rule that was set aside, as it stood on a day; its key where the policy has it no more.
std::string rule_sentence(const domain::Programme& programme, const std::string& key, Date on);

/// What somebody is called where people need to be told apart; else "".
using NameOf = std::function<std::string(domain::PersonId)>;
/// What rules ask for, in lines: what is in place too. `ids`: what the ids of their fields begin with.
std::vector<views::RequirementLine> requirement_lines(const Visit& visit, const domain::Requirements& asked,
                                                      const NameOf& name_of, std::string_view ids = "krav");
/// Of people of the match, where there are several on their side.
NameOf names_in(const domain::Match& match);
/// What is missing on the day of a step, as the fields of a form, with what was ticked and written.
views::RequirementFields requirement_fields(const Visit& visit, const domain::Requirements& asked, Date on,
                                            const NameOf& name_of = {});

/// The tokens that were ticked in a form, and the reason for setting aside the rules that it showed.
std::vector<std::string> ticked_tokens(const Visit& visit);
domain::WaiverWish typed_waiver(const Visit& visit);
/// What the small form of one line says; without a day it is taken back. Refused with a sentence.
Result<app::Tick, std::string> typed_tick(const Visit& visit);
/// The field of the line that a small form was about; the page's content when no line is.
std::string tick_field(const Visit& visit, const std::vector<views::RequirementLine>& lines);
/// Which field of the form a stop is about.
std::string_view stop_field(const domain::Stopped& stopped);
/// The same field, or the one for the reason when there is nothing to tick.
std::string field_shown(std::string_view field, const views::RequirementFields& fields);

}  // namespace mentorkorps::web::pages
