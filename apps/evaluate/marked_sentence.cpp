// SPDX-License-Identifier: Apache-2.0
#include "evaluate/marked_sentence.hpp"

namespace entente::evaluate {
namespace {

constexpr std::string_view kBlanks = " \t";

ByteSpan without_blanks(std::string_view text, ByteSpan span) {
  while (span.begin < span.end && kBlanks.find(text[span.begin]) != std::string_view::npos) {
    ++span.begin;
  }
  while (span.end > span.begin && kBlanks.find(text[span.end - 1]) != std::string_view::npos) {
    --span.end;
  }
  return span;
}

constexpr std::size_t kNotOpen = std::string_view::npos;

// Where one kind of mark was opened last, and what its marks held.
struct MarkKind {
  std::string_view opening;
  std::string_view closing;
  std::vector<ByteSpan>* spans;
  std::size_t open = kNotOpen;
};

// Takes a mark off the front of the rest; false where none stands there.
bool take_mark(MarkKind& kind, const std::string& text, std::string_view& rest) {
  if (rest.starts_with(kind.opening)) {
    kind.open = text.size();
    rest.remove_prefix(kind.opening.size());
    return true;
  }
  if (!rest.starts_with(kind.closing)) {
    return false;
  }
  if (kind.open != kNotOpen) {
    kind.spans->push_back(without_blanks(text, {kind.open, text.size()}));
  }
  kind.open = kNotOpen;
  rest.remove_prefix(kind.closing.size());
  return true;
}

}  // namespace

MarkedSentence read_marks(std::string_view marked) {
  MarkedSentence sentence;
  MarkKind source{"<s>", "</s>", &sentence.sources};
  MarkKind target{"<t>", "</t>", &sentence.targets};
  while (!marked.empty()) {
    if (take_mark(source, sentence.text, marked) || take_mark(target, sentence.text, marked)) {
      continue;
    }
    sentence.text += marked.front();
    marked.remove_prefix(1);
  }
  return sentence;
}

}  // namespace entente::evaluate
