#pragma once

#include <optional>
#include <string>
#include <vector>

#include "main/arguments.hpp"
#include "main/context.hpp"
#include "main/mail_options.hpp"

/// What the program can do. A command is a struct of its options, `takes` that declares them, and `run`; both stand in
/// commands/NAME.cpp, and the table in cli.cpp names it. What `run` throws becomes one line on the console and exit 1.
namespace mentorkorps::main {

struct OrgCreate {
    std::string slug;
    std::string name;
    std::vector<std::string> programmes;
};
void takes(Arguments& arguments, OrgCreate& options);
Exit run(const OrgCreate& options, const Context& context);

struct OrgList {
    bool json = false;
};
void takes(Arguments& arguments, OrgList& options);
Exit run(const OrgList& options, const Context& context);

struct UserAdd {
    std::string org;
    std::string login;
    std::string name;
    std::string role;
    std::optional<std::string> programme;
    std::optional<std::string> mentor;  ///< somebody of the spreadsheets, by the sender's id
    bool password_stdin = false;
};
void takes(Arguments& arguments, UserAdd& options);
Exit run(const UserAdd& options, const Context& context);

struct UserReset {
    std::string org;
    std::string login;
    bool password_stdin = false;
};
void takes(Arguments& arguments, UserReset& options);
Exit run(const UserReset& options, const Context& context);

/// Prints the figures of a programme as they stood on a day.
struct MakeReport {
    std::string name;
    std::string org;
    std::string programme;
    std::optional<std::string> as_of;
    std::string format = "text";
};
void takes(Arguments& arguments, MakeReport& options);
Exit run(const MakeReport& options, const Context& context);

/// Prints how well a programme's rules were kept.
struct JudgePractice {
    std::string org;
    std::string programme;
    std::optional<std::string> as_of;
    std::string format = "text";
};
void takes(Arguments& arguments, JudgePractice& options);
Exit run(const JudgePractice& options, const Context& context);

/// Lists the talks that are to be had.
struct ListTasks {
    std::string org;
    std::optional<std::string> as_of;
    bool json = false;
};
void takes(Arguments& arguments, ListTasks& options);
Exit run(const ListTasks& options, const Context& context);

/// Takes spreadsheets in, lists what was taken, and takes it back.
struct ImportSheets {
    std::string what;
    std::string file;
    std::string org;
    std::string programme;
    std::string sheet;
    bool dry_run = false;
    bool json = false;
};
void takes(Arguments& arguments, ImportSheets& options);
Exit run(const ImportSheets& options, const Context& context);

/// Makes a demo world, with people who can sign in.
struct DemoLoad {
    std::string key;
    bool no_shift = false;
};
void takes(Arguments& arguments, DemoLoad& options);
Exit run(const DemoLoad& options, const Context& context);

/// Prints again who can sign in to the demo worlds.
struct DemoShow {};
void takes(Arguments& arguments, DemoShow& options);
Exit run(const DemoShow& options, const Context& context);

struct Serve {
    std::string address = "127.0.0.1";
    int port = 8080;
    int metrics_port = 8081;
    std::vector<std::string> trusted_proxies;
    std::string log_level = "info";
    MailOptions mail;
};
void takes(Arguments& arguments, Serve& options);
Exit run(const Serve& options, const Context& context);

struct AuditVerify {
    std::string org;
    bool json = false;
};
void takes(Arguments& arguments, AuditVerify& options);
Exit run(const AuditVerify& options, const Context& context);

/// Accepts the rows as they stand, after an edit from outside that was meant.
struct AuditSeal {
    std::string org;
};
void takes(Arguments& arguments, AuditSeal& options);
Exit run(const AuditSeal& options, const Context& context);

struct Backup {
    std::string org;
    std::string to;
};
void takes(Arguments& arguments, Backup& options);
Exit run(const Backup& options, const Context& context);

struct Restore {
    std::string org;
    std::string from;
    bool replace = false;
};
void takes(Arguments& arguments, Restore& options);
Exit run(const Restore& options, const Context& context);

struct JobsRun {
    std::string name;
    std::optional<std::string> as_of;
    bool dry_run = false;
    MailOptions mail;
};
void takes(Arguments& arguments, JobsRun& options);
Exit run(const JobsRun& options, const Context& context);

struct JobsList {
    bool json = false;
};
void takes(Arguments& arguments, JobsList& options);
Exit run(const JobsList& options, const Context& context);

struct PolicyCheck {
    std::string file;
};
void takes(Arguments& arguments, PolicyCheck& options);
Exit run(const PolicyCheck& options, const Context& context);

struct PolicyExplain {
    std::string what;  ///< a file, or the key of a programme
    bool json = false;
};
void takes(Arguments& arguments, PolicyExplain& options);
Exit run(const PolicyExplain& options, const Context& context);

/// Finds the best whole of a matching instance, so that anybody can check it.
struct MatchSolve {
    std::string file;
    std::string aim = "sum";
};
void takes(Arguments& arguments, MatchSolve& options);
Exit run(const MatchSolve& options, const Context& context);

/// Proposes a mentor for everybody who waits in a programme. Nothing is stored.
struct MatchPropose {
    std::string org;
    std::string programme;
    std::optional<std::string> as_of;
    std::string aim = "most";
    std::string format = "text";
};
void takes(Arguments& arguments, MatchPropose& options);
Exit run(const MatchPropose& options, const Context& context);

struct PolicyExport {
    std::string org;
    std::string programme;
};
void takes(Arguments& arguments, PolicyExport& options);
Exit run(const PolicyExport& options, const Context& context);

struct PolicyPublish {
    std::string org;
    std::string programme;
    std::string file;
    std::optional<std::string> from_date;
    std::string why;
};
void takes(Arguments& arguments, PolicyPublish& options);
Exit run(const PolicyPublish& options, const Context& context);

}  // namespace mentorkorps::main
