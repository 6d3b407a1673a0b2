#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/random.hpp"

/// What makes an edit of the database from outside show. The rows of a table are sealed in runs of 64 numbers: a `Seal`
/// holds a keyed fingerprint of each row, and one over itself. The `SealHead` holds all seals in one, and the end of
/// the audit log, so that no seal can be taken out or set back, and the log not be cut short.
namespace mentorkorps::domain::audit {

inline std::int64_t run_of(std::int64_t number) { return number >> 6; }

/// A fingerprint of 64 bits: enough where each guess must be shown to somebody who holds the key.
using RowPrint = std::array<char, 8>;
/// Of the rows that stand under one number of a table, whatever their order. `rows`: each as one text.
RowPrint row_print(const Key& key, std::string_view table, std::int64_t number, const std::vector<std::string>& rows);

/// Where a seal belongs.
struct Run {
    std::string table;
    std::int64_t run = 0;
    friend auto operator<=>(const Run&, const Run&) = default;
};

/// The seal of one run. One that somebody has edited does not hold, and does not do so again, whatever is put in it.
class Seal {
  public:
    Seal(const Key& key, Run run) : key_(key), run_(std::move(run)) {}
    /// From what `bytes` gave.
    Seal(const Key& key, Run run, std::string_view bytes);

    bool holds() const { return broken_.empty(); }
    void put(std::int64_t number, const RowPrint& print);
    void remove(std::int64_t number);
    const std::map<std::int64_t, RowPrint>& rows() const { return rows_; }
    /// For each row its place in the run, one byte, and its fingerprint; then 16 bytes of fingerprint over it all.
    std::string bytes() const;

  private:
    std::string own_print(std::string_view rows) const;
    const Key& key_;
    Run run_;
    std::map<std::int64_t, RowPrint> rows_;
    std::string broken_;  ///< the fingerprint that did not fit
};

/// Where the audit log ended, and the migration at which all was sealed.
struct SealedAt {
    std::int64_t schema = 0;
    std::int64_t seq = 0;
    std::string print;
    friend bool operator==(const SealedAt&, const SealedAt&) = default;
};

/// All seals in one: the exclusive or of a keyed fingerprint of each, kept sealed, with a new nonce every time (the
/// multiset hash MSet-XOR-Hash of Clarke et al., Asiacrypt 2003). A seal is put in, and taken out, by `toggle`.
class SealHead {
  public:
    explicit SealHead(const Key& key) : key_(key) {}
    /// Nothing when somebody has edited the head.
    static std::optional<SealHead> opened(const Key& key, std::string_view box, const SealedAt& at);

    void toggle(const Run& run, std::string_view seal);
    std::string box(const SealedAt& at, Random& random) const;
    friend bool operator==(const SealHead& a, const SealHead& b) { return same(a.all_, b.all_); }

  private:
    const Key& key_;
    std::string all_ = std::string(32, '\0');
};

}  // namespace mentorkorps::domain::audit
