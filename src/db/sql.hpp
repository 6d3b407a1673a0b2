#pragma once

namespace mentorkorps::db {

/// A statement. Only a literal can be one, so that nothing typed by anybody ever becomes SQL. One text for both engines:
/// parameters are `$1` … `$n`, in any order; see docs/recipes for what both engines understand.
class Sql {
  public:
    consteval Sql(const char* text) : text_(text) {}
    /// Lives as long as the program; its address identifies the statement.
    const char* text() const { return text_; }

  private:
    friend class Schema;  // the copier and the migration runner name tables themselves
    struct Trusted {};
    Sql(Trusted, const char* text) : text_(text) {}
    const char* text_;
};

}  // namespace mentorkorps::db
