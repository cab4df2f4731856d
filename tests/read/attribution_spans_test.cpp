// SPDX-License-Identifier: Apache-2.0
#include "read/attribution_spans.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Each speech as "source | cue | content / content", in text order.
std::vector<std::string> speeches(const std::string& written) {
  const SmallText text(written);
  const SentenceView view = text.whole();
  std::vector<std::pair<std::size_t, std::string>> lines;
  for (const Speech& speech : find_speeches(view, text.sentences())) {
    std::string line = text.words(speech.source) + " | " + text.words(speech.cue) + " | ";
    for (std::size_t i = 0; i < speech.contents.size(); ++i) {
      line += (i == 0 ? "" : " / ") + text.words(speech.contents[i]);
    }
    lines.emplace_back(speech.cue.last > 0 ? speech.cue.first : speech.contents.front().first, line);
  }
  std::ranges::sort(lines);
  std::vector<std::string> ordered;
  std::ranges::transform(lines, std::back_inserter(ordered), [](const auto& line) { return line.second; });
  return ordered;
}

TEST(Speeches, of_a_verb_of_saying_hold_the_clause_behind_it) {
  EXPECT_THAT(speeches("The ministry said that the road was closed."),
              ElementsAre("The ministry | said | that the road was closed"));
  EXPECT_THAT(speeches("The ministry has repeatedly said the road was closed."),
              ElementsAre("The ministry | has repeatedly said | the road was closed"));
}

TEST(Speeches, of_wanting_hold_the_infinitive) {
  EXPECT_THAT(speeches("The rebels refused to leave the town."),
              ElementsAre("The rebels | refused | to leave the town"));
  EXPECT_THAT(speeches("The rebels tried to deny the attack."), ElementsAre("The rebels | tried to deny | the attack"));
}

TEST(Speeches, of_judging_hold_the_noun_phrase) {
  EXPECT_THAT(speeches("The council condemned the shelling of the port."),
              ElementsAre("The council | condemned | the shelling of the port"));
  EXPECT_THAT(speeches("They called for an end to the siege."), ElementsAre("They | called for | an end to the siege"));
}

TEST(Speeches, in_quotation_marks_keep_their_marks) {
  EXPECT_THAT(speeches("“The road is closed,” the ministry said."),
              ElementsAre("the ministry | said | “The road is closed,”"));
  EXPECT_THAT(speeches("\"The road is closed,\" said the ministry."),
              ElementsAre("the ministry | said | \"The road is closed,\""));
  EXPECT_THAT(speeches("The ministry said: “The road is closed.”"),
              ElementsAre("The ministry | said: | “The road is closed.”"));
}

TEST(Speeches, in_quotation_marks_run_over_several_sentences) {
  EXPECT_THAT(speeches("“The road is closed. The bridge is down. Nobody can pass,” the ministry said."),
              ElementsAre("the ministry | said | “The road is closed. The bridge is down. Nobody can pass,”"));
}

TEST(Speeches, broken_by_their_speaker_have_two_contents) {
  EXPECT_THAT(speeches("“The road is closed,” the ministry said, “and the bridge is down.”"),
              ElementsAre("the ministry | said | “The road is closed,” / “and the bridge is down.”"));
  EXPECT_THAT(speeches("The road, the ministry said, is closed."),
              ElementsAre("the ministry | said | The road / is closed"));
}

TEST(Speeches, that_ask_may_have_their_speaker_behind_the_mark) {
  EXPECT_THAT(speeches("“Who closed the road?” Maria Lopez asked."),
              ElementsAre("Maria Lopez | asked | “Who closed the road?”"));
}

TEST(Speeches, without_a_speaker_are_quotations_that_go_on) {
  EXPECT_THAT(speeches("“The road is closed,” he said. “The bridge is down.”"),
              ElementsAre("he | said | “The road is closed,”", " |  | “The bridge is down.”"));
}

TEST(Speeches, turned_round_hold_the_clause_before_the_comma) {
  EXPECT_THAT(speeches("The road was closed, officials said."), ElementsAre("officials | said | The road was closed"));
  EXPECT_THAT(speeches("The road was closed, said Maria Lopez, a spokeswoman for the ministry."),
              ElementsAre("Maria Lopez, a spokeswoman for the ministry | said | The road was closed"));
}

TEST(Speeches, of_according_stand_before_or_behind) {
  EXPECT_THAT(speeches("According to the ministry, the road was closed."),
              ElementsAre("the ministry | According to | the road was closed"));
  EXPECT_THAT(speeches("The road was closed, according to two officials."),
              ElementsAre("two officials | according to | The road was closed"));
}

TEST(Speeches, of_passives_have_the_source_behind_by) {
  EXPECT_THAT(speeches("The plan was rejected by the council."), ElementsAre("the council | was rejected | The plan"));
  EXPECT_THAT(speeches("The talks are expected to resume."), ElementsAre(" | are expected | The talks / to resume"));
}

TEST(Speeches, of_nouns_need_an_owner_or_that) {
  EXPECT_THAT(speeches("The ministry's claim that the road was closed was old."),
              ElementsAre("The ministry's | claim | that the road was closed"));
  EXPECT_THAT(speeches("Her criticism of the army was noticed."), ElementsAre("Her | criticism of | the army"));
  EXPECT_THAT(speeches("The claim was old."), IsEmpty());
}

TEST(Speeches, to_a_listener_begin_behind_the_listener) {
  EXPECT_THAT(speeches("The minister told reporters that the road was closed."),
              ElementsAre("The minister | told | that the road was closed"));
  EXPECT_THAT(speeches("The council urged the army to leave."), ElementsAre("The council | urged | the army to leave"));
}

TEST(Speeches, of_an_apposition_keep_it_with_its_comma) {
  EXPECT_THAT(speeches("Maria Lopez, a spokeswoman for the ministry, said that the road was closed."),
              ElementsAre("Maria Lopez, a spokeswoman for the ministry, | said | that the road was closed"));
}

TEST(Speeches, in_headlines_stand_behind_a_colon) {
  EXPECT_THAT(speeches("Lopez: road was closed"), ElementsAre("Lopez | : | road was closed"));
  EXPECT_THAT(speeches("Correction: the road was open"), IsEmpty());
}

TEST(Speeches, end_where_somebody_else_speaks) {
  EXPECT_THAT(speeches("The ministry said the road was closed, but residents denied that."),
              Contains("The ministry | said | the road was closed"));
  EXPECT_THAT(speeches("The ministry said the road was closed, adding that the bridge was down."),
              ElementsAre("The ministry | said | the road was closed", " | adding | that the bridge was down"));
  EXPECT_THAT(speeches("While the ministry denied the attack, the road was closed."),
              ElementsAre("the ministry | denied | the attack"));
}

TEST(Speeches, are_not_read_into_nouns_and_names) {
  EXPECT_THAT(speeches("The state news agency moved its reports and claims."), IsEmpty());
  EXPECT_THAT(speeches("The Commission on Debates met on Monday."), IsEmpty());
}

TEST(Speeches, of_what_somebody_says_hold_the_pronoun) {
  EXPECT_THAT(speeches("It was what the ministry called a success."),
              Contains("the ministry | called | what / a success"));
}

}  // namespace
}  // namespace entente::read
