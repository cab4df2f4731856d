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

}  // namespace

MarkedSentence read_marks(std::string_view marked) {
  MarkedSentence sentence;
  std::size_t open_source = std::string_view::npos;
  std::size_t open_target = std::string_view::npos;
  const auto close = [&](std::size_t& open, std::vector<ByteSpan>& into) {
    if (open != std::string_view::npos) {
      into.push_back(without_blanks(sentence.text, {open, sentence.text.size()}));
      open = std::string_view::npos;
    }
  };
  while (!marked.empty()) {
    if (marked.starts_with("<s>") || marked.starts_with("<t>")) {
      (marked[1] == 's' ? open_source : open_target) = sentence.text.size();
      marked.remove_prefix(3);
    } else if (marked.starts_with("</s>") || marked.starts_with("</t>")) {
      marked[2] == 's' ? close(open_source, sentence.sources) : close(open_target, sentence.targets);
      marked.remove_prefix(4);
    } else {
      sentence.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return sentence;
}

}  // namespace entente::evaluate
