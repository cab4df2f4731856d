// SPDX-License-Identifier: Apache-2.0
#include "engine/learning.hpp"

#include <gmock/gmock.h>

#include "engine/project.hpp"
#include "learn/learned_rules.hpp"
#include "ledger/ledger.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ledger::DecisionKind;
using ledger::Ledger;
using ledger::ReaderName;
using ::testing::Contains;
using testing::content_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::SmallProject;

constexpr int kDocuments = 8;

Ledger ledger_of(const SmallProject& project, Ledger::Access access = Ledger::Access::read_only) {
  return Ledger::open(find_project(project.folder()).ledger_file(), access);
}

// Eight notes of ten claims each. Every third tells of a film: the rules take it for a fact, the analyst does not.
void write_notes(const SmallProject& project) {
  for (int document = 0; document < kDocuments; ++document) {
    std::string text;
    for (int number = 0; number < 10; ++number) {
      text += "The Red Banner Front trained the Hill Guard " +
              std::string(number % 3 == 0 ? "in the film" : "at the camp") + " on day " + std::to_string(document) +
              ".\n\n";
    }
    project.write("notes/note" + std::to_string(document) + ".txt", text);
  }
}

void decide_on_all(const SmallProject& project) {
  Ledger ledger = ledger_of(project, Ledger::Access::read_write);
  for (const Claim& claim : ledger.claims({})) {
    const bool is_film = claim.quote.find("film") != std::string::npos;
    ledger.add_decision({.claim = claim.id, .kind = is_film ? DecisionKind::reject : DecisionKind::confirm});
  }
}

struct FilmProject : SmallProject {
  FilmProject() {
    write_notes(*this);
    add({"notes"});
    decide_on_all(*this);
  }
};

TEST(Learning, proposals_alone_teach_nothing) {
  SmallProject project;
  write_notes(project);
  project.add({"notes"});
  const Outcome outcome = project.run("learn", {});
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_THAT(outcome.out, HasSubstr("Nothing learned: 0 reviewed claims, 50 are needed"));
  EXPECT_FALSE(std::filesystem::exists(find_project(project.folder()).learned_file()));
}

TEST(Learning, what_gains_is_used_on_new_texts_and_nothing_is_lost) {
  FilmProject project;
  const Outcome outcome = project.run("learn", {});
  EXPECT_THAT(outcome.out, HasSubstr("In use from now on"));
  EXPECT_TRUE(std::filesystem::exists(find_project(project.folder()).learned_file()));
  project.write("new.txt",
                "The Hill Guard trained the Red Banner Front in the film.\n\n"
                "The Hill Guard trained the Red Banner Front at the camp.\n");
  EXPECT_THAT(project.add({"new.txt"}).out, HasSubstr("Added 1 document with 1 claim"));
  const Ledger ledger = ledger_of(project);
  const std::vector<Claim> doubted = ledger.claims({.document = DocumentId{"new"}, .reader = ReaderName::doubted});
  ASSERT_EQ(doubted.size(), 1U);
  EXPECT_THAT(doubted[0].quote, HasSubstr("film"));
  EXPECT_THAT(doubted[0].rules, Contains(learn::kDoubtedRule));
  EXPECT_THAT(project.run("claims", testing::request_of({{"reader", "doubted"}})).out, HasSubstr("learned/doubted"));
  EXPECT_THAT(project.run("claims", {}).out, HasSubstr("Not among these: 1 proposal of the reader \"doubted\""));
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST(Learning, claims_that_a_person_decided_on_stay_as_they_are) {
  FilmProject project;
  const std::vector<Claim> before = ledger_of(project).claims({});
  project.run("learn", {});
  const std::vector<Claim> after = ledger_of(project).claims({});
  ASSERT_EQ(after.size(), before.size());
  EXPECT_THAT(ledger_of(project).claims({.reader = ReaderName::doubted}), IsEmpty());
}

TEST(Learning, a_doubted_claim_counts_once_it_is_confirmed) {
  FilmProject project;
  project.run("learn", {});
  project.write("new.txt", "The Hill Guard trained the Red Banner Front in the film.\n");
  project.add({"new.txt"});
  const std::vector<Claim> doubted = ledger_of(project).claims({.reader = ReaderName::doubted});
  ASSERT_EQ(doubted.size(), 1U);
  project.run("decide", testing::request_of({{"claim", doubted[0].id.value}, {"decision", "confirm"}}));
  const std::vector<Claim> claims = ledger_of(project).claims({.document = DocumentId{"new"}});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].status, ClaimStatus::confirmed);
}

TEST(Learning, learned_again_on_the_same_decisions_the_bytes_are_the_same_on_any_number_of_threads) {
  FilmProject project;
  learn_from_decisions(project.context(), 1);
  const std::string first = content_of(find_project(project.folder()).learned_file());
  ASSERT_FALSE(first.empty());
  for (const unsigned threads : {2U, 5U}) {
    learn_from_decisions(project.context(), threads);
    EXPECT_EQ(content_of(find_project(project.folder()).learned_file()), first) << threads;
  }
}

TEST(Learning, forgotten_the_rules_read_alone_again) {
  FilmProject project;
  project.run("learn", {});
  project.write("new.txt", "The Hill Guard trained the Red Banner Front in the film.\n");
  project.add({"new.txt"});
  EXPECT_THAT(project.run("learn", Request{}.set_flag("forget")).out, HasSubstr("Forgotten"));
  EXPECT_EQ(ledger_of(project).claims({.document = DocumentId{"new"}}).size(), 1U);
  EXPECT_THAT(ledger_of(project).claims({.reader = ReaderName::doubted}), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(find_project(project.folder()).learned_file()));
}

TEST(Learning, a_damaged_model_is_left_aside_with_a_warning) {
  FilmProject project;
  project.run("learn", {});
  project.write(".entente/learned.model", "entente-learned 1\nfeatures");
  project.log().clear();
  EXPECT_EQ(project.run("claims", {}).exit, ExitCode::done);
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("entente learn"));
}

TEST(Learning, json_holds_the_figures_and_what_it_was_trained_on) {
  FilmProject project;
  const std::string json = project.run("learn", Request{}.set_flag("json")).out;
  for (const char* part : {"\"is_used\": true", "\"reviews\": 80", "\"rejected\": 32", "\"folds\": 8",
                           "\"step\": \"doubt\"", "\"trained_on\": \"", "\"gain_f1\": "}) {
    EXPECT_THAT(json, HasSubstr(part));
  }
}

}  // namespace
}  // namespace entente::engine
