# compile_headers_once(NAME HEADERS <header>... [OPTIONS option...] [LINK library...])
# Headers that cost much of what a file takes to compile, compiled once, for targets with the same options to reuse.
function(compile_headers_once name)
  cmake_parse_arguments(PARSE_ARGV 1 once "" "" "HEADERS;OPTIONS;LINK")
  file(WRITE "${PROJECT_BINARY_DIR}/${name}.cpp" "")
  add_library(${name} OBJECT "${PROJECT_BINARY_DIR}/${name}.cpp")
  target_link_libraries(${name} PRIVATE ${once_LINK})
  target_compile_options(${name} PRIVATE ${ENTENTE_WARNINGS} ${once_OPTIONS})
  target_precompile_headers(${name} PRIVATE ${once_HEADERS})
endfunction()

# Those of the standard library, for all but the tests. Each file includes what it uses all the same: the preset fuzz
# compiles without these.
function(compile_standard_headers)
  compile_headers_once(standard_headers HEADERS <algorithm> <array> <charconv> <chrono> <cmath> <cstddef> <cstdint>
    <filesystem> <functional> <iterator> <map> <memory> <numeric> <optional> <ranges> <set> <span> <string>
    <string_view> <tuple> <unordered_map> <utility> <vector>)
endfunction()

# engine_module(NAME SOURCES ... HEADERS ... [DEPS folder ...] [LINK library ...])
# One static library a folder of src/. Headers are compiled alone (self-check) when all targets are built.
# DEPS are our own folders: their headers may be included, so they are public. LINK libraries stay private.
function(engine_module name)
  cmake_parse_arguments(PARSE_ARGV 1 module "" "" "SOURCES;HEADERS;DEPS;LINK")
  set(target entente_${name})
  add_library(${target} STATIC ${module_SOURCES})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/src" FILES ${module_HEADERS})
  target_compile_options(${target} PRIVATE ${ENTENTE_WARNINGS})
  target_precompile_headers(${target} REUSE_FROM standard_headers)
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  foreach(dep ${module_DEPS})
    target_link_libraries(${target} PUBLIC entente_${dep})
  endforeach()
  target_link_libraries(${target} PRIVATE ${module_LINK})
endfunction()

# A test runs its own code once; optimising that takes longer to compile than it saves.
set(ENTENTE_TEST_OPTIONS $<$<CONFIG:Release>:-O0>)

# The headers of GoogleTest are most of what a test costs to compile.
function(compile_test_headers)
  compile_headers_once(test_headers HEADERS <gmock/gmock.h> <gtest/gtest.h> OPTIONS ${ENTENTE_TEST_OPTIONS} LINK GTest::gmock)
endfunction()

# engine_tests(NAME SOURCES ... [DEPS folder ...] [LINK library ...] [LABELS slow|threads])
# One test program a folder of tests/; sentences are the test names. slow: run by ./dev check --long only. threads: what
# is tried works in several threads; the target threaded_tests builds these, and the thread sanitizer runs them.
function(engine_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "SOURCES;DEPS;LINK;LABELS")
  set(target ${name}_tests)
  add_executable(${target} ${tests_SOURCES})
  target_compile_options(${target} PRIVATE ${ENTENTE_WARNINGS} ${ENTENTE_TEST_OPTIONS})
  target_precompile_headers(${target} REUSE_FROM test_headers)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${target} PRIVATE ENTENTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               ENTENTE_PROGRAM="${PROJECT_BINARY_DIR}/entente")
  foreach(dep ${tests_DEPS})
    target_link_libraries(${target} PRIVATE entente_${dep})
  endforeach()
  target_link_libraries(${target} PRIVATE ${tests_LINK} GTest::gmock GTest::gtest_main)
  if("threads" IN_LIST tests_LABELS)
    add_dependencies(threaded_tests ${target})
  endif()
  include(GoogleTest)
  gtest_discover_tests(${target} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300 LABELS "${tests_LABELS}")
endfunction()
