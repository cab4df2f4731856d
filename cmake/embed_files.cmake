# embed_files(OUTPUT file.cpp FUNCTION name [BASE folder] FILES ...)
# Writes a source file with one function that gives the files' names and contents, so that the program carries them.
# Names are those of the files without their folders, or their paths below BASE.
# The function's declaration and struct entente::EmbeddedFile stand in src/base/embedded.hpp, or beside who calls it.
function(embed_files)
  cmake_parse_arguments(PARSE_ARGV 0 embed "" "OUTPUT;FUNCTION;BASE" "FILES")
  add_custom_command(
    OUTPUT "${embed_OUTPUT}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${embed_OUTPUT}" "-DFUNCTION=${embed_FUNCTION}" "-DFILES=${embed_FILES}"
            "-DBASE=${embed_BASE}" -P "${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake"
    DEPENDS ${embed_FILES} "${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake"
    COMMENT "Building ${embed_FUNCTION} into the program"
    VERBATIM)
endfunction()
