#include "tests/support/postgres.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace mentorkorps::tests {
namespace {

const std::filesystem::path programs = "/usr/lib/postgresql/15/bin";

void must_run(const std::string& command) {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

/// The server refuses to run as root.
void become_postgres() {
    if (::geteuid() != 0) return;
    const auto* user = ::getpwnam("postgres");
    if (!user || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0) ::_exit(126);
}

class Server {
  public:
    Server() {
        auto folder = (std::filesystem::temp_directory_path() / "mentorkorps-postgres-XXXXXX").string();
        if (!::mkdtemp(folder.data())) throw std::runtime_error("no temporary folder for PostgreSQL");
        folder_ = folder;
        std::string as_postgres;
        if (::geteuid() == 0) {
            must_run(fmt::format("chown postgres {}", folder));
            as_postgres = "runuser -u postgres -- ";
        }
        must_run(
            fmt::format("cd / && {}{}/initdb -D {}/data -U tester -A trust -E UTF8 --locale=C.UTF-8 --no-sync "
                        "> {}/initdb.log 2>&1",
                        as_postgres, programs.string(), folder, folder));
        start();
        while (std::system(fmt::format("{}/pg_isready -q -h {}", programs.string(), folder).c_str()) != 0)
            if (::waitpid(server_, nullptr, WNOHANG) != 0)
                throw std::runtime_error("PostgreSQL did not start: " + folder);
    }
    ~Server() {
        ::kill(server_, SIGQUIT);  // at once: nothing in it is kept
        ::waitpid(server_, nullptr, 0);
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::string url() const { return fmt::format("postgresql://tester@/postgres?host={}", folder_.string()); }
    std::string psql(const std::string& statement) const {
        return fmt::format("{}/psql -q -h {} -U tester postgres -c \"{}\" > /dev/null", programs.string(),
                           folder_.string(), statement);
    }

  private:
    void start() {
        const auto data = (folder_ / "data").string();
        const auto log = (folder_ / "log").string();
        const auto program = (programs / "postgres").string();
        const auto parent = ::getpid();
        server_ = ::fork();
        if (server_ != 0) return;
        become_postgres();
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);  // after the change of user, which would clear it
        if (::getppid() != parent || ::chdir("/") != 0 || !std::freopen(log.c_str(), "a", stderr)) ::_exit(126);
        ::execl(program.c_str(), "postgres", "-D", data.c_str(), "-k", folder_.c_str(), "-c", "listen_addresses=", "-c",
                "fsync=off", "-c", "max_connections=200", nullptr);
        ::_exit(127);
    }

    std::filesystem::path folder_;
    pid_t server_ = 0;
};

const Server& server() {
    static const Server only;
    return only;
}

}  // namespace

std::string postgres_url() { return server().url(); }

void disconnect_everybody() {
    must_run(
        server().psql("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                      "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"));
}

}  // namespace mentorkorps::tests
