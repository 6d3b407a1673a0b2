#include "app/demo.hpp"

#include <fmt/format.h>

#include "app/accounts.hpp"
#include "app/plan.hpp"
#include "app/programmes.hpp"
#include "domain/programmes/world_file.hpp"
#include "store/import_lookup.hpp"
#include "store/import_rows.hpp"
#include "store/information_meetings.hpp"
#include "store/recruitment.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// One world on its way in.
struct Making {
    const World& world;
    const DemoWorld& plan;
    ProgrammeId programme;
    DemoDays days;
};

Result<LoadedDemo, std::string> no(std::string why) { return refused(std::move(why)); }

Result<DemoWorld, std::string> plan_in(const DemoFiles& files, std::string_view key) {
    const auto file = files.find("world.toml");
    if (file == files.end()) return refused(fmt::format("there is no demo world '{}'", key));
    auto plan = read_demo_world(file->second, "world.toml");
    if (!plan) return refused(sentence(plan.error().front()));
    return std::move(*plan);
}

std::string path_of(const std::string& folder, SheetKind kind) {
    return (folder == "." ? "" : folder + '/') + std::string(name_of(kind)) + ".csv";
}

/// Why a sheet was not taken whole; nothing when it was.
std::optional<std::string> take_sheet(const Making& making, SheetKind kind, const std::string& path,
                                      std::string_view content, LoadedDemo& loaded) {
    ImportWish wish{.programme = making.programme, .kind = kind, .content = content};
    if (making.days == DemoDays::as_if_today) wish.shift = making.world.clock.today() - making.plan.reference_day;
    const auto outcome = import_sheet(making.world, audit::system(), wish);
    if (!outcome) return fmt::format("{}: {}", path, sentence(outcome.error()));
    loaded.sheets.emplace_back(path, outcome->rows);
    if (outcome->rows.rejected == 0) return std::nullopt;
    return fmt::format("{}: {} rows came back; the first in line {}", path, outcome->rows.rejected,
                       outcome->refused.front().place.line);
}

std::optional<std::string> take_sheets(const Making& making, const DemoFiles& files, LoadedDemo& loaded) {
    for (const auto& folder : making.plan.sheets) {
        for (const auto& [kind, name] : names<SheetKind>) {
            const auto path = path_of(folder, kind);
            const auto file = files.find(path);
            if (file == files.end()) continue;
            if (auto why = take_sheet(making, kind, path, file->second, loaded)) return why;
        }
        if (making.days == DemoDays::as_if_today) break;
    }
    return std::nullopt;
}

std::optional<PersonId> mentor_of(const Making& making, const DemoUser& user) {
    if (user.mentor_id.empty()) return std::nullopt;
    auto tx = making.world.db.read();
    const auto mentors = store::mentors_in(tx, making.programme);
    const auto* mentor = mentors.people.by_external_id(user.mentor_id);
    return mentor == nullptr ? std::nullopt : std::optional(PersonId{mentor->key});
}

void let_follow(const Making& making, AccountId caseworker, std::string_view refers_as) {
    if (refers_as.empty()) return;
    auto tx = making.world.db.write();
    store::set_caseworker(tx, making.programme, refers_as, caseworker);
    tx.commit();
}

std::optional<std::string> add_user(const Making& making, const DemoUser& user, LoadedDemo& loaded) {
    const auto role = named<Role>(user.role);
    if (!role) return fmt::format("world.toml: there is no role '{}'", user.role);
    DemoLogin login{user.name, user.role, user.email, fresh_password(making.world.random)};
    const auto programme = *role == Role::administrator ? std::nullopt : std::optional(making.programme);
    const auto account = add_account(making.world, audit::system(),
                                     {.name = user.name,
                                      .login = user.email,
                                      .password = login.password,
                                      .grants = {{*role, programme}},
                                      .person = mentor_of(making, user)});
    if (!account) return fmt::format("{}: {}", user.email, console_sentence(account.error()));
    let_follow(making, *account, user.refers_as);
    loaded.logins.push_back(std::move(login));
    return std::nullopt;
}

/// With its information meeting, and how many came.
void add_round(const Making& making, const DemoRound& told) {
    const auto shift = making.days == DemoDays::as_if_today ? making.world.clock.today() - making.plan.reference_day
                                                            : std::chrono::days{};
    const store::Written written{{}, making.world.clock.now()};
    auto tx = making.world.db.write();
    RecruitmentRound round{.programme = making.programme,
                           .name = told.name,
                           .from = told.from + shift,
                           .to = told.to + shift,
                           .cohort = told.cohort};
    if (!told.channel.empty()) round.channel = told.channel;
    round.id = store::add(tx, round, written);
    if (told.met_on) {
        const auto meeting = store::add(
            tx, InformationMeeting{.round = round.id, .on = *told.met_on + shift, .place = told.place}, written);
        if (told.came) store::count(tx, meeting, *told.came, written);
    }
    record(tx, making.world,
           {audit::Kind::round_changed, audit::system(), std::nullopt, making.programme,
            fmt::format("round {} made", round.id.value)});
    tx.commit();
}

}  // namespace

Result<LoadedDemo, std::string> load_demo(Installation& installation, std::string_view key, const DemoFiles& files,
                                          DemoDays days) {
    const auto plan = plan_in(files, key);
    if (!plan) return no(plan.error());
    const auto created = installation.create(key, plan->organisation);
    if (!created) return no(sentence(created.error(), key));
    const auto& world = **created;
    const auto programme = open_programme(world, audit::system(), plan->programme);
    if (!programme) return no(console_sentence(programme.error()));

    const Making making{world, *plan, *programme, plan->keeps_days ? DemoDays::as_told : days};
    LoadedDemo loaded{.slug = world.slug, .sheets = {}, .logins = {}};
    if (auto why = take_sheets(making, files, loaded)) return no(std::move(*why));
    for (const auto& user : plan->users)
        if (auto why = add_user(making, user, loaded)) return no(std::move(*why));
    for (const auto& round : plan->rounds) add_round(making, round);
    app::plan(world, Trial::for_real);
    return loaded;
}

}  // namespace mentorkorps::app
