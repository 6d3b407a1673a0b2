# The library `embedded`: what web/ builds, programmes/, standards/ and demo/, inside the program (src/main/embedded.hpp).
find_program(NPM npm REQUIRED)
find_program(NODE NAMES node nodejs REQUIRED)

set(WEB ${CMAKE_SOURCE_DIR}/web)
set(ASSETS ${CMAKE_BINARY_DIR}/assets)
set(EMBEDDED ${CMAKE_BINARY_DIR}/embedded)
file(GLOB_RECURSE WEB_SOURCES CONFIGURE_DEPENDS ${WEB}/src/* ${WEB}/images/*)
file(GLOB_RECURSE CARRIED CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/programmes/*.toml ${CMAKE_SOURCE_DIR}/standards/*.toml ${CMAKE_SOURCE_DIR}/demo/*)

# Installs when the lockfile is newer than what stands there; the lock keeps two builds from doing it at once.
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/npm.stamp
  COMMAND flock package.json sh -c
          "[ node_modules/.package-lock.json -nt package-lock.json ] || ${NPM} ci --no-audit --no-fund"
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/npm.stamp
  DEPENDS ${WEB}/package.json ${WEB}/package-lock.json
  WORKING_DIRECTORY ${WEB} COMMENT "Front-end packages" VERBATIM)

add_custom_command(
  OUTPUT ${ASSETS}/manifest.json
  COMMAND ${NODE} build.mjs ${ASSETS}
  DEPENDS ${CMAKE_BINARY_DIR}/npm.stamp ${WEB_SOURCES} ${WEB}/build.mjs ${WEB}/dkfds.mjs ${WEB}/icons.mjs
  WORKING_DIRECTORY ${WEB} COMMENT "Front end" VERBATIM)

add_custom_command(
  OUTPUT ${EMBEDDED}/embedded.cpp ${EMBEDDED}/embedded.S
  COMMAND ${PYTHON} ${CMAKE_SOURCE_DIR}/tools/embed.py --assets ${ASSETS} --programmes ${CMAKE_SOURCE_DIR}/programmes
          --standards ${CMAKE_SOURCE_DIR}/standards --demo ${CMAKE_SOURCE_DIR}/demo --out ${EMBEDDED}
  DEPENDS ${ASSETS}/manifest.json ${CARRIED} ${CMAKE_SOURCE_DIR}/tools/embed.py
  COMMENT "Files that travel inside the program" VERBATIM)

add_library(embedded STATIC ${EMBEDDED}/embedded.cpp ${EMBEDDED}/embedded.S)
set_source_files_properties(${EMBEDDED}/embedded.S PROPERTIES OBJECT_DEPENDS "${ASSETS}/manifest.json;${CARRIED}")
target_include_directories(embedded PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(embedded PRIVATE warnings)
