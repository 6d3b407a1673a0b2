#include "domain/rules/rule.hpp"

#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "domain/programmes/policy_file.hpp"
#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"
#include "domain/rules/terms.hpp"

namespace mentorkorps::domain {
namespace {

struct Example {
    std::string parameters;
    std::string sentence;
};

/// Each kind as a policy file has it, and as a coordinator reads it.
const std::map<std::string, Example, std::less<>> examples{
    {"min_duration", {"months = 12", "Et match varer mindst 12 måneder, regnet fra første møde."}},
    {"early_end",
     {"months = 3\nsteps = [\"et afslutningsmøde\", \"et tilbud om en ny mentor\"]",
      "Slutter et match, før der er gået 3 måneder, kan det skade den unge. Så skal der være et afslutningsmøde og et "
      "tilbud om en ny mentor."}},
    {"frequency",
     {"times_min = 2\ntimes_max = 4\nwindow = \"month\"",
      "Mentor og ung mødes 2–4 gange om måneden, hvis de ikke selv har aftalt andet."}},
    {"min_length", {"minutes = 120", "Et møde varer mindst 120 minutter, hvis de ikke selv har aftalt andet."}},
    {"contact_gap",
     {"days_max = 14", "Der går højst 14 dage mellem to kontakter, hvis de ikke selv har aftalt andet."}},
    {"follow_up",
     {"after_days = 14\nparties = [\"mentor\", \"young_person\"]",
      "Senest 14 dage efter, at matchet gik i gang, taler koordinatoren med mentoren og den unge om, hvordan det "
      "går."}},
    {"check_in",
     {"every_months = 1\nfor_months = 12\nparties = [\"mentor\", \"young_person\", \"guardian\"]\nmodes = "
      "[\"phone\"]",
      "Koordinatoren taler hver måned med mentoren, den unge og forældrene, hver for sig, i telefon, på video eller "
      "ved et møde, "
      "de første 12 måneder. Med forældrene, til den unge fylder 18 år."}},
    {"required_event",
     {"event = \"jobsamtale\"\nattended_by = [\"young_person\", \"mentor\"]\nbefore = \"activation\"",
      "Der er holdt jobsamtale med den unge og mentoren, før matchet går i gang."}},
    {"recurring_meeting",
     {"group = \"erfa\"\ntimes = 1\nwindow = \"month\"\nagenda = [\"sagssparring\"]",
      "Erfamøder: 1 gang om måneden. På dagsordenen står hver gang sagssparring."}},
    {"max_concurrent", {"matches_max = 2", "En mentor har højst 2 unge ad gangen."}},
    {"capacity", {"of = \"matches\"\nmost = 15\na_year = true", "Der er plads til 15 nye match om året."}},
    {"age_range", {"years_min = 15\nyears_max = 32", "Den unge er 15–32 år ved henvisningen."}},
    {"age_gap", {"years_min = 10", "Mentoren er mindst 10 år ældre end den unge."}},
    {"tenure",
     {"months_min = 12", "Mentoren har været på arbejdspladsen i mindst 12 måneder, når matchet går i gang."}},
    {"eligibility",
     {"any = [\"benefit=kontanthjaelp\", \"age<18\"]\nsays = \"unge på kontanthjælp eller under 18 år\"",
      "Tilbuddet er for unge på kontanthjælp eller under 18 år."}},
    {"area", {"areas = [\"Tingbjerg\", \"Amager\"]", "Den unge bor et af disse steder: Tingbjerg eller Amager."}},
    {"training_required",
     {"course = \"grund\"\nsessions_min = 5",
      "Mentoren har været med mindst 5 gange på kurset Grundkursus, før et match foreslås."}},
    {"credential_required",
     {"credential = \"boerneattest\"\nparticipant_under_years = 15",
      "En mentor, der er sammen med nogen under 15 år, har en børneattest uden anmærkninger, før matchet går i gang."}},
    {"declaration_required",
     {"declaration = \"tavshedserklæringen\"\nby = [\"mentor\"]",
      "Der er sagt ja til tavshedserklæringen af mentoren, før matchet går i gang."}},
    {"basis_required",
     {"purpose = \"at tale om den unge\"\nrecipients = [\"arbejdsgruppen\"]",
      "Der er samtykke eller et andet grundlag til at tale om den unge over for arbejdsgruppen. Det holder højst 12 "
      "måneder. Er den unge under 18 år, siger både den unge og forældrene ja."}},
    {"required_facts",
     {"facts = [\"ønsker til matchet\"]\nfrom = [\"young_person\"]",
      "Vi har ønsker til matchet fra den unge, før et match foreslås."}},
    {"grant_period",
     {"months_max = 6\nis_renewable = true",
      "En mentor bevilges for højst 6 måneder ad gangen, og det kan forlænges."}},
    {"retention",
     {"after = \"enrolment_closed\"\nmonths = 60\nact = \"anonymise\"",
      "60 måneder efter, at den unges forløb er slut, bliver oplysningerne gjort anonyme."}},
};

constexpr std::string_view programme =
    "key = \"skov\"\nname = \"Skovens mentorer\"\nunit = \"Skovby\"\n"
    "[[courses]]\nkey = \"grund\"\nname = \"Grundkursus\"\nsessions = 5\n"
    "[[groups]]\nkey = \"erfa\"\nname = \"Erfamøder\"\ncount = 1\nrhythm = \"hver måned\"\n";

const std::string with_lists =
    "\n[[code_lists]]\nkey = \"need\"\ntitle = \"Behov\"\n[[code_lists.codes]]\nkey = \"frafald\"\nlabel = \"Risiko "
    "for "
    "frafald\"\n[[code_lists]]\nkey = \"end_reason\"\ntitle = \"Ophørsårsag\"\n[[code_lists.codes]]\nkey = "
    "\"afbrudt\"\n"
    "label = \"Afbrudt\"\n";

/// What else some kinds can say.
const std::vector<std::pair<std::string, Example>> more_examples{
    {"min_length",
     {"minutes = 120\nagreed_minutes_min = 60",
      "Et møde varer mindst 120 minutter, hvis de ikke selv har aftalt andet. De kan ikke aftale kortere møder end 60 "
      "minutter."}},
    {"contact_gap",
     {"as_agreed = true\nagreed_days_max = 14",
      "De mødes så tit, som de selv har aftalt. De kan ikke aftale at ses sjældnere end hver anden uge."}},
    {"follow_up",
     {"after_months = 1\ntolerance_days = 7\nparties = [\"mentor\"]",
      "1 måned efter, at matchet gik i gang, taler koordinatoren med mentoren om, hvordan det går. Det er for sent, "
      "når "
      "der er gået 7 dage mere."}},
    {"follow_up",
     {"after_days = 7\nparties = [\"young_person\"]\nafter_need = \"frafald\"" + with_lists,
      "Senest 7 dage efter, at behovet »Risiko for frafald« er set, er der kontakt med den unge."}},
    {"check_in",
     {"every_months = 2\nparties = [\"mentor\"]",
      "Koordinatoren taler hver anden måned med mentoren, så længe matchet varer."}},
    {"required_event",
     {"event = \"udslusningssamtale\"\nattended_by = [\"young_person\"]\nbefore = \"closing\"\nexcept_reasons = "
      "[\"afbrudt\"]" +
          with_lists,
      "Der er holdt udslusningssamtale med den unge, før matchet afsluttes. Det gælder ikke, når årsagen er "
      "»Afbrudt«."}},
    {"recurring_meeting",
     {"group = \"erfa\"\nagenda = [\"sagssparring\"]",
      "Erfamøder: så tit, som det er aftalt. På dagsordenen står hver gang sagssparring."}},
    {"recurring_meeting",
     {"group = \"erfa\"\ntimes = 3\nwindow_count = 3\nattendance_min = 1",
      "Erfamøder: 3 gange i kvartalet. Hver mentor kommer mindst 1 gang."}},
    {"recurring_meeting",
     {"group = \"erfa\"\ntimes = 1\nwindow = \"week\"\nweekday = \"wednesday\"",
      "Erfamøder: 1 gang om ugen, om onsdagen."}},
    {"capacity", {"of = \"mentors\"\nmost = 10", "Målet er et korps på 10 mentorer."}},
    {"capacity",
     {"of = \"hours\"\nleast = 1\nmost = 2\nphase = \"efter opstarten\"",
      "Koordinatoren har 1–2 timer om ugen efter opstarten."}},
    {"capacity",
     {"of = \"matches\"\nmost = 15\na_year = true\nengagements = [\"workplace\"]",
      "Der er plads til 15 nye match om året med erhvervsmentorer."}},
    {"capacity",
     {"of = \"cost_per_match\"\nmost = 1000\ncurrency = \"dollar\"", "Et match regnes til at koste 1000 dollar."}},
    {"area", {"areas = [\"Tingbjerg\"]\nof = \"mentor\"", "Mentoren bor i Tingbjerg."}},
    {"training_required",
     {"course = \"grund\"\nsessions_min = 1", "Mentoren har været på kurset Grundkursus, før et match foreslås."}},
    {"required_facts",
     {"facts = [\"en mødeaftale\"]\nfrom = [\"mentor\"]\nbefore = \"activation\"\nwithin_days = 14",
      "Vi har en mødeaftale fra mentoren, senest 14 dage efter, at matchet er gået i gang."}},
    {"required_facts",
     {"facts = [\"en begrundelse\"]\nengagements = [\"volunteer\", \"network\"]\nparticipant_from_years = 15\n"
      "participant_under_years = 25",
      "Vi har en begrundelse, før et match foreslås. Det gælder kun frivillige mentorer eller mentorer fra den unges "
      "eget netværk og unge, der er fyldt 15, men ikke 25 år."}},
};

auto with_rule(std::string_view kind, std::string_view parameters) {
    return read_policy(fmt::format("{}[[rules]]\nkey = \"R\"\nseverity = \"warn\"\nsource = \"Skovby, s. 1\"\nkind = "
                                   "\"{}\"\n{}\n",
                                   programme, kind, parameters),
                       "skov.toml");
}

std::vector<std::string> problems(std::string_view kind, std::string_view parameters) {
    std::vector<std::string> found;
    if (const auto read = with_rule(kind, parameters); !read)
        for (const auto& each : read.error()) found.push_back(each.what);
    return found;
}

std::vector<std::string> no_condition(std::string_view part) {
    return {
        fmt::format("'{}' is no condition; expected \"age<18\", or a code of one of the lists benefit, "
                    "education_status, need, area, active_case, as \"benefit=kontanthjaelp\"; join what must hold "
                    "together, as \"age<18 and benefit=kontanthjaelp\"",
                    part)};
}

TEST(Rules, each_kind_is_read_and_says_itself) {
    ASSERT_EQ(kind_names().size(), 23u);
    for (const auto kind : kind_names()) {
        const auto found = examples.find(kind);
        ASSERT_NE(found, examples.end()) << kind << " has no example";
        const auto read = with_rule(kind, found->second.parameters);
        ASSERT_TRUE(read.has_value()) << sentence(read.error().front());
        EXPECT_EQ(sentence(read->rules.front(), *read), found->second.sentence);
        EXPECT_EQ(kind_name(read->rules.front().kind), kind);
    }
}

TEST(Rules, a_kind_says_all_that_it_is_given) {
    for (const auto& [kind, example] : more_examples) {
        const auto read = with_rule(kind, example.parameters);
        ASSERT_TRUE(read.has_value()) << sentence(read.error().front());
        EXPECT_EQ(sentence(read->rules.front(), *read), example.sentence);
    }
}

TEST(Rules, each_kind_refuses_a_parameter_that_it_has_not) {
    for (const auto& [kind, example] : examples) {
        const auto found = problems(kind, example.parameters + "\ncolour = \"red\"");
        ASSERT_EQ(found.size(), 1u) << kind;
        EXPECT_TRUE(found.front().starts_with("unknown key 'colour'; known here: ")) << found.front();
    }
}

TEST(Rules, a_wrong_parameter_is_told_with_what_was_expected) {
    EXPECT_EQ(problems("min_duration", "months = \"tolv\""),
              std::vector<std::string>{"'months' must be a whole number"});
    EXPECT_EQ(problems("min_duration", ""), std::vector<std::string>{"'months' is missing; expected a whole number"});
    EXPECT_EQ(problems("min_duration", "months = -1"), std::vector<std::string>{"'months' must be from 0 to 100000"});
    EXPECT_EQ(problems("follow_up", "after_days = 14\nparties = [\"naboen\"]"),
              std::vector<std::string>{"'parties' must be one of mentor, young_person, guardian, coordinator, "
                                       "caseworker, company; it is 'naboen'"});
    EXPECT_EQ(problems("follow_up", "parties = [\"mentor\"]"),
              std::vector<std::string>{"give one of 'after_days' and 'after_months'"});
    EXPECT_EQ(problems("frequency", "times_min = 1\ndays = 10").size(), 1u);
    EXPECT_EQ(problems("max_concurrent", "of = \"young_person\"").size(), 1u);
    EXPECT_EQ(problems("capacity", "of = \"cost_per_match\"\nmost = 1000").size(), 1u);
    for (const auto* wrong : {"age<", "age<0", "age<18 år", "benefit", "benefit=", "sector=privat", "age<18 and", ""})
        EXPECT_EQ(problems("eligibility", fmt::format("any = [\"{}\"]\nsays = \"alle\"", wrong)), no_condition(wrong));
    for (const auto* wrong : {"", "og benefit=su", "benefit=su or benefit=andet", "age<18 og need=job"})
        EXPECT_EQ(
            problems("eligibility", fmt::format("any = [\"age<20 and {} and need=job\"]\nsays = \"alle\"", wrong)),
            no_condition(wrong));
}

TEST(Rules, a_code_that_its_list_has_not_is_told) {
    EXPECT_EQ(problems("eligibility", "any = [\"age<18 and need=skole\"]\nsays = \"alle\"" + with_lists),
              std::vector<std::string>{"the list 'need' has no code 'skole'"});
    EXPECT_EQ(problems("eligibility", "any = [\"need=frafald\", \"need=skole\"]\nsays = \"alle\"" + with_lists),
              std::vector<std::string>{"the list 'need' has no code 'skole'"});
    EXPECT_EQ(problems("eligibility", "any = []\nsays = \"alle\""),
              std::vector<std::string>{"'any' is empty; expected at least one"})
        << "it would be for nobody";
    EXPECT_TRUE(problems("eligibility", "any = [\"need=skole\"]\nsays = \"alle\"").empty()) << "there is no list";
}

TEST(Rules, a_parameter_that_is_left_open_is_a_gap) {
    Parameters given({}, {"months", "event", "steps"});
    EXPECT_EQ(given.number("months"), left_open);
    EXPECT_EQ(given.text("event"), left_open_text);
    EXPECT_EQ(given.texts("steps"), std::vector{std::string(left_open_text)});
    EXPECT_TRUE(given.problems().empty());
}

TEST(Rules, numbers_and_lists_are_said_in_danish) {
    EXPECT_EQ(phrases::months(1), "1 måned");
    EXPECT_EQ(phrases::days(left_open), "… dage");
    EXPECT_EQ(phrases::every_months(2), "hver anden måned");
    EXPECT_EQ(phrases::or_list({"a"}), "a");
    EXPECT_EQ(the({Party::mentor, Party::young_person, Party::guardian}), "mentoren, den unge og forældrene");
}

TEST(Rules, what_the_source_leaves_out_is_a_gap_and_not_in_force) {
    const auto read = with_rule("age_gap", "open = [\"years_min\"]");
    ASSERT_TRUE(read.has_value());
    const auto& rule = read->rules.front();
    EXPECT_EQ(sentence(rule, *read), "Mentoren er mindst … år ældre end den unge.");
    EXPECT_FALSE(rule.is_in_force(Date{std::chrono::year{2026} / 1 / 5}));
    EXPECT_EQ(read->rule<AgeGap>(Date{std::chrono::year{2026} / 1 / 5}), nullptr);

    EXPECT_EQ(problems("age_gap", "years_min = 3\nopen = [\"years_min\"]").size(), 1u);
    EXPECT_EQ(problems("age_gap", "years_min = 3\nopen = [\"years\"]").size(), 1u);
}

TEST(Rules, a_rule_is_in_force_from_its_first_day_to_its_last) {
    const auto read = with_rule("contact_gap", "days_max = 7\nvalid_from = 2015-01-01\nvalid_to = 2015-12-31");
    ASSERT_TRUE(read.has_value());
    const auto on = [&](int year, unsigned month, unsigned day) {
        return read->rules.front().is_in_force(
            Date{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)});
    };
    EXPECT_FALSE(on(2014, 12, 31));
    EXPECT_TRUE(on(2015, 1, 1));
    EXPECT_TRUE(on(2015, 12, 31));
    EXPECT_FALSE(on(2016, 1, 1));
}

}  // namespace
}  // namespace mentorkorps::domain
