// SPDX-License-Identifier: Apache-2.0
#include "server/resource_call.hpp"

#include <gtest/gtest.h>

#include "engine/use_cases.hpp"
#include "server/problem.hpp"
#include "tests/server/small_service.hpp"

namespace entente::server {
namespace {

using engine::find_use_case;
using engine::UseCase;

ResourceCall read(const std::string& name, const std::string& query) {
  return reading_call(*find_use_case(name), parse_target("/api/v1/" + name + query));
}

ResourceCall write(const std::string& name, const HttpRequest& request) {
  return writing_call(*find_use_case(name), parse_target(request.target), request);
}

template <class Work>
Problem problem_of_work(const Work& work) {
  try {
    work();
  } catch (const Refusal& refusal) {
    return refusal.problem();
  }
  ADD_FAILURE() << "nothing was refused";
  return {};
}

TEST(ReadingCall, takes_options_flags_and_lists_by_their_names) {
  const ResourceCall call = read("assess", "?a=bla&b=Tehrik+TTP&all=true&level=tactical");
  EXPECT_EQ(call.request.text("b"), "Tehrik TTP");
  EXPECT_TRUE(call.request.has("all"));
  EXPECT_TRUE(call.request.has("json"));
  EXPECT_FALSE(read("assess", "?all=false").request.has("all"));
  EXPECT_EQ(problem_of_work([] { read("assess", "?all=perhaps"); }).status, 400);
}

TEST(ReadingCall, an_option_that_the_row_lacks_is_named) {
  const Problem problem = problem_of_work([] { read("assess", "?colour=red"); });
  EXPECT_EQ(problem.status, 400);
  EXPECT_EQ(problem.place, "colour");
}

TEST(ReadingCall, what_would_change_something_is_refused_with_the_methods_there_are) {
  EXPECT_EQ(problem_of_work([] { read("decide", "?claim=3f&decision=confirm"); }).headers.front().value, "POST");
  EXPECT_EQ(problem_of_work([] { read("origins", "?action=split&claims=3f"); }).status, 405);
  EXPECT_EQ(problem_of_work([] { read("watch", ""); }).status, 405) << "a look is stored";
  EXPECT_NO_THROW(read("watch", "?action=list"));
  EXPECT_NO_THROW(read("origins", "?pair=a,b"));
}

TEST(ReadingCall, only_lists_have_pages) {
  EXPECT_EQ(read("claims", "").page->limit, 200U);
  EXPECT_EQ(read("claims", "?limit=3&next=x").page->next, "x");
  for (const char* limit : {"0", "1001", "-1", "ten", "", "3 "}) {
    EXPECT_EQ(problem_of_work([&] { read("claims", std::string("?limit=") + limit); }).place, "limit") << limit;
  }
  EXPECT_EQ(problem_of_work([] { read("actors", "?limit=3"); }).place, "limit");
}

TEST(ReadingCall, a_file_that_is_made_has_only_a_name) {
  EXPECT_EQ(read("report", "?a=x&b=y&out=answer.md").made_file, "answer.md");
  EXPECT_EQ(read("report", "?a=x&b=y").made_file, "report.html");
  EXPECT_FALSE(read("report", "?a=x&b=y&out=answer.md").request.has("out"));
  for (const char* name : {"", ".", "..", ".hidden", "a/b", "..%5cb", "%2fetc%2fpasswd"}) {
    EXPECT_THROW(read("report", std::string("?a=x&b=y&out=") + name), Refusal) << name;
  }
}

TEST(WritingCall, takes_texts_truth_and_lists_of_a_json_object) {
  const ResourceCall call =
      write("origins", testing::post("/api/v1/origins", R"({"action":"join","claims":["3f","90"],"json":true})"));
  EXPECT_EQ(call.request.texts("claims"), (std::vector<std::string>{"3f", "90"}));
  EXPECT_TRUE(write("learn", testing::post("/api/v1/learn", R"({"forget":true})")).request.has("forget"));
  EXPECT_FALSE(write("learn", testing::post("/api/v1/learn", R"({"forget":false})")).request.has("forget"));
}

TEST(WritingCall, a_body_that_is_no_object_of_options_is_refused) {
  for (const char* body :
       {"", "[]", "null", "\"x\"", "{\"claim\":1}", "{\"claim\":null}", "{\"claim\":{}}", "{\"claim\":[1]}",
        "{\"claim\":[[\"x\"]]}", "{\"claim\":\"x\"", "{\"claim\":\"x\"}}", "{claim:\"x\"}"}) {
    EXPECT_EQ(problem_of_work([&] { write("decide", testing::post("/api/v1/decide", body)); }).status, 400) << body;
  }
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(problem_of_work([&] { write("decide", testing::post("/api/v1/decide", deep)); }).status, 400);
}

TEST(WritingCall, another_media_type_than_json_is_refused_where_no_file_is_read) {
  EXPECT_EQ(problem_of_work([] { write("decide", testing::upload("/api/v1/decide", "{}")); }).status, 415);
}

TEST(WritingCall, options_do_not_hide_in_the_address) {
  EXPECT_EQ(problem_of_work([] { write("decide", testing::post("/api/v1/decide?claim=3f", "{}")); }).place, "claim");
}

TEST(WritingCall, what_reads_only_is_refused) {
  EXPECT_EQ(problem_of_work([] { write("assess", testing::post("/api/v1/assess", "{}")); }).status, 405);
  EXPECT_EQ(problem_of_work([] { write("origins", testing::post("/api/v1/origins", "{}")); }).status, 405);
  EXPECT_EQ(problem_of_work([] { write("watch", testing::post("/api/v1/watch", R"({"action":"list"})")); }).status,
            405);
}

TEST(WritingCall, an_upload_brings_bytes_a_name_and_options) {
  const ResourceCall call = write("add", testing::upload("/api/v1/add?name=note.txt&publisher=Dawn", "text"));
  EXPECT_EQ(call.sent_file, "note.txt");
  EXPECT_EQ(call.request.text("publisher"), "Dawn");
  EXPECT_FALSE(call.request.has("paths"));
}

TEST(WritingCall, no_file_of_the_servers_machine_can_be_named) {
  EXPECT_EQ(problem_of_work([] { write("add", testing::post("/api/v1/add", R"({"paths":["/etc/passwd"]})")); }).status,
            400);
  EXPECT_EQ(
      problem_of_work([] { write("add", testing::upload("/api/v1/add?name=a.txt&paths=/etc/passwd", "x")); }).status,
      400);
  EXPECT_EQ(problem_of_work([] { write("add", testing::upload("/api/v1/add?name=..%2fa.txt", "x")); }).status, 400);
  EXPECT_EQ(problem_of_work([] { write("add", testing::upload("/api/v1/add", "x")); }).place, "name");
}

TEST(Resource, what_makes_projects_elsewhere_is_none) {
  for (const char* name : {"init", "demo", "simulate-world"}) {
    EXPECT_FALSE(is_resource(*find_use_case(name))) << name;
  }
  for (const UseCase& use_case : engine::use_cases()) {
    EXPECT_EQ(is_resource(use_case), can_read(use_case) || can_write(use_case)) << use_case.name;
  }
}

}  // namespace
}  // namespace entente::server
