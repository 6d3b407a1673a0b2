#pragma once

#include "app/screening.hpp"
#include "web/views/screening.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// The page of a mentor's screening, and of who was asked about them.
html::Url screening_page(const Visit& visit);
/// The page again, with what is wrong with one of its forms.
http::Response screening_refused(const Visit& visit, views::FieldError error);
/// Who was asked about the mentor, with the form that asks somebody more.
void add_references(const Visit& visit, const app::ScreeningDesk& desk, views::Screening& view);

}  // namespace mentorkorps::web::pages
