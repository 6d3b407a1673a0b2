#include "recording.hpp"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>

namespace mentorkorps::bench {
namespace {

std::string from_hex(const std::string& text) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
    return bytes;
}

/// `i 5`, `t text`, `b 0aff` or `n`.
Parameter parameter(const std::string& line) {
    switch (line.at(0)) {
        case 'i': return std::int64_t{std::stoll(line.substr(2))};
        case 't': return line.substr(2);
        case 'b': return Blob{from_hex(line.substr(2))};
        case 'n': return std::monostate{};
        default: throw std::runtime_error(fmt::format("'{}' is no parameter", line));
    }
}

}  // namespace

Recording read_recording(const std::string& file) {
    std::ifstream lines(file);
    Recording recording;
    bool is_of_the_engine = false;  // its list of what was touched, which no other connection has
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("sql ")) is_of_the_engine = line.find("pg_temp") != std::string::npos;
        if (line == "read" || line == "write")
            recording.push_back({line == "write", {}});
        else if (is_of_the_engine)
            continue;
        else if (line.starts_with("sql "))
            recording.back().statements.push_back({line.substr(4), {}});
        else
            recording.back().statements.back().parameters.push_back(parameter(line));
    }
    if (recording.empty()) throw std::runtime_error(fmt::format("{} holds no statements", file));
    return recording;
}

bool takes_number(const std::string& sql) { return sql.starts_with("update audit_head set seq"); }
bool writes_number(const std::string& sql) { return sql.starts_with("insert into audit_event"); }

}  // namespace mentorkorps::bench
