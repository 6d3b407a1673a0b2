#include "web/pages/concerns.hpp"

#include <fmt/format.h>

#include "app/concerns.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "compiled/concern.hpp"
#include "compiled/concern_form.hpp"
#include "compiled/concerns.hpp"
#include "html/danish.hpp"
#include "web/pages/agreement.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::ConcernFault;
using domain::ConcernState;

constexpr std::string_view whom_field = "hvem", day_field = "dato", text_field = "tekst", step_field = "skridt",
                           to_field = "til", why_field = "hvorfor";

html::Url page_of(const Visit& visit, domain::ConcernId id) {
    return html::path("/{}/bekymringer/{}", visit.world->slug, id);
}

/// Where the text of a step is typed.
std::string_view text_field_of(ConcernState state) {
    switch (state) {
        case ConcernState::observed: return text_field;
        case ConcernState::handed_over: return to_field;
        case ConcernState::not_handed_over: return why_field;
        case ConcernState::considered:
        case ConcernState::receipted: break;
    }
    return step_field;
}

views::FieldError error(ConcernFault fault, ConcernState wish) {
    const auto field = [&]() -> std::string_view {
        switch (fault) {
            case ConcernFault::whom_missing: return whom_field;
            case ConcernFault::day_missing:
            case ConcernFault::day_ahead:
            case ConcernFault::day_before_last: return day_field;
            case ConcernFault::text_missing:
            case ConcernFault::text_long: return text_field_of(wish);
            case ConcernFault::step_missing: return step_field;
            case ConcernFault::not_from_here: break;
        }
        return views::whole_page;
    };
    return {std::string(field()), std::string(sentence(fault, wish))};
}

views::ConcernLine line(const Visit& visit, const app::ListedConcern& listed) {
    const auto& last = listed.concern.steps.back().step;
    return {.name = listed.concern.name,
            .state = fmt::format("{} {}{}.", label(last.state), html::date(last.on),
                                 listed.is_own ? ", skrevet af dig" : ""),
            .late = listed.late ? in_words(*listed.late) : "",
            .page = page_of(visit, listed.concern.id)};
}

http::Response show_form(const Visit& visit, std::vector<views::FieldError> errors = {}) {
    const auto groups = app::whom_to_worry_about(*visit.world, visit.viewer());
    if (!groups) return not_found(visit);
    const bool is_sent = visit.request.verb == http::Verb::post;
    views::ConcernForm view{.shell = shell(visit, "Skriv en bekymring ned"),
                            .errors = std::move(errors),
                            .back = html::path("/{}/bekymret", visit.world->slug),
                            .here = html::path("/{}/bekymringer", visit.world->slug),
                            .once = is_sent ? std::string(visit.field("once")) : token(visit.world->random),
                            .on = is_sent ? std::string(visit.field(day_field)) : iso(visit.today()),
                            .today = iso(visit.today()),
                            .text = std::string(visit.field(text_field))};
    const bool is_only_one = groups->size() == 1 && groups->front().people.size() == 1 && !is_sent;
    for (const auto& group : *groups) {
        view.groups.push_back({group.programme});
        for (const auto& each : group.people) {
            const auto value = std::to_string(each.enrolment.value);
            view.groups.back().people.push_back({value, each.name, is_only_one || visit.field(whom_field) == value});
        }
    }
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

views::ConcernStepLine line(const domain::WrittenStep& written) {
    views::ConcernStepLine line{
        .on = written.step.on, .title = std::string(label(written.step.state)), .by = written.by};
    if (written.step.state == ConcernState::handed_over)
        line.paragraphs.push_back(fmt::format("Til: {}", written.step.text));
    else
        line.paragraphs = paragraphs(written.step.text);
    return line;
}

void add_choices(views::Concern& view, const Visit& visit, ConcernState from) {
    const std::pair<ConcernState, std::string_view> decisions[] = {
        {ConcernState::considered, "Jeg har overvejet det, men ikke besluttet mig"},
        {ConcernState::handed_over, "Det er givet videre"},
        {ConcernState::not_handed_over, "Det bliver ikke givet videre"}};
    for (const auto& [state, label] : decisions)
        if (!steps_between(from, state).empty())
            view.choices.push_back(
                {std::string(name_of(state)), std::string(label), visit.field(step_field) == name_of(state)});
    view.can_decide = !view.choices.empty();
    view.can_receipt = !steps_between(from, ConcernState::receipted).empty();
    view.is_not_handed_over = from == ConcernState::not_handed_over;
}

http::Response show(const Visit& visit, std::vector<views::FieldError> errors = {}) {
    const auto id = visit.id<domain::ConcernId>("concern");
    const auto desk = app::concern(*visit.world, visit.viewer(), id);
    if (!desk) return not_found(visit);
    const bool is_sent = visit.request.verb == http::Verb::post;
    views::Concern view{.shell = shell(visit, "Bekymring", "bekymringer"),
                        .errors = std::move(errors),
                        .back = html::path("/{}/bekymringer", visit.world->slug),
                        .here = page_of(visit, id),
                        .worried = html::path("/{}/bekymret", visit.world->slug),
                        .name = desk->concern.name};
    for (const auto& each : desk->concern.steps) view.steps.push_back(line(each));
    if (desk->late) view.late = in_words(*desk->late);
    view.phone = desk->contact.phone;
    add_choices(view, visit, desk->concern.steps.back().step.state);
    view.today = iso(visit.today());
    view.on = is_sent ? std::string(visit.field(day_field)) : view.today;
    view.to = visit.field(to_field);
    view.why = visit.field(why_field);
    return page(visit, view, view.errors.empty() ? 200 : 422);
}

}  // namespace

std::string in_words(const domain::LateReceipt& late) {
    return fmt::format(
        "En bekymring blev givet videre {}. Kommunen skal sende en kvittering senest {}, og den er ikke skrevet ned. "
        "Ring og spørg, om de har fået bekymringen.",
        html::date(late.handed_over), html::date(late.due));
}

views::ConcernAlert concern_alert(const Visit& visit, const domain::LateReceipt& late) {
    return {in_words(late), page_of(visit, late.concern)};
}

http::Response concerns(const Visit& visit) {
    const auto found = app::concerns(*visit.world, visit.viewer());
    if (!found) return not_found(visit);
    views::Concerns view{.shell = shell(visit, "Bekymringer", "bekymringer"),
                         .reads_theirs = found->reads_theirs,
                         .worried = html::path("/{}/bekymret", visit.world->slug)};
    if (found->may_write) view.write = html::path("/{}/bekymringer/ny", visit.world->slug);
    for (const auto& each : found->concerns) view.concerns.push_back(line(visit, each));
    return page(visit, view);
}

http::Response new_concern(const Visit& visit) { return show_form(visit); }

http::Response write_concern(const Visit& visit) {
    const auto written =
        app::write_concern(*visit.world, visit.viewer(),
                           {.about = domain::EnrolmentId{typed_number(visit, whom_field)},
                            .seen = {typed_date(visit, day_field), std::string(visit.field(text_field))},
                            .once = std::string(visit.field("once"))});
    if (written) return done(page_of(visit, *written).text(), "bekymring");
    const auto* fault = std::get_if<ConcernFault>(&written.error());
    return fault == nullptr ? not_found(visit) : show_form(visit, {error(*fault, ConcernState::observed)});
}

http::Response concern(const Visit& visit) { return show(visit); }

http::Response take_concern_on(const Visit& visit) {
    const auto id = visit.id<domain::ConcernId>("concern");
    const auto to = named<ConcernState>(visit.field(step_field));
    const auto wish = to.value_or(ConcernState::considered);
    const auto taken = app::take_on(*visit.world, visit.viewer(), id, to,
                                    {typed_date(visit, day_field), std::string(visit.field(text_field_of(wish)))});
    if (taken) return done(page_of(visit, id).text(), "bekymring-videre");
    const auto* fault = std::get_if<ConcernFault>(&taken.error());
    return fault == nullptr ? not_found(visit) : show(visit, {error(*fault, wish)});
}

}  // namespace mentorkorps::web::pages
