// SPDX-License-Identifier: Apache-2.0
#include "engine/endpoint_reading.hpp"

#include <gmock/gmock.h>

#include "engine/project.hpp"
#include "ledger/ledger.hpp"
#include "tests/engine/small_project.hpp"
#include "tests/support/chat_answers.hpp"
#include "tests/support/loopback_server.hpp"

namespace entente::engine {
namespace {

using entente::testing::claim_json;
using entente::testing::completion;
using entente::testing::completion_of;
using entente::testing::LoopbackServer;
using entente::testing::Reply;
using ledger::Ledger;
using ledger::ReaderName;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SmallProject;

constexpr std::string_view kFirst = "The Red Banner Front stood by the Hill Guard. Nothing else is known.\n";
constexpr std::string_view kSecond = "The Hill Guard shares its wells with the Red Banner Front.\n";

Reply good(const std::string& quote) {
  return {.body = completion({claim_json(quote, "rbf", "hg"), claim_json("an invented quote", "rbf", "hg"),
                              claim_json(quote, "rbf", "unheard_of"),
                              claim_json(quote, "rbf", "hg", {{"relation", "\"befriends\""}})})};
}

// A project of two notes whose endpoint is a server of the test. Nobody waits between tries.
struct EndpointProject : SmallProject {
  LoopbackServer server;

  explicit EndpointProject(std::vector<Reply> replies, const std::string& more = "") : server(std::move(replies)) {
    write("first.txt", kFirst);
    write("second.txt", kSecond);
    add({"first.txt", "second.txt"});
    write("entente.toml", "name = \"case\"\n[reader.endpoint]\nurl = \"" + server.url() +
                              "/v1/\"\nmodel = \"reader-large\"\nretries = 1\ninput_price = 2.0\n" + more);
  }

  Outcome read(bool is_dry_run = false) {
    Request request = testing::request_of({{"with", "endpoint"}});
    return run("read", is_dry_run ? request.set_flag("dry-run") : request);
  }

  [[nodiscard]] Ledger ledger() const {
    return Ledger::open(find_project(folder()).ledger_file(), Ledger::Access::read_only);
  }
};

const Reply first_answer = good("The Red Banner Front stood by the Hill Guard");
const Reply second_answer = good("The Hill Guard shares its wells with the Red Banner Front");

TEST(EndpointReading, without_a_table_in_entente_toml_nothing_is_sent) {
  SmallProject project;
  const Error error = testing::error_of([&] { project.run("read", testing::request_of({{"with", "endpoint"}})); });
  EXPECT_EQ(error.code, ErrorCode::endpoint_missing);
  EXPECT_THAT(error.way_out, HasSubstr("[reader.endpoint]"));
}

TEST(EndpointReading, no_other_command_sends_anything) {
  EndpointProject project({first_answer});
  project.run("claims", {});
  project.run("check", {});
  project.write("third.txt", kSecond.substr(4));
  project.add({"third.txt"});
  EXPECT_TRUE(project.server.requests().empty());
}

TEST(EndpointReading, what_holds_is_kept_and_what_does_not_is_counted) {
  EndpointProject project({first_answer, second_answer});
  const Outcome outcome = project.read();
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_THAT(outcome.out, HasSubstr("Read 2 documents with reader-large at 127.0.0.1: 2 claims kept, 6 dropped"));
  EXPECT_THAT(outcome.out, HasSubstr("2 with a quote that is not in the text"));
  EXPECT_THAT(outcome.out, HasSubstr("2 with an organisation of no registry"));
  EXPECT_THAT(outcome.out, HasSubstr("2 with no relation of ours"));
  EXPECT_THAT(outcome.out, HasSubstr("200 tokens sent, 40 received, cost 0.0004"));
  EXPECT_THAT(project.log().text(LogKind::note), HasSubstr("sending the text of 2 documents to reader-large"));
  EXPECT_EQ(project.server.requests().at(0).head.substr(0, 30), "POST /v1/chat/completions HTTP");
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST(EndpointReading, its_claims_are_proposals_apart_from_those_of_the_rules) {
  EndpointProject project({first_answer, second_answer});
  const std::vector<Claim> before = project.ledger().claims({});
  project.read();
  EXPECT_EQ(project.ledger().claims({}).size(), before.size());
  const std::vector<Claim> claims = project.ledger().claims({.reader = ReaderName::endpoint});
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].status, ClaimStatus::proposed);
  EXPECT_THAT(claims[0].rules, Contains("endpoint/reader-large"));
  EXPECT_THAT(project.run("claims", testing::request_of({{"reader", "endpoint"}})).out,
              HasSubstr("stood by the Hill Guard"));
}

TEST(EndpointReading, a_confirmed_claim_of_it_counts) {
  EndpointProject project({first_answer, second_answer});
  project.read();
  const std::size_t before = project.ledger().claims({}).size();
  // The rules do not read the second note.
  const std::string id = project.ledger().claims({.reader = ReaderName::endpoint}).at(1).id.value;
  project.run("decide", testing::request_of({{"claim", id}, {"decision", "confirm"}}));
  EXPECT_EQ(project.ledger().claims({}).size(), before + 1);
}

TEST(EndpointReading, what_was_read_is_not_asked_for_again) {
  EndpointProject project({first_answer, second_answer});
  project.read();
  const Outcome again = project.read();
  EXPECT_EQ(project.server.requests().size(), 2U);
  EXPECT_THAT(again.out, HasSubstr("Read before and unchanged: 2 documents"));
}

TEST(EndpointReading, a_run_that_broke_off_goes_on_where_it_stopped) {
  EndpointProject project({first_answer, {.status = 500}, {.status = 500}, second_answer});
  const Outcome broken = project.read();
  EXPECT_EQ(broken.exit, ExitCode::problems);
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("second was not read"));
  EXPECT_EQ(project.ledger().claims({.reader = ReaderName::endpoint}).size(), 1U);
  EXPECT_EQ(project.read().exit, ExitCode::done);
  EXPECT_EQ(project.server.requests().size(), 4U);
  EXPECT_EQ(project.ledger().claims({.reader = ReaderName::endpoint}).size(), 2U);
}

TEST(EndpointReading, answers_are_kept_so_that_a_change_of_other_actors_costs_nothing) {
  EndpointProject project({first_answer, second_answer});
  project.read();
  project.write("actors.csv", std::string(testing::kActors) + "dl,Dune League,DL,armed_group\n");
  const Outcome again = project.read();
  EXPECT_EQ(project.server.requests().size(), 2U);
  EXPECT_THAT(again.out, HasSubstr("1 of 1 part answered before"));
  EXPECT_THAT(again.out, HasSubstr("0 requests"));
}

TEST(EndpointReading, a_long_document_is_asked_for_in_parts_and_taken_up_in_the_middle) {
  const std::string sentence = "The Hill Guard shares its wells with the Red Banner Front on day ";
  std::string text;
  for (int day = 0; day < 200; ++day) {
    text += sentence + std::to_string(1000 + day) + ".\n\n";
  }
  EndpointProject project(
      {{.body = completion({})}, {.body = completion({})}, {.status = 503}, {.status = 503}, {.body = completion({})}});
  project.write("long.txt", text);
  project.add({"long.txt"});
  project.read();
  EXPECT_EQ(project.server.requests().size(), 4U);  // the first note, both parts of the long one, one of them twice
  EXPECT_THAT(project.read().out, HasSubstr("long  0 claims kept, none dropped; 1 of 2 parts answered before"));
  EXPECT_EQ(project.server.requests().size(), 6U);
}

TEST(EndpointReading, an_answer_that_stays_unusable_leaves_one_document_out_and_the_others_in) {
  EndpointProject project({{.body = completion_of("no")}, {.body = completion_of("no")}, second_answer});
  const Outcome outcome = project.read();
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_EQ(project.ledger().claims({.reader = ReaderName::endpoint}).size(), 1U);
}

TEST(EndpointReading, a_refusal_ends_the_run_and_it_failed) {
  EndpointProject project({Reply{.status = 401}});
  const Outcome outcome = project.read();
  EXPECT_EQ(outcome.exit, ExitCode::failed);
  EXPECT_EQ(project.server.requests().size(), 1U);
  EXPECT_THAT(outcome.out, HasSubstr("Not tried: 1 document"));
}

TEST(EndpointReading, a_redirect_to_another_host_is_told_and_not_followed) {
  const LoopbackServer elsewhere({first_answer});
  EndpointProject project({{.status = 308, .headers = "Location: " + elsewhere.url() + "/v1\r\n"}});
  EXPECT_EQ(project.read().exit, ExitCode::failed);
  EXPECT_TRUE(elsewhere.requests().empty());
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr(elsewhere.url()));
}

TEST(EndpointReading, at_its_limit_it_stops_and_says_so) {
  EndpointProject project({first_answer, second_answer}, "max_tokens = 200\n");
  const Outcome outcome = project.read();
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_TRUE(project.server.requests().empty());
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("max_tokens"));
}

TEST(EndpointReading, a_dry_run_sends_nothing_and_tells_what_it_would_cost) {
  EndpointProject project({first_answer});
  const Outcome outcome = project.read(true);
  EXPECT_THAT(outcome.out, HasSubstr("Nothing was sent. The text of 2 documents in 2 parts would go to reader-large"));
  EXPECT_TRUE(project.server.requests().empty());
}

TEST(EndpointReading, the_key_comes_from_the_named_variable_and_is_shown_nowhere) {
  EndpointProject project({first_answer, {.status = 500}}, "key_variable = \"CASE_KEY\"\n");
  EXPECT_EQ(testing::error_of([&] { project.read(); }).code, ErrorCode::endpoint_missing);
  EXPECT_TRUE(project.server.requests().empty());
  project.context().variable = [](const std::string& name) {
    return name == "CASE_KEY" ? std::optional<std::string>("s3cret") : std::nullopt;
  };
  const Outcome outcome = project.read();
  EXPECT_THAT(project.server.requests().at(0).head, HasSubstr("Authorization: Bearer s3cret"));
  for (const std::string& text :
       {outcome.out, project.log().text(LogKind::warning), project.log().text(LogKind::note)}) {
    EXPECT_THAT(text, Not(HasSubstr("s3cret")));
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(project.folder() / ".entente")) {
    if (entry.is_regular_file()) {
      EXPECT_THAT(testing::content_of(entry.path()), Not(HasSubstr("s3cret"))) << entry.path();
    }
  }
}

TEST(EndpointReading, json_names_what_was_read_dropped_and_spent) {
  EndpointProject project({first_answer, second_answer});
  const std::string json = project.run("read", testing::request_of({{"with", "endpoint"}}).set_flag("json")).out;
  for (const char* part : {"\"model\": \"reader-large\"", "\"claims\": 2", "\"quotes\": 2", "\"tokens_sent\": 200",
                           "\"document\": \"first\""}) {
    EXPECT_THAT(json, HasSubstr(part));
  }
}

}  // namespace
}  // namespace entente::engine
