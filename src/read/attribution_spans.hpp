// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/claim.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Who says what, as spans of tokens: a source, its cue, and the content in one or more pieces. Any of them may be
// missing: a quotation that goes on has no cue, "saying that" has no source of its own.
struct Speech {
  CueKind kind = CueKind::assert_;
  std::string_view rule;  // name of the word of saying; empty where there is none
  TokenRange source;
  TokenRange cue;
  std::vector<TokenRange> contents;
  bool is_continued = false;  // no source of its own: who spoke before speaks on
  bool is_vouched = true;     // told as true by its source: said or believed, not wished for, praised or blamed
};

// The outermost speeches of a text, in no order. Sentences are those of split_sentences; a quotation may run over
// several. Cost: linear in the tokens.
std::vector<Speech> find_speeches(const SentenceView& text, std::span<const TokenRange> sentences);

}  // namespace entente::read
