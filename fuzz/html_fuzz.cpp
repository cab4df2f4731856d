// SPDX-License-Identifier: Apache-2.0
// Any bytes as a web page, as far as its child process takes it: the text is UTF-8 and passes to the parent unchanged.
#include "base/text.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ingest/charset.hpp"
#include "ingest/formats/html_depth.hpp"
#include "ingest/formats/html_page.hpp"
#include "ingest/formats/html_tree.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace entente;
  constexpr std::size_t kDeepestNesting = 1'000;  // the program's limit is ten times that, but slow under sanitizers
  const std::string text = ingest::decode_text(fuzz_text(data, size)).text;
  must_hold(is_utf8(text));
  if (ingest::deepest_nesting(text) > kDeepestNesting) {
    return 0;
  }
  const ingest::HtmlPage page = ingest::read_html_page(text);
  const std::string packed = ingest::pack_page(page);
  const auto unpacked = ingest::unpack_page(packed);
  must_hold(unpacked.has_value() && unpacked->text == page.text && unpacked->title == page.title);
  return 0;
}
