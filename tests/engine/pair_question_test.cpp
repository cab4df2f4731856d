// SPDX-License-Identifier: Apache-2.0
#include "engine/pair_question.hpp"

#include <gmock/gmock.h>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

using Options = std::vector<std::pair<std::string, std::string>>;

Request pair_request(Options options) {
  options.emplace_back("a", "rbf");
  options.emplace_back("b", "Hill Guard");
  return request_of(options);
}

PairQuestion question_of(SmallProject& project, const Options& options) {
  return pair_question(pair_request(options), open_project(project.context()), today(project.context()));
}

Assessment answer_of(SmallProject& project, const Options& options) {
  const OpenProject opened = open_project(project.context());
  return answer(pair_question(pair_request(options), opened, today(project.context())), opened);
}

Error error_of_question(SmallProject& project, const Options& options) {
  return testing::error_of([&] { question_of(project, options); });
}

void add_note(SmallProject& project, const std::string& name, const std::string& text, const std::string& date) {
  project.write(name, text);
  project.run("add", request_of({{"paths", name}, {"date", date}}));
}

TEST(PairQuestion, names_and_aliases_are_taken_for_slugs) {
  SmallProject project;
  const PairQuestion question = question_of(project, {});
  EXPECT_EQ(question.a.value, "rbf");
  EXPECT_EQ(question.b.value, "hg");
  EXPECT_EQ(question.as_of, make_date(2023, 6, 15));
}

TEST(PairQuestion, an_unknown_actor_is_answered_with_the_nearest) {
  SmallProject project;
  const Error error = testing::error_of([&] {
    pair_question(request_of({{"a", "rbg"}, {"b", "hg"}}), open_project(project.context()), today(project.context()));
  });
  EXPECT_EQ(error.code, ErrorCode::actor_unknown);
  EXPECT_THAT(error.way_out, HasSubstr("rbf"));
}

TEST(PairQuestion, one_organisation_twice_is_no_pair) {
  SmallProject project;
  const OpenProject opened = open_project(project.context());
  EXPECT_EQ(testing::error_of([&] { resolve_pair(opened.actors, "rbf", "RBF"); }).code, ErrorCode::pair_invalid);
}

TEST(PairQuestion, without_actors_the_way_out_shows_a_line_to_add) {
  SmallProject project;
  project.write("actors.csv", "slug,name,aliases,kind\n");
  const Error error = error_of_question(project, {});
  EXPECT_EQ(error.code, ErrorCode::actor_unknown);
  EXPECT_THAT(error.way_out, HasSubstr("armed_group"));
}

TEST(PairQuestion, a_day_after_today_is_refused) {
  SmallProject project;
  EXPECT_EQ(error_of_question(project, {{"as-of", "2023-06-16"}}).code, ErrorCode::date_invalid);
  EXPECT_EQ(question_of(project, {{"as-of", "2023-06"}}).as_of, make_date(2023, 6, 15));
}

TEST(PairQuestion, months_out_of_order_are_refused_with_the_option_named) {
  SmallProject project;
  EXPECT_EQ(error_of_question(project, {{"from", "2022-05"}, {"to", "2022-04"}}).place, "--from");
  EXPECT_EQ(error_of_question(project, {{"from", "2022-05"}, {"as-of", "2022-04"}}).place, "--from");
  EXPECT_EQ(error_of_question(project, {{"to", "2023-07"}}).place, "--to");
  EXPECT_EQ(error_of_question(project, {{"from", "1950-01"}}).place, "--from");
}

TEST(PairQuestion, the_months_asked_for_are_the_months_answered) {
  SmallProject project;
  const Assessment assessment = answer_of(project, {{"from", "2022-05"}, {"to", "2022-08"}});
  EXPECT_EQ(assessment.axis, (PeriodAxis{make_month(2022, 5), make_month(2022, 8)}));
  EXPECT_EQ(assessment.prob.size(), 4U);
}

TEST(PairQuestion, without_claims_two_years_are_shown) {
  SmallProject project;
  EXPECT_EQ(answer_of(project, {}).axis, (PeriodAxis{make_month(2021, 7), make_month(2023, 6)}));
}

TEST(PairQuestion, the_months_begin_with_the_earliest_dated_claim) {
  SmallProject project;
  add_note(project, "old.txt", "The Red Banner Front trained the Hill Guard.", "2019-03-10");
  EXPECT_EQ(answer_of(project, {}).axis.first, make_month(2019, 3));
}

TEST(PairQuestion, they_begin_at_most_twenty_years_back) {
  SmallProject project;
  add_note(project, "old.txt", "The Red Banner Front trained the Hill Guard.", "1960-03-10");
  EXPECT_EQ(answer_of(project, {}).axis.size(), 240U);
}

TEST(PairQuestion, as_of_replays_what_was_known) {
  SmallProject project;
  add_note(project, "old.txt", "The Red Banner Front denied ties with the Hill Guard.", "2021-03-10");
  add_note(project, "new.txt", "The Red Banner Front admitted that it trained the Hill Guard.", "2022-03-10");
  const Assessment before = answer_of(project, {{"as-of", "2021-12-31"}});
  const Assessment after = answer_of(project, {});
  EXPECT_EQ(before.claim_count, 1U);
  EXPECT_GT(after.claim_count, before.claim_count);
  EXPECT_EQ(answer_of(project, {{"as-of", "2020-12-31"}}).claim_count, 0U);
}

TEST(PairQuestion, an_undated_document_is_known_from_the_day_it_was_added) {
  SmallProject project;
  project.write("note.txt", "The Red Banner Front trained the Hill Guard.");
  project.add({"note.txt"});
  EXPECT_EQ(answer_of(project, {{"as-of", "2023-06-14"}}).claim_count, 0U);
  EXPECT_EQ(answer_of(project, {}).claim_count, 1U);
}

// Rejected today, 2023-06-15; known since 2022.
void reject_first_claim(SmallProject& project) {
  const std::string id = project.run("claims", {}).out.substr(0, 12);
  project.run("decide", request_of({{"claim", id}, {"decision", "reject"}}));
}

TEST(PairQuestion, a_replay_takes_today_s_decisions_and_says_so) {
  SmallProject project;
  add_note(project, "note.txt", "The Red Banner Front trained the Hill Guard.", "2022-06-01");
  reject_first_claim(project);
  const Assessment replayed = answer_of(project, {{"as-of", "2022-12-31"}});
  EXPECT_EQ(replayed.claim_count, 0U);
  EXPECT_EQ(replayed.rejected_count, 1U);
  EXPECT_THAT(replayed.notes.back(), HasSubstr("1 of them was made after 2022-12-31"));
  EXPECT_THAT(replayed.notes.back(), HasSubstr("--decisions then"));
}

TEST(PairQuestion, a_replay_with_the_decisions_of_then_knows_no_later_ones) {
  SmallProject project;
  add_note(project, "note.txt", "The Red Banner Front trained the Hill Guard.", "2022-06-01");
  const Assessment before = answer_of(project, {{"as-of", "2022-12-31"}});
  reject_first_claim(project);
  const Assessment then = answer_of(project, {{"as-of", "2022-12-31"}, {"decisions", "then"}});
  EXPECT_EQ(then.claim_count, 1U);
  EXPECT_EQ(then.prob, before.prob);
  EXPECT_THAT(then.notes.back(), HasSubstr("Decisions are those made by 2022-12-31; 1 later left out"));
  EXPECT_EQ(answer_of(project, {{"decisions", "then"}}).rejected_count, 1U) << "as of today both are the same";
}

TEST(PairQuestion, a_replay_takes_the_families_as_they_were_split_or_joined_by_then) {
  SmallProject project;
  add_note(project, "one.txt", "The Red Banner Front trained the Hill Guard in a camp above the tree line.",
           "2022-06-01");
  add_note(project, "two.txt", "The Red Banner Front supplied the Hill Guard with boots and tents for winter.",
           "2022-06-02");
  const auto ids = [&] {
    const OpenProject opened = open_project(project.context());
    std::vector<std::string> all;
    for (const Claim& claim : opened.ledger.claims({})) {
      all.push_back(claim.id.value);
    }
    return all;
  }();
  ASSERT_EQ(ids.size(), 2U);
  ASSERT_EQ(answer_of(project, {}).origin_count, 2U);
  project.run("origins", request_of({{"action", "join"}, {"claims", ids[0]}, {"claims", ids[1]}}));
  EXPECT_EQ(answer_of(project, {{"as-of", "2022-12-31"}}).origin_count, 1U);
  EXPECT_EQ(answer_of(project, {{"as-of", "2022-12-31"}, {"decisions", "then"}}).origin_count, 2U);
}

TEST(PairQuestion, a_replay_tells_stances_by_what_was_known_then) {
  SmallProject project;
  add_note(project, "word.txt", "Velmora said that the Red Banner Front trained the Hill Guard.", "2022-01-01");
  add_note(project, "quarrel.txt", "Velmora fought the Red Banner Front.", "2022-06-01");
  const auto stance = [&](const char* day) {
    return answer_of(project, {{"as-of", day}}).reasons_for.at(0).claims.at(0).stance;
  };
  EXPECT_EQ(stance("2022-03-01"), Stance::neutral);
  EXPECT_EQ(stance("2022-07-01"), Stance::adverse);
}

TEST(PairQuestion, an_answer_of_today_has_no_word_on_later_decisions) {
  SmallProject project;
  add_note(project, "note.txt", "The Red Banner Front trained the Hill Guard.", "2022-06-01");
  for (const std::string& note : answer_of(project, {}).notes) {
    EXPECT_THAT(note, ::testing::Not(HasSubstr("Decisions are")));
  }
}

TEST(PairQuestion, which_side_comes_first_changes_no_probability) {
  SmallProject project;
  add_note(project, "note.txt", std::string(testing::kNote), "2022-06-01");
  const OpenProject opened = open_project(project.context());
  const auto ask = [&](const char* a, const char* b) {
    return answer(pair_question(request_of({{"a", a}, {"b", b}}), opened, today(project.context())), opened);
  };
  EXPECT_EQ(ask("rbf", "hg").prob, ask("hg", "rbf").prob);
}

TEST(PairQuestion, the_yardstick_of_the_project_holds_unless_another_is_asked_for) {
  SmallProject project;
  project.write("entente.toml", "yardstick = \"kent\"\n");
  EXPECT_EQ(question_of(project, {}).yardstick, Yardstick::kent);
  EXPECT_EQ(question_of(project, {{"yardstick", "phia"}}).yardstick, Yardstick::phia);
}

TEST(PairQuestion, what_others_say_of_a_speaker_and_a_side_tells_its_stance) {
  SmallProject project;
  add_note(project, "quarrel.txt", "Velmora fought the Red Banner Front.", "2022-01-01");
  add_note(project, "word.txt", "Velmora said that the Red Banner Front trained the Hill Guard.", "2022-06-01");
  const Assessment assessment = answer_of(project, {{"level", "transactional"}});
  ASSERT_FALSE(assessment.reasons_for.empty());
  EXPECT_EQ(assessment.reasons_for.front().claims.front().stance, Stance::adverse);
}

}  // namespace
}  // namespace entente::engine
