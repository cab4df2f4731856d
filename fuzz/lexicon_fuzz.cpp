// SPDX-License-Identifier: Apache-2.0
// Any bytes as one file of the lexicon: it is refused with its line, or a reader works with it.
#include <array>
#include <string_view>

#include "base/error.hpp"
#include "fuzz/fuzz_input.hpp"
#include "read/reader.hpp"

namespace {

using namespace entente;

// The first byte of an input chooses the file; the others keep what the program has, or are empty to be quick.
std::vector<read::LexiconFile> files_with(std::uint8_t choice, const std::string& content) {
  std::vector<read::LexiconFile> files = read::built_in_lexicon();
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool is_small = files[i].name == "words.tsv" || files[i].name == "irregular.tsv";
    files[i].content = i == choice % files.size() ? content : (is_small ? files[i].content : std::string());
  }
  return files;
}

Actor group(const char* name) { return {.id = ActorId{name}, .name = name}; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  static const ActorRegistry registry({group("ALPHA"), group("BRAVO")});
  Document document;
  document.id = DocumentId{"fuzz"};
  document.text = "ALPHA supports BRAVO. According to BRAVO, ALPHA has not denied it. These two groups may co-operate.";
  try {
    const auto lexicon = read::compile_lexicon(files_with(data[0], fuzz_text(data + 1, size - 1)));
    must_hold(read::Reader(registry, lexicon).read(document).sentence_count > 0);
  } catch (const Failure& failure) {
    must_hold(failure.error().code == ErrorCode::lexicon_invalid && !failure.error().place.empty());
  }
  return 0;
}
