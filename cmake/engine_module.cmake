# The standard library's headers are a good part of what a file costs to compile, so they are compiled once, here. Each
# file includes what it uses all the same: the preset fuzz compiles without these.
function(compile_standard_headers)
  file(WRITE "${PROJECT_BINARY_DIR}/standard_headers.cpp" "")
  add_library(standard_headers OBJECT "${PROJECT_BINARY_DIR}/standard_headers.cpp")
  target_compile_options(standard_headers PRIVATE ${ENTENTE_WARNINGS})
  target_precompile_headers(standard_headers PRIVATE <algorithm> <array> <charconv> <chrono> <cmath> <cstddef> <cstdint>
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

# The headers of GoogleTest are most of what a test costs to compile, so they are compiled once, here.
function(compile_test_headers)
  file(WRITE "${PROJECT_BINARY_DIR}/test_headers.cpp" "")
  add_library(test_headers OBJECT "${PROJECT_BINARY_DIR}/test_headers.cpp")
  target_link_libraries(test_headers PRIVATE GTest::gmock)
  target_compile_options(test_headers PRIVATE ${ENTENTE_WARNINGS} ${ENTENTE_TEST_OPTIONS})
  target_precompile_headers(test_headers PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
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
