# Called by embed_files at build time: OUTPUT, FUNCTION, BASE (may be empty), FILES (a list).
set(rows "")
set(index 0)
set(arrays "")
foreach(file ${FILES})
  file(READ "${file}" content HEX)
  get_filename_component(name "${file}" NAME)
  if(BASE)
    file(RELATIVE_PATH name "${BASE}" "${file}")
  endif()
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${content}")
  string(APPEND arrays "constexpr char kFile${index}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    {\"${name}\", {kFile${index}, sizeof kFile${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Written by cmake/write_embedded.cmake.
#include \"base/embedded.hpp\"
namespace entente {
namespace {
${arrays}constexpr EmbeddedFile kFiles[] = {
${rows}};
}  // namespace
std::span<const EmbeddedFile> ${FUNCTION}() { return kFiles; }
}  // namespace entente
")
