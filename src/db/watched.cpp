#include "db/watched.hpp"

#include <fmt/format.h>

namespace mentorkorps::db {

std::string sqlite_triggers(const Watched& of, std::size_t number, const std::string& differs) {
    const auto before = fmt::format("SELECT touched({}, OLD.\"{}\");", number, of.key);
    const auto after = fmt::format("SELECT touched({}, NEW.\"{}\");", number, of.key);
    const auto trigger = [&](const char* event, const std::string& when, const std::string& body) {
        return fmt::format("CREATE TEMP TRIGGER touched_{0}_{1} AFTER {1} ON main.\"{0}\" {2} BEGIN {3} END;", of.table,
                           event, when, body);
    };
    return trigger("INSERT", "", after) + trigger("DELETE", "", before) +
           trigger("UPDATE", fmt::format("WHEN {}", differs), before + after);
}

std::string postgres_triggers(const Watched& of) {
    return fmt::format(R"(
        CREATE OR REPLACE FUNCTION touched_by_{1}() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            IF to_regclass('pg_temp.touched_row') IS NULL THEN RETURN NULL; END IF;
            IF TG_OP <> 'INSERT' THEN
                INSERT INTO pg_temp.touched_row VALUES (TG_TABLE_NAME, OLD."{1}") ON CONFLICT DO NOTHING;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                INSERT INTO pg_temp.touched_row VALUES (TG_TABLE_NAME, NEW."{1}") ON CONFLICT DO NOTHING;
            END IF;
            RETURN NULL;
        END $body$;
        CREATE OR REPLACE TRIGGER touched_updated AFTER UPDATE ON "{0}" FOR EACH ROW
            WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touched_by_{1}();
        CREATE OR REPLACE TRIGGER {2} AFTER INSERT OR DELETE ON "{0}" FOR EACH ROW
            EXECUTE FUNCTION touched_by_{1}();)",
                       of.table, of.key, postgres_trigger);
}

}  // namespace mentorkorps::db
