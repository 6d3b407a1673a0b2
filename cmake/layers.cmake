# tools/layers.txt is the architecture: which folder of src/ may use which. Each folder becomes one library that links
# to just those, so that a use which the list does not allow does not link either.
file(STRINGS ${CMAKE_SOURCE_DIR}/tools/layers.txt LAYER_LINES)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/layers.txt)

foreach(line IN LISTS LAYER_LINES)
  string(REGEX MATCH "^([a-z]+):(.*)$" _ "${line}")
  set(LAYERS ${LAYERS} ${CMAKE_MATCH_1})
  string(REGEX MATCHALL "[a-z]+" LAYER_${CMAKE_MATCH_1}_USES "${CMAKE_MATCH_2}")
endforeach()

# layer(NAME [LIBRARIES …]): the library of src/NAME from all its sources, linked to what the list allows.
function(layer name)
  cmake_parse_arguments(ARG "" "" "LIBRARIES;SOURCES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources} ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC fmt::fmt PRIVATE warnings ${ARG_LIBRARIES})
  target_link_libraries(${name} PUBLIC ${LAYER_${name}_USES})
  target_precompile_headers(${name} PRIVATE  # what nearly every file includes: a third of the compiler's time
    <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <unordered_map> <variant> <vector>
    <fmt/format.h>)
endfunction()
