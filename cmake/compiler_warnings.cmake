# Warnings are errors on our code for the compilers that the project is tested with (GCC 12, Clang 19).
# Another compiler may warn of other things; a user's first build must not fail on that.
set(ENTENTE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion -Wimplicit-fallthrough)
# With sanitizers GCC warns of code that they put in.
if(NOT ENTENTE_SANITIZERS AND ((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
   OR (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 20)))
  list(APPEND ENTENTE_WARNINGS -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false findings inside std::string at -O2 (GCC bug 105651), the last three of these where its
  # header comes compiled.
  list(APPEND ENTENTE_WARNINGS -Wno-restrict -Wno-null-dereference -Wno-stringop-overflow -Wno-stringop-overread
       -Wno-array-bounds)
endif()
# Designated initialisers name what differs from the defaults; the rest is meant to be left out.
list(APPEND ENTENTE_WARNINGS -Wno-missing-field-initializers)

if(ENTENTE_SANITIZERS)
  add_compile_options(-fsanitize=${ENTENTE_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ENTENTE_SANITIZERS})
endif()
