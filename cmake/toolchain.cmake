# Compiler, linker and warnings: one place for how everything is built.
find_program(CCACHE ccache)
if(CCACHE)
  # Two clones share what one has compiled, and no path of a machine gets into the program.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=true
      CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

set(CMAKE_OPTIMIZE_DEPENDENCIES ON)  # a layer compiles without waiting for those that it only links to

find_program(PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)  # Debian's, which has Debian's jinja2
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)

add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # g++ 12 sees overlaps in "a" + text that are not there (GCC bug 105651)
  # The same in precompiled headers, where it does not know them for the system's
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-stringop-overflow>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)  # libstdc++ 12 uses its own get_temporary_buffer

add_compile_definitions(_GLIBCXX_ASSERTIONS)
add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)  # so that ccache sees what is precompiled
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_options(-g1 -O0)  # half the compile time of -O1 under the sanitizers
endif()
if(SANITIZE)
  add_compile_options(-fsanitize=${SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SANITIZE})
endif()
