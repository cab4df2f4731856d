// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>
#include <tuple>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Curly quotes, an emoji of four bytes, combining marks, Arabic letters, paragraphs.
constexpr const char* kForeignLetters =
    "🙂 “ALPHA supports BRAVO,” said DELTA’s spokesman.\n\n"
    "Un e\u0301tat — جبهة النصر 🧭: CHARLIE’s links to ALPHA grew… 🙂\n"
    "These two groups “coopérate”. DELTA and ECHO were seen in town. These two groups cooperate.\n\n"
    "Café naïve: DELTA accused ALPHA of supporting ECHO. ALPHA has denied such ties.";

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    text += part;
  }
  return text;
}

auto fields(const Claim& claim) {
  return std::tuple(claim.id, claim.document, claim.span, claim.quote, claim.sentence, claim.speaker, claim.via,
                    claim.cue, claim.when, claim.where, claim.rules, claim.resolutions);
}

bool is_equal(const Claim& left, const Claim& right) {
  return fields(left) == fields(right) && told(left) == told(right) && left.certainty == right.certainty &&
         left.evidence == right.evidence && left.status == right.status && left.a == right.a && left.b == right.b;
}

bool is_equal(const Reading& left, const Reading& right) {
  const auto name_of = [](const Proposal& proposal) { return std::pair(proposal.name, proposal.span); };
  return left.sentence_count == right.sentence_count &&
         std::ranges::equal(left.claims, right.claims,
                            [](const Claim& one, const Claim& two) { return is_equal(one, two); }) &&
         std::ranges::equal(left.proposals, right.proposals, {}, name_of, name_of);
}

TEST(Reader, quotes_the_exact_words_at_their_code_points) {
  const Reading reading = read_text(kForeignLetters);
  EXPECT_GE(reading.claims.size(), 4U);
  expect_exact_quotes(kForeignLetters, reading);
}

TEST(Reader, counts_code_points_and_not_bytes) {
  const Claim claim = only_claim("🙂é “x”. ALPHA supports BRAVO.");
  EXPECT_EQ(claim.sentence, (TextSpan{8, 29}));
  EXPECT_GE(claim.span.start, 8);
  EXPECT_THAT(claim.quote, HasSubstr("ALPHA supports BRAVO"));
}

TEST(Reader, gives_proposed_claims_with_document_and_distinct_ids_in_text_order) {
  const Reading reading = read_text("ALPHA supports BRAVO. CHARLIE is linked to DELTA. ALPHA supports BRAVO.");
  ASSERT_EQ(reading.claims.size(), 3U) << "the same words at another place are another claim";
  EXPECT_EQ(reading.sentence_count, 3U);
  std::set<std::string> ids;
  std::int32_t start = 0;
  for (const Claim& claim : reading.claims) {
    EXPECT_EQ(claim.document, DocumentId{"note"});
    EXPECT_EQ(claim.status, ClaimStatus::proposed);
    EXPECT_FALSE(claim.rules.empty());
    EXPECT_GE(claim.span.start, start);
    start = claim.span.start;
    ids.insert(claim.id.value);
  }
  EXPECT_EQ(ids.size(), 3U);
}

TEST(Reader, gives_the_same_ids_when_it_reads_again) {
  EXPECT_TRUE(is_equal(read_text(kForeignLetters), read_text(kForeignLetters)));
}

TEST(Reader, reads_the_same_from_several_threads) {
  const Reader reader(neighbours(), norland_lexicon());
  const Document document =
      document_of(repeated(std::string(kForeignLetters) + "\n\nThe Alpha Front (AF) won.\n\n", 20));
  const Reading alone = reader.read(document);
  ASSERT_FALSE(alone.claims.empty());
  std::vector<Reading> readings(4);
  std::vector<std::thread> threads;
  threads.reserve(readings.size());
  for (Reading& reading : readings) {
    threads.emplace_back([&] { reading = reader.read(document); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const Reading& reading : readings) {
    EXPECT_TRUE(is_equal(reading, alone));
  }
}

TEST(Reader, learns_an_abbreviation_in_the_whole_of_its_document) {
  EXPECT_THAT(told("The Alpha Front (AF) won. AF supports BRAVO."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("AF supports BRAVO. The Alpha Front (AF) won."), ElementsAre("alpha>bravo supports"));
}

TEST(Reader, forgets_an_abbreviation_with_its_document) {
  const Reader reader(neighbours(), norland_lexicon());
  EXPECT_EQ(reader.read(document_of("The Alpha Front (AF) won. AF supports BRAVO.")).claims.size(), 1U);
  EXPECT_THAT(reader.read(document_of("AF supports BRAVO.")).claims, IsEmpty());
}

TEST(Reader, reads_no_claim_without_two_actors) {
  EXPECT_THAT(told("The army supports the rebels. Nobody is allied with anybody."), IsEmpty());
  EXPECT_THAT(told(read_text("ALPHA supports BRAVO.", ActorRegistry{})), IsEmpty());
}

TEST(Reader, reads_its_name_from_the_version) { EXPECT_FALSE(reader_version().empty()); }

TEST(Reader, makes_no_claim_of_a_text_that_says_nothing) {
  const std::vector<std::string> texts{"",
                                       " ",
                                       "\n\n\n",
                                       ".",
                                       "'",
                                       "’s",
                                       "-",
                                       "...!?;:,()[]“”‘’--—–…",
                                       std::string("\0\0\0", 3),
                                       "\xFF\xFE\xFD",
                                       "\xE2\x80",
                                       "ALPHA",
                                       "ALPHA's",
                                       "n't",
                                       "it",
                                       "not",
                                       "supports",
                                       "(ALPHA",
                                       "ALPHA (",
                                       "ALPHA (A",
                                       "1,",
                                       "U.S",
                                       "said",
                                       "according to",
                                       "by ALPHA",
                                       "of",
                                       "\f\f"};
  for (const std::string& text : texts) {
    EXPECT_THAT(told(text), IsEmpty()) << text;
  }
}

TEST(Reader, survives_bytes_that_are_no_utf8) {
  const std::string text =
      "ALPHA\xFFsupports \xC3 BRAVO. \xE2\x80 ALPHA supports BRAVO\xF0\x9F. DELTA\xE2\x80\x99s \xCA\xBC";
  expect_exact_quotes(text, read_text(text));
}

TEST(Reader, survives_every_cut_of_a_text) {
  const std::string text = kForeignLetters;
  const Reader reader(neighbours(), norland_lexicon());
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string part = text.substr(0, length);
    expect_exact_quotes(part, reader.read(document_of(part)));
  }
}

// Each would take hours if a step looked at all tokens for each token; the test program's time limit finds that.
TEST(ReaderOnLongText, reads_one_word_a_million_times) {
  for (const char* word : {"so ", "may ", "not ", "it ", "( ", "\" ", ". "}) {
    EXPECT_THAT(read_text(repeated(word, 1'000'000)).claims, IsEmpty()) << word;
  }
}

TEST(ReaderOnLongText, reads_brackets_nested_deep) {
  const std::string text = repeated("(", 100'000) + "ALPHA" + repeated(")", 100'000) + repeated("[\n", 100'000);
  EXPECT_THAT(read_text(text).claims, IsEmpty());
}

TEST(ReaderOnLongText, finds_claims_in_proportion_to_the_sentences) {
  constexpr std::size_t kSentences = 20'000;
  const Reading reading = read_text(repeated("ALPHA supports BRAVO. ", kSentences));
  EXPECT_EQ(reading.sentence_count, kSentences);
  EXPECT_EQ(reading.claims.size(), kSentences);
}

// Two groups called "Hill Army": one in Norland, at odds with it; one with ECHO for a friend.
ActorRegistry two_hill_armies() {
  std::vector<Actor> actors = neighbours().actors();
  Actor north{.id = ActorId{"north"}, .name = "Hill Army of the North", .aliases = {"Hill Army"}};
  north.attributes.emplace("adverse_to", "norland;bravo");
  Actor south{.id = ActorId{"south"}, .name = "Southern Hill Army", .aliases = {"Hill Army"}};
  south.attributes.emplace("allied_with", "echo;bravo");
  actors.push_back(std::move(north));
  actors.push_back(std::move(south));
  return ActorRegistry(std::move(actors));
}

TEST(AmbiguousNames, mean_the_actor_whose_full_name_the_document_gives) {
  EXPECT_THAT(told(read_text("The Hill Army supports BRAVO. The Southern Hill Army won.", two_hill_armies())),
              ElementsAre("south>bravo supports"));
}

TEST(AmbiguousNames, mean_the_actor_whose_friends_and_foes_the_document_names) {
  EXPECT_THAT(told(read_text("The Hill Army supports BRAVO. Norland knows it.", two_hill_armies())),
              ElementsAre("north>bravo supports"));
  EXPECT_THAT(told(read_text("ECHO won. The Hill Army supports BRAVO.", two_hill_armies())),
              ElementsAre("south>bravo supports"));
}

TEST(AmbiguousNames, are_told_of_and_never_guessed) {
  for (const char* text : {"The Hill Army supports BRAVO. The Hill Army won.",
                           "The Hill Army supports BRAVO. Norland met ECHO; the Hill Army won.",
                           "Southern Hill Army met Hill Army of the North. The Hill Army supports BRAVO, Hill Army."}) {
    const Reading reading = read_text(text, two_hill_armies());
    EXPECT_THAT(told(reading), IsEmpty()) << text;
    ASSERT_EQ(reading.ambiguous.size(), 1U) << text;
    EXPECT_EQ(reading.ambiguous.front().name, "Hill Army");
    EXPECT_THAT(reading.ambiguous.front().candidates, ElementsAre(ActorId{"north"}, ActorId{"south"}));
    EXPECT_EQ(reading.ambiguous.front().mentions, 2);
    EXPECT_EQ(std::string(text).substr(static_cast<std::size_t>(reading.ambiguous.front().span.start), 9), "Hill Army");
  }
}

TEST(Reader, reads_the_parts_of_a_long_text_as_one) {
  constexpr std::size_t kTimes = 20'000;
  const std::string paragraph =
      "ALPHA supports BRAVO. Nothing else is known of the two groups in the hills so far.\n\n";
  const std::string text = "The Alpha Front (AF) won.\n\n" + repeated(paragraph, kTimes) + "AF supports ECHO.";
  const Reading reading = read_text(text);
  ASSERT_EQ(reading.claims.size(), kTimes + 1);
  EXPECT_EQ(told(reading.claims.back()), "alpha>echo supports");
  expect_exact_quotes(text, reading);
  EXPECT_TRUE(std::ranges::is_sorted(reading.claims, {}, [](const Claim& claim) { return claim.span; }));
}

TEST(Reader, hands_on_claims_as_it_reads) {
  const Reader reader(neighbours(), norland_lexicon());
  std::vector<Claim> taken;
  const Reading reading = reader.read(document_of("ALPHA supports BRAVO. ECHO is linked to DELTA."),
                                      [&](Claim&& claim) { taken.push_back(std::move(claim)); });
  EXPECT_TRUE(reading.claims.empty());
  EXPECT_EQ(reading.sentence_count, 2U);
  EXPECT_THAT(told(Reading{.claims = taken}), ElementsAre("alpha>bravo supports", "delta=echo linked"));
}

TEST(ReaderOnLongText, reads_one_sentence_of_megabytes_in_linear_time) {
  EXPECT_THAT(read_text(repeated("the ALPHA of al-Hill (and) \"so\" ", 60'000)).ambiguous, IsEmpty());
  EXPECT_THAT(read_text(repeated("x", 3'000'000)).claims, IsEmpty());
  EXPECT_THAT(read_text(repeated("al-", 300'000)).claims, IsEmpty());
  EXPECT_THAT(read_text(repeated("\u200B", 300'000)).claims, IsEmpty());
  EXPECT_THAT(read_text(repeated("a\u00AD\n", 300'000)).claims, IsEmpty());
  EXPECT_THAT(read_text(repeated("1. \f", 300'000)).claims, IsEmpty());
}

}  // namespace
}  // namespace entente::read
