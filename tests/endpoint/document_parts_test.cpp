// SPDX-License-Identifier: Apache-2.0
#include "endpoint/document_parts.hpp"

#include <gtest/gtest.h>

#include "domain/actor.hpp"
#include "read/reader.hpp"

namespace entente::endpoint {
namespace {

using Ranges = std::vector<ByteRange>;

TEST(DocumentParts, whole_sentences_are_gathered_up_to_the_limit) {
  const Ranges sentences{{0, 10}, {11, 20}, {21, 30}, {31, 40}};
  EXPECT_EQ(split_into_parts(sentences, 20), (Ranges{{0, 20}, {21, 40}}));
  EXPECT_EQ(split_into_parts(sentences, 19), (Ranges{{0, 10}, {11, 30}, {31, 40}}));
}

TEST(DocumentParts, a_sentence_longer_than_the_limit_is_a_part_of_its_own) {
  EXPECT_EQ(split_into_parts({{0, 5}, {6, 90}, {91, 95}}, 20), (Ranges{{0, 5}, {6, 90}, {91, 95}}));
}

TEST(DocumentParts, no_sentence_makes_no_part) { EXPECT_TRUE(split_into_parts({}, 20).empty()); }

// Claims of both readers on one sentence have one id, so the sentences must be the same.
TEST(DocumentParts, sentences_are_those_of_the_rules) {
  const auto lexicon = read::compile_lexicon(read::built_in_lexicon());
  const ActorRegistry actors({{.id = ActorId{"alpha"}, .name = "ALPHA"}, {.id = ActorId{"bravo"}, .name = "BRAVO"}});
  const Document document{.id = DocumentId{"d"}, .text = "Kalāt. Gen. Dove spoke. ALPHA backs BRAVO. It rained."};
  const auto claims = read::Reader(actors, lexicon).read(document).claims;
  ASSERT_EQ(claims.size(), 1U);
  const CodePointIndex index(document.text);
  const ByteRange sentence{index.byte_at(claims[0].sentence.start), index.byte_at(claims[0].sentence.end)};
  const Ranges sentences = sentence_ranges(document.text, *lexicon);
  EXPECT_NE(std::find(sentences.begin(), sentences.end(), sentence), sentences.end());
}

}  // namespace
}  // namespace entente::endpoint
