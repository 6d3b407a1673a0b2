# cmake -D FOLDER=db/migrations -D OUT=migrations.cpp -P migrations.cmake
# Writes the C++ source that carries the migrations. NNNN_name.sql is for both engines; NNNN_name.sqlite.sql and
# NNNN_name.postgres.sql are one each and come in pairs.
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)

set(steps "")
foreach(file IN LISTS files)
  get_filename_component(base ${file} NAME)
  if(NOT base MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)(\\.sqlite|\\.postgres)?\\.sql$")
    message(FATAL_ERROR "${file}: a migration is called NNNN_name.sql, NNNN_name.sqlite.sql or NNNN_name.postgres.sql")
  endif()
  list(APPEND steps "${CMAKE_MATCH_1}_${CMAKE_MATCH_2}")
endforeach()
list(REMOVE_DUPLICATES steps)

set(rows "")
set(expected 0)
foreach(step IN LISTS steps)
  math(EXPR expected "${expected} + 1")
  string(REGEX MATCH "^0*([0-9]+)_(.*)$" _ ${step})
  if(NOT CMAKE_MATCH_1 EQUAL expected)
    message(FATAL_ERROR "${FOLDER}: ${step} stands where migration ${expected} should")
  endif()
  set(name ${CMAKE_MATCH_2})
  if(EXISTS ${FOLDER}/${step}.sql)
    file(READ ${FOLDER}/${step}.sql sqlite)
    set(postgres "${sqlite}")
  else()
    file(READ ${FOLDER}/${step}.sqlite.sql sqlite)
    file(READ ${FOLDER}/${step}.postgres.sql postgres)
  endif()
  string(APPEND rows "    {${expected}, \"${name}\", R\"sql(${sqlite})sql\", R\"sql(${postgres})sql\"},\n")
endforeach()

file(WRITE ${OUT} "#include \"db/migration.hpp\"

#include <vector>

namespace mentorkorps::db {

std::span<const Migration> migrations() {
    static const std::vector<Migration> all{
${rows}    };
    return all;
}

}  // namespace mentorkorps::db
")
