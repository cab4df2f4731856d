// SPDX-License-Identifier: Apache-2.0
// Any bytes as a text: tokens stay in order inside it, sentences cover them, and every quote is exact.
#include "base/text.hpp"
#include "fuzz/fuzz_input.hpp"
#include "read/lexicon_tables.hpp"
#include "read/reader.hpp"
#include "read/text_parts.hpp"

namespace {

using namespace entente;

Actor actor(const char* slug, const char* name, ActorKind kind) {
  return {.id = ActorId{slug}, .name = name, .kind = kind};
}

const ActorRegistry& registry() {
  static const ActorRegistry actors({actor("alpha", "ALPHA", ActorKind::armed_group),
                                     actor("kohistan", "Tehrik-e-Kohistan", ActorKind::armed_group),
                                     actor("usa", "United States", ActorKind::state)});
  return actors;
}

void check_tokens(const read::SplitPart& split, std::size_t size) {
  std::uint32_t end = 0;
  for (const read::Token& token : split.tokens) {
    must_hold(token.begin >= end && token.end > token.begin && token.end <= size);
    end = token.end;
  }
  std::size_t next = 0;
  for (const read::TokenRange& sentence : split.sentences) {
    must_hold(sentence.first == next && sentence.last > next);
    next = sentence.last;
  }
  must_hold(next == split.tokens.size());
}

void check_quotes(const read::Reading& reading, const std::string& text) {
  const CodePointIndex index(text);
  for (const Claim& claim : reading.claims) {
    must_hold(!claim.quote.empty() && index.slice(claim.span) == claim.quote);
    must_hold(claim.sentence.start <= claim.span.start && claim.span.end <= claim.sentence.end);
    for (const Resolution& resolution : claim.resolutions) {
      must_hold(index.slice(resolution.antecedent_span) == resolution.antecedent);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto lexicon = read::compile_lexicon(read::built_in_lexicon());
  static const read::Reader reader(registry(), lexicon);
  Document document;
  document.id = DocumentId{"fuzz"};
  document.text = fuzz_text(data, size);
  const auto margins = read::find_margins(document.text);
  for (const read::TextPart& part : read::cut_text(document.text, margins)) {
    check_tokens(read::split_part(part, lexicon->vocabulary, lexicon->classes), size);
  }
  check_quotes(reader.read(document), document.text);
  return 0;
}
