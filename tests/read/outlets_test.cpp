// SPDX-License-Identifier: Apache-2.0
#include "read/outlets.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "read/lexicon.hpp"

namespace entente::read {
namespace {

OutletFinder finder() {
  const std::vector<LexiconFile> files = built_in_lexicon();
  const auto file = std::ranges::find(files, "outlets.tsv", &LexiconFile::name);
  const std::vector<OutletNames> known{{"Northern Wire", "NW News"}, {"The Quenlow Courier"}, {"The News"}};
  return {file->content, known};
}

// "credit line: Northern Wire", or "none".
std::string credit(std::string_view text) {
  const auto found = finder().credit_of(text);
  return found ? std::string(to_word(found->reason)) + ": " + found->name : "none";
}

TEST(Credits, a_dateline_names_the_wire) {
  EXPECT_EQ(credit("QUENLOW (Northern Wire) - Lorries crossed the bridge."), "credit line: Northern Wire");
  EXPECT_EQ(credit("NEW QUENLOW, March 3 (Reuters) — Lorries crossed."), "credit line: Reuters");
  EXPECT_EQ(credit("A headline\n\nQUENLOW (XYZ): Lorries crossed."), "credit line: XYZ");
  EXPECT_EQ(credit("Lorries (some of them red) - crossed the bridge."), "none");
}

TEST(Credits, a_line_names_its_source) {
  EXPECT_EQ(credit("A text.\n\nSource: Northern Wire"), "credit line: Northern Wire");
  EXPECT_EQ(credit("A text.\nWith inputs from AFP"), "credit line: AFP");
  EXPECT_EQ(credit("This article was originally published by the Quenlow Courier.\nA text."),
            "credit line: The Quenlow Courier");
  EXPECT_EQ(credit("A text.\nCourtesy: Hill Valley Times"), "credit line: Hill Valley Times");
}

TEST(Credits, a_sign_off_needs_a_known_name) {
  EXPECT_EQ(credit("A text.\n— AFP"), "credit line: AFP");
  EXPECT_EQ(credit("A text ends here. (NW News)"), "credit line: Northern Wire");
  EXPECT_EQ(credit("A text.\n— Firstname Surname"), "none");
}

TEST(Credits, what_stands_in_the_middle_of_a_text_is_none) {
  std::string text;
  for (int i = 0; i < 20; ++i) {
    text += "A line of the text that says nothing.\n" + std::string(i == 10 ? "Source: Northern Wire\n" : "");
  }
  EXPECT_EQ(credit(text), "none");
}

TEST(Credits, a_source_that_is_no_outlet_is_none) {
  EXPECT_EQ(credit("Source: close to the talks, speaking under his breath"), "none");
  EXPECT_EQ(credit("By Firstname Surname\nA text."), "none");
  EXPECT_EQ(credit(""), "none");
}

TEST(Credits, a_forwarded_post_names_its_channel) {
  EXPECT_EQ(credit("Forwarded from: Hill Voices\nA text."), "forwarded: Hill Voices");
}

TEST(Credits, the_words_of_the_credit_are_kept) {
  EXPECT_EQ(finder().credit_of("QUENLOW (Northern Wire) - Lorries.")->quote, "(Northern Wire)");
  EXPECT_EQ(finder().credit_of("A text.\nSource: Northern Wire")->quote, "Source: Northern Wire");
}

// What the finder makes of a sentence whose cue is the given words.
std::string outlet(const std::string& sentence, const std::string& cue, VoiceKind speaker = VoiceKind::unnamed) {
  Claim claim;
  claim.speaker.kind = speaker;
  claim.sentence = {0, static_cast<std::int32_t>(sentence.size())};
  const auto at = static_cast<std::int32_t>(sentence.find(cue));
  claim.cue = Cue{cue, {at, at + static_cast<std::int32_t>(cue.size())}, CueKind::report};
  const auto found = finder().outlet_of(claim, sentence);
  return found ? std::string(to_word(found->reason)) + ": " + found->name + " (" + found->quote + ")" : "none";
}

TEST(Outlets, the_subject_of_the_cue_is_one) {
  EXPECT_EQ(outlet("The Quenlow Courier reported that ALPHA arms BRAVO.", "reported"),
            "named outlet: The Quenlow Courier (The Quenlow Courier reported)");
  EXPECT_EQ(outlet("Reuters on Monday reported that ALPHA arms BRAVO.", "reported"),
            "named outlet: Reuters (Reuters on Monday reported)");
}

TEST(Outlets, behind_according_to_one_stands_too) {
  EXPECT_EQ(outlet("According to a report by Northern Wire, ALPHA arms BRAVO.", "According to"),
            "named outlet: Northern Wire (According to a report by Northern Wire)");
}

TEST(Outlets, whom_an_unnamed_voice_told) {
  EXPECT_EQ(outlet("Two officials told Northern Wire that ALPHA arms BRAVO.", "told"),
            "told outlet: Northern Wire (told Northern Wire)");
  EXPECT_EQ(outlet("Two officials told the news agency AFP that ALPHA arms BRAVO.", "told"),
            "told outlet: AFP (told the news agency AFP)");
}

TEST(Outlets, other_places_and_small_letters_are_none) {
  EXPECT_EQ(outlet("Residents said that ALPHA arms BRAVO, and Northern Wire closed.", "said"), "none");
  EXPECT_EQ(outlet("The news reported was that ALPHA arms BRAVO.", "reported"), "none");
  EXPECT_EQ(outlet("Officials told Northern Wire that ALPHA arms BRAVO.", "told", VoiceKind::actor), "none");
}

TEST(OutletsFile, a_bad_row_is_named) {
  try {
    const OutletFinder finder("agency\tReuters\nrumour\tthey say", {});
    FAIL() << "a row of no kind was read";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::lexicon_invalid);
    EXPECT_EQ(failure.error().place, "outlets.tsv:2");
  }
}

}  // namespace
}  // namespace entente::read
