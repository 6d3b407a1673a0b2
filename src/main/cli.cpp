#include "main/cli.hpp"

#include <array>
#include <cstdlib>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "main/commands.hpp"

namespace mentorkorps::main {
namespace {

/// A command with the options that it was given.
class Choice {
  public:
    virtual ~Choice() = default;
    virtual void declare(Arguments& arguments) = 0;
    virtual Exit run(const Context& context) const = 0;
};

template <class Options>
class ChoiceOf final : public Choice {
  public:
    void declare(Arguments& arguments) override { takes(arguments, options_); }
    Exit run(const Context& context) const override { return main::run(options_, context); }

  private:
    Options options_;
};

template <class Options>
std::unique_ptr<Choice> chosen() {
    return std::make_unique<ChoiceOf<Options>>();
}

struct Command {
    const char* words;
    const char* about;
    std::unique_ptr<Choice> (*make)();
};

constexpr std::array commands{
    Command{"org create", "Make an organisation", chosen<OrgCreate>},
    Command{"org list", "List the organisations", chosen<OrgList>},
    Command{"user add", "Let somebody sign in", chosen<UserAdd>},
    Command{"user reset", "Give somebody a new password", chosen<UserReset>},
    Command{"report", "Print the figures of a programme", chosen<MakeReport>},
    Command{"practice", "Print how well a programme's rules were kept", chosen<JudgePractice>},
    Command{"tasks", "List the talks that are to be had", chosen<ListTasks>},
    Command{"import", "Take spreadsheets in: import mentorer FILE, import FOLDER, import list, import undo N",
            chosen<ImportSheets>},
    Command{"demo load", "Make a demo world", chosen<DemoLoad>},
    Command{"demo show", "Print who can sign in to the demo worlds", chosen<DemoShow>},
    Command{"serve", "Run the web server", chosen<Serve>},
    Command{"audit verify", "Prove that nobody has edited the audit log, or a row, from outside", chosen<AuditVerify>},
    Command{"audit seal", "Accept the rows as they stand; what had been edited is put on record", chosen<AuditSeal>},
    Command{"backup", "Copy an organisation into a file", chosen<Backup>},
    Command{"restore", "Bring an organisation back from a backup", chosen<Restore>},
    Command{"policy check", "Say what is wrong in a programme's policy file", chosen<PolicyCheck>},
    Command{"policy explain", "Say a programme's rules in Danish, with their sources", chosen<PolicyExplain>},
    Command{"policy export", "Print the policy that an organisation has published", chosen<PolicyExport>},
    Command{"policy publish", "Let a policy hold in an organisation from a day on", chosen<PolicyPublish>},
    Command{"match propose", "Propose a mentor for everybody who waits", chosen<MatchPropose>},
    Command{"match solve", "Find the best whole of a file of scores", chosen<MatchSolve>},
    Command{"jobs run", "Do one of the server's jobs now", chosen<JobsRun>},
    Command{"jobs list", "List the server's jobs and when they run", chosen<JobsList>},
};

struct Family {
    const char* word;
    const char* about;
};
constexpr std::array families{
    Family{"org", "Organisations"},
    Family{"user", "Who may sign in"},
    Family{"demo", "Invented worlds to look at"},
    Family{"audit", "The log of changes and looks"},
    Family{"policy", "What a programme demands"},
    Family{"match", "Who fits whom"},
    Family{"jobs", "What the server does by itself"},
};

/// `Arguments`, as the library wants them.
class LibraryArguments final : public Arguments {
  public:
    explicit LibraryArguments(CLI::App& app) : app_(app) {}

    void required(const char* name, std::string& into, const char* about) override {
        add(name, into, about)->required();
    }
    void optional(const char* name, std::string& into, const char* about) override { add(name, into, about); }
    void optional(const char* name, std::optional<std::string>& into, const char* about) override {
        add(name, into, about);
    }
    void optional(const char* name, int& into, const char* about) override { add(name, into, about); }
    void several(const char* name, std::vector<std::string>& into, const char* about) override {
        add(name, into, about)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    void flag(const char* name, bool& into, const char* about) override { app_.add_flag(name, into, about); }

  private:
    template <class T>
    CLI::Option* add(const std::string& name, T& into, const char* about) {
        const auto space = name.find(' ');
        auto* option = app_.add_option(name.substr(0, space), into, about);
        return option->type_name(space == std::string::npos ? "" : name.substr(space + 1));
    }
    CLI::App& app_;
};

void takes(Arguments& arguments, Settings& settings) {
    arguments.optional("--data DIR", settings.data,
                       "Where SQLite files and the key file are ($MENTORKORPS_DATA; var/data)");
    arguments.optional("--database URL", settings.database,
                       "postgresql://… instead of SQLite files ($MENTORKORPS_DATABASE); needs --key-file");
    arguments.optional("--key-file FILE", settings.key_file, "The installation's key ($MENTORKORPS_KEY_FILE; DIR/key)");
    arguments.optional("--programmes DIR", settings.programmes, "Policy files that win over the built-in ones");
}

Settings settings_of_environment() {
    Settings settings;
    if (const char* data = std::getenv("MENTORKORPS_DATA")) settings.data = data;
    if (const char* url = std::getenv("MENTORKORPS_DATABASE")) settings.database = url;
    if (const char* file = std::getenv("MENTORKORPS_KEY_FILE")) settings.key_file = file;
    return settings;
}

/// The whole command line, ready to be read.
class CommandLine {
  public:
    explicit CommandLine(Settings& settings) {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", MENTORKORPS_VERSION);
        for (const auto& family : families) app_.add_subcommand(family.word, family.about)->require_subcommand(1);
        for (const auto& command : commands) add(command, settings);
    }

    CLI::App& app() { return app_; }
    const Choice& choice() const { return *chosen_; }

  private:
    void add(const Command& command, Settings& settings) {
        const std::string words = command.words;
        const auto space = words.find(' ');
        auto& parent = space == std::string::npos ? app_ : *app_.get_subcommand(words.substr(0, space));
        auto* sub = parent.add_subcommand(words.substr(space + 1), command.about);
        auto& choice = *choices_.emplace_back(command.make());
        LibraryArguments arguments(*sub);
        choice.declare(arguments);
        takes(arguments, settings);
        sub->callback([this, &choice] { chosen_ = &choice; });
    }

    CLI::App app_{"Mentorkorps: runs mentor programmes for young people", "mentorkorps"};
    std::vector<std::unique_ptr<Choice>> choices_;
    const Choice* chosen_ = nullptr;
};

Exit wrong_use(Console& console, std::string_view why) {
    console.err << fmt::format("mentorkorps: {}\nmentorkorps --help lists the commands; each has its own --help.\n",
                               why);
    return Exit::wrong_use;
}

}  // namespace

Exit run_command_line(std::span<const char* const> words, Console& console, const Clock& clock, Random& random) {
    Context context{settings_of_environment(), console, clock, random};
    CommandLine line(context.settings);
    try {
        line.app().parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::Success& asked) {
        line.app().exit(asked, console.out, console.err);
        return Exit::done;
    } catch (const CLI::ParseError& wrong) {
        return wrong_use(console, wrong.what());
    }
    if (context.settings.database && !context.settings.key_file)
        return wrong_use(console, "--database needs --key-file FILE: where the installation's key is");
    return line.choice().run(context);
}

}  // namespace mentorkorps::main
