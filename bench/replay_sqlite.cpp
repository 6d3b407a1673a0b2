#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>
#include <unordered_map>

#include "recording.hpp"

namespace mentorkorps::bench {
namespace {

class SqliteReplay final : public Replay {
  public:
    explicit SqliteReplay(const std::string& file) {
        must(sqlite3_open_v2(file.c_str(), &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
        must(sqlite3_exec(database_, "pragma synchronous = full", nullptr, nullptr, nullptr));
    }
    ~SqliteReplay() override {
        for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
        sqlite3_close(database_);
    }
    SqliteReplay(const SqliteReplay&) = delete;
    SqliteReplay& operator=(const SqliteReplay&) = delete;

    std::int64_t run(const Recording& recording) override {
        std::int64_t rows = 0;
        for (const auto& transaction : recording) {
            step(transaction.writes ? "begin immediate" : "begin", {});
            for (const auto& statement : transaction.statements) rows += step(statement.sql, statement.parameters);
            step("commit", {});
        }
        return rows;
    }

  private:
    void must(int result) {
        if (result != SQLITE_OK && result != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
    }

    sqlite3_stmt* prepared(const std::string& sql) {
        auto& statement = statements_[sql];
        if (statement == nullptr) must(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr));
        return statement;
    }

    void bind(sqlite3_stmt* statement, const std::vector<Parameter>& parameters) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const int place = sqlite3_bind_parameter_index(statement, fmt::format("${}", i + 1).c_str());
            if (const auto* number = std::get_if<std::int64_t>(&parameters[i]))
                must(sqlite3_bind_int64(statement, place, *number));
            else if (const auto* text = std::get_if<std::string>(&parameters[i]))
                must(sqlite3_bind_text(statement, place, text->c_str(), static_cast<int>(text->size()), nullptr));
            else if (const auto* blob = std::get_if<Blob>(&parameters[i]))
                must(sqlite3_bind_blob(statement, place, blob->bytes.data(), static_cast<int>(blob->bytes.size()),
                                       nullptr));
        }
    }

    std::int64_t step(const std::string& sql, const std::vector<Parameter>& parameters) {
        auto* statement = prepared(sql);
        bind(statement, parameters);
        if (writes_number(sql)) must(sqlite3_bind_int64(statement, 1, number_));
        std::int64_t rows = 0;
        int result = SQLITE_ROW;
        for (; (result = sqlite3_step(statement)) == SQLITE_ROW; ++rows) fetch(statement);
        must(result);
        if (takes_number(sql)) number_ = last_;
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        return rows;
    }

    void fetch(sqlite3_stmt* statement) {
        if (sqlite3_column_count(statement) > 0 && sqlite3_column_type(statement, 0) == SQLITE_INTEGER)
            last_ = sqlite3_column_int64(statement, 0);
        for (int i = 0; i < sqlite3_column_count(statement); ++i) bytes_ += sqlite3_column_bytes(statement, i);
    }

    sqlite3* database_ = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*> statements_;
    std::int64_t last_ = 0, number_ = 0, bytes_ = 0;
};

}  // namespace

std::unique_ptr<Replay> replay_sqlite(const std::string& file) { return std::make_unique<SqliteReplay>(file); }

}  // namespace mentorkorps::bench
