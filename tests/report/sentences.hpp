// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente::report {

// Sentences of a text, parted at a full stop, question mark or empty line. Line breaks inside are spaces.
inline std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences{""};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_break = text[i] == '\n' && i + 1 < text.size() && text[i + 1] == '\n';
    sentences.back() += text[i] == '\n' ? ' ' : text[i];
    const bool is_stop =
        (text[i] == '.' || text[i] == '?') && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
    if (is_break || is_stop) {
      sentences.emplace_back();
    }
  }
  return sentences;
}

// ICD 203: how sure the analyst is and how likely the thing is are never said in one sentence.
inline void expect_confidence_apart(const std::string& text) {
  bool is_said = false;
  for (const std::string& sentence : sentences_of(text)) {
    if (sentence.find("onfidence") == std::string::npos) {
      continue;
    }
    is_said = true;
    for (const char* word : {"%", "likely", "chance", "prob", "certain", "possib"}) {
      EXPECT_EQ(sentence.find(word), std::string::npos) << sentence;
    }
  }
  EXPECT_TRUE(is_said) << "the confidence is not said at all";
}

}  // namespace entente::report
