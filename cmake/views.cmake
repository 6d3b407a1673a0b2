# views(TARGET [FOLDER]): compiles each view of FOLDER (src/web/views unless said) into TARGET. A view is a NAME.html
# with its struct in NAME.hpp beside it; an .html without one is a layout, an include or macros for others. A source
# then writes `#include "compiled/NAME.hpp"` and has both the struct and `render`.
set(VIEW_TOOLS ${CMAKE_SOURCE_DIR}/tools/compile_view.py ${CMAKE_SOURCE_DIR}/tools/view_expressions.py
  ${CMAKE_SOURCE_DIR}/tools/html_position.py)

function(views target)
  set(folder src/web/views)
  if(ARGC GREATER 1)
    set(folder ${ARGV1})
  endif()
  string(REGEX REPLACE "^src/" "" included ${folder})
  set(out ${CMAKE_BINARY_DIR}/generated/${target})
  file(GLOB structs CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/${folder} ${CMAKE_SOURCE_DIR}/${folder}/*.hpp)
  file(GLOB templates CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.html)
  foreach(struct IN LISTS structs)
    string(REGEX REPLACE "\\.hpp$" "" name ${struct})
    set(view ${CMAKE_SOURCE_DIR}/${folder}/${name}.html)
    if(view IN_LIST templates)
      add_custom_command(OUTPUT ${out}/compiled/${name}.cpp ${out}/compiled/${name}.hpp
        COMMAND ${PYTHON} ${CMAKE_SOURCE_DIR}/tools/compile_view.py ${view} --header ${included}/${name}.hpp
          --out ${out}/compiled --depfile ${out}/compiled/${name}.d
        DEPENDS ${view} ${VIEW_TOOLS} DEPFILE ${out}/compiled/${name}.d COMMENT "view ${name}" VERBATIM)
      target_sources(${target} PRIVATE ${out}/compiled/${name}.cpp ${out}/compiled/${name}.hpp)
    endif()
  endforeach()
  target_include_directories(${target} PUBLIC ${out})
endfunction()
