#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The statements that one page ran, in order, as bench/statements.py wrote them down.
namespace mentorkorps::bench {

struct Blob {
    std::string bytes;
};
using Parameter = std::variant<std::monostate, std::int64_t, std::string, Blob>;

struct Statement {
    std::string sql;
    std::vector<Parameter> parameters;
};

/// A transaction: its statements stand between a begin and a commit.
struct Transaction {
    bool writes = false;
    std::vector<Statement> statements;
};
using Recording = std::vector<Transaction>;

/// Throws when the file is not one.
Recording read_recording(const std::string& file);

/// Runs recordings on one connection, every statement prepared once. A line for the audit log gets the number that the
/// head of the log has just given out, so that it can be written again and again.
class Replay {
  public:
    virtual ~Replay() = default;
    /// Fetches every column of every row; the number of rows.
    virtual std::int64_t run(const Recording& recording) = 0;
    /// Of the engine's own process, where it has one: CPU time in seconds so far.
    virtual double server_seconds() const { return 0; }
};
std::unique_ptr<Replay> replay_sqlite(const std::string& file);
std::unique_ptr<Replay> replay_postgres(const std::string& url, const std::string& schema);

bool takes_number(const std::string& sql);   ///< the head of the log gives a number out
bool writes_number(const std::string& sql);  ///< the line that is written under it

}  // namespace mentorkorps::bench
