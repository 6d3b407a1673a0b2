#pragma once

namespace mentorkorps::db {

/// A statement. Only a literal can be one, so that nothing typed by anybody ever becomes SQL. One text for both
/// engines: parameters are `$1` … `$n`, in any order; db/migrations/README.md says what both engines understand.
class Sql {
  public:
    consteval Sql(const char* text) : text_(text) {}
    const char* text() const { return text_; }

  private:
    const char* text_;
};

}  // namespace mentorkorps::db
