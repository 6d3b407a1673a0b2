#include "domain/audit/seals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mentorkorps::domain::audit {
namespace {

constexpr std::size_t own_print_size = 16;
constexpr std::size_t entry_size = 1 + std::tuple_size_v<RowPrint>;

std::string about(const SealedAt& at) { return fmt::format("seals {} {} {}", at.schema, at.seq, hex(at.print)); }

std::string place(const Run& run) { return fmt::format("{} {}\n", run.table, run.run); }

}  // namespace

RowPrint row_print(const Key& key, std::string_view table, std::int64_t number, const std::vector<std::string>& rows) {
    const auto about = fmt::format("row {} {}\n", table, number);
    std::vector<std::string> prints;
    for (const auto& row : rows) prints.push_back(fingerprint(key, about + row));
    std::ranges::sort(prints);
    auto all = prints.size() == 1 ? prints.front() : about;
    if (prints.size() != 1) {
        for (const auto& print : prints) all += print;
        all = fingerprint(key, all);
    }
    RowPrint print;
    std::copy_n(all.begin(), print.size(), print.begin());
    return print;
}

Seal::Seal(const Key& key, Run run, std::string_view bytes) : Seal(key, std::move(run)) {
    const auto size = bytes.size() < own_print_size ? 0 : bytes.size() - own_print_size;
    const auto rows = bytes.substr(0, size);
    for (std::size_t at = 0; at + entry_size <= rows.size(); at += entry_size) {
        RowPrint print;
        std::copy_n(rows.begin() + static_cast<std::ptrdiff_t>(at) + 1, print.size(), print.begin());
        rows_.insert_or_assign(run_.run * 64 + static_cast<unsigned char>(rows[at]) % 64, print);
    }
    if (const auto print = bytes.substr(size); !same(print, own_print(rows))) broken_ = print.empty() ? "?" : print;
}

void Seal::put(std::int64_t number, const RowPrint& print) { rows_.insert_or_assign(number, print); }

void Seal::remove(std::int64_t number) { rows_.erase(number); }

std::string Seal::bytes() const {
    std::string bytes;
    for (const auto& [number, print] : rows_) {
        bytes += static_cast<char>(number - run_.run * 64);
        bytes.append(print.data(), print.size());
    }
    return bytes + (holds() ? own_print(bytes) : broken_);
}

std::string Seal::own_print(std::string_view rows) const {
    return fingerprint(key_, fmt::format("run {}{}", place(run_), rows)).substr(0, own_print_size);
}

std::optional<SealHead> SealHead::opened(const Key& key, std::string_view box, const SealedAt& at) {
    auto all = mentorkorps::opened(key, box, about(at));
    if (!all || all->size() != 32) return std::nullopt;
    SealHead head(key);
    head.all_ = std::move(*all);
    return head;
}

void SealHead::toggle(const Run& run, std::string_view seal) {
    const auto one = fingerprint(key_, fmt::format("all {}{}", place(run), seal));
    std::ranges::transform(all_, one, all_.begin(), [](char a, char b) { return static_cast<char>(a ^ b); });
}

std::string SealHead::box(const SealedAt& at, Random& random) const { return sealed(key_, all_, about(at), random); }

}  // namespace mentorkorps::domain::audit
