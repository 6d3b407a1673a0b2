#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

#include "recording.hpp"

namespace mentorkorps::bench {
namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string as_text(const Parameter& parameter) {
    if (const auto* number = std::get_if<std::int64_t>(&parameter)) return fmt::format("{}", *number);
    if (const auto* text = std::get_if<std::string>(&parameter)) return *text;
    std::string hex = "\\x";
    if (const auto* blob = std::get_if<Blob>(&parameter))
        for (const char c : blob->bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return hex;
}

/// User and system time of a process, from /proc.
double seconds_of(int process) {
    std::ifstream file(fmt::format("/proc/{}/stat", process));
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(line.rfind(')') + 2));
    std::string skipped;
    for (int i = 3; i < 14; ++i) fields >> skipped;
    double user = 0, system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

class PostgresReplay final : public Replay {
  public:
    PostgresReplay(const std::string& url, const std::string& schema) : connection_(PQconnectdb(url.c_str())) {
        if (PQstatus(connection_) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection_));
        plain(fmt::format("set search_path to {}", schema).c_str());
    }
    ~PostgresReplay() override { PQfinish(connection_); }
    PostgresReplay(const PostgresReplay&) = delete;
    PostgresReplay& operator=(const PostgresReplay&) = delete;

    std::int64_t run(const Recording& recording) override {
        std::int64_t rows = 0;
        for (const auto& transaction : recording) {
            plain(transaction.writes ? "begin" : "begin isolation level repeatable read, read only");
            for (const auto& statement : transaction.statements) rows += step(statement);
            plain("commit");
        }
        return rows;
    }
    double server_seconds() const override { return seconds_of(PQbackendPID(connection_)); }

  private:
    Answer must(PGresult* result) {
        Answer answer(result, PQclear);
        const auto status = PQresultStatus(result);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            throw std::runtime_error(PQerrorMessage(connection_));
        return answer;
    }
    void plain(const char* sql) { must(PQexec(connection_, sql)); }

    const std::string& prepared(const std::string& sql) {
        const auto [found, is_new] = names_.try_emplace(sql, fmt::format("q{}", names_.size()));
        if (is_new) must(PQprepare(connection_, found->second.c_str(), sql.c_str(), 0, nullptr));
        return found->second;
    }

    std::int64_t step(const Statement& statement) {
        const auto& name = prepared(statement.sql);
        std::vector<std::string> texts;
        for (const auto& each : statement.parameters) texts.push_back(as_text(each));
        if (writes_number(statement.sql)) texts.at(0) = number_;
        std::vector<const char*> values;
        for (std::size_t i = 0; i < texts.size(); ++i)
            values.push_back(statement.parameters[i].index() == 0 ? nullptr : texts[i].c_str());
        const auto answer = must(PQexecPrepared(connection_, name.c_str(), static_cast<int>(values.size()),
                                                values.data(), nullptr, nullptr, 0));
        for (int row = 0; row < PQntuples(answer.get()); ++row)
            for (int i = 0; i < PQnfields(answer.get()); ++i) bytes_ += PQgetlength(answer.get(), row, i);
        if (takes_number(statement.sql)) number_ = PQgetvalue(answer.get(), 0, 0);
        return PQntuples(answer.get());
    }

    PGconn* connection_;
    std::unordered_map<std::string, std::string> names_;
    std::string number_;
    std::int64_t bytes_ = 0;
};

}  // namespace

std::unique_ptr<Replay> replay_postgres(const std::string& url, const std::string& schema) {
    return std::make_unique<PostgresReplay>(url, schema);
}

}  // namespace mentorkorps::bench
