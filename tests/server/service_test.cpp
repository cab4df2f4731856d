// SPDX-License-Identifier: Apache-2.0
#include "server/service.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <thread>

#include "engine/use_cases.hpp"
#include "tests/server/small_service.hpp"

namespace entente::server {
namespace {

using nlohmann::json;
using testing::get;
using ::testing::HasSubstr;
using testing::header_of;
using testing::json_of;
using ::testing::Not;
using testing::post;
using testing::SmallService;
using testing::upload;
using testing::with_header;

std::string first_claim(SmallService& world) {
  return json_of(world.answer(get("/api/v1/origins")))["families"][0]["claims"][0]["claim"];
}

TEST(Service, an_answer_is_what_the_command_line_prints) {
  SmallService world;
  for (const auto& [name, query, request] : std::vector<std::tuple<std::string, std::string, engine::Request>>{
           {"assess", "?a=rbf&b=hg", engine::testing::request_of({{"a", "rbf"}, {"b", "hg"}})},
           {"why", "?a=rbf&b=hg&level=strategic",
            engine::testing::request_of({{"a", "rbf"}, {"b", "hg"}, {"level", "strategic"}})},
           {"documents", "", {}},
           {"document", "?document=note", engine::testing::request_of({{"document", "note"}})},
           {"actors", "", {}},
           {"network", "", {}}}) {
    engine::Request same = request;
    const HttpResponse response = world.answer(get(std::string("/api/v1/").append(name).append(query)));
    EXPECT_EQ(response.status, 200) << name;
    EXPECT_EQ(response.body.bytes, world.project().run(name, same.set_flag("json")).out) << name;
    EXPECT_EQ(header_of(response, "Content-Type"), "application/json");
  }
}

TEST(Service, lists_come_in_pages) {
  SmallService world;
  const json first = json_of(world.answer(get("/api/v1/claims?limit=2")));
  ASSERT_EQ(first["items"].size(), 2U);
  const json rest = json_of(world.answer(get(first["next_url"])));
  EXPECT_EQ(rest["items"].size(), 1U);
  EXPECT_TRUE(rest["next"].is_null());
  EXPECT_EQ(first["items"][0]["document"], "note");
}

TEST(Service, a_decision_changes_the_next_answer) {
  SmallService world;
  const json before = json_of(world.answer(get("/api/v1/assess?a=rbf&b=hg")));
  const std::string claim = first_claim(world);
  const HttpResponse decided =
      world.answer(post("/api/v1/decide", json{{"claim", claim}, {"decision", "reject"}}.dump()));
  EXPECT_EQ(decided.status, 200);
  EXPECT_EQ(json_of(decided)["status"], "rejected");
  EXPECT_NE(json_of(world.answer(get("/api/v1/assess?a=rbf&b=hg")))["claims"], before["claims"]);
}

TEST(Service, an_upload_is_read_and_its_place_is_not_told) {
  SmallService world;
  const std::string text = "The Hill Guard attacked the Red Banner Front on 3 May 2022.";
  const json report = json_of(world.answer(upload("/api/v1/add?name=fight.txt&publisher=Coast+Daily", text)));
  EXPECT_EQ(report["added"][0]["file"], "fight.txt");
  EXPECT_EQ(report["added"][0]["claims"], 1);
  const json broken = json_of(world.answer(upload("/api/v1/add?name=a.pdf", "%PDF-1.4 broken", "application/pdf")));
  EXPECT_EQ(broken["refused"][0]["error"]["place"], "a.pdf");
  EXPECT_THAT(broken.dump(), Not(HasSubstr("entente-serve")));
  EXPECT_TRUE(std::filesystem::is_empty(world.project().context().temporary_folder));
}

TEST(Service, a_report_comes_as_a_file) {
  SmallService world;
  const HttpResponse page = world.answer(get("/api/v1/report?a=rbf&b=hg&out=rbf%20hg.html"));
  EXPECT_EQ(header_of(page, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(header_of(page, "Content-Disposition"), "attachment; filename=\"rbf hg.html\"");
  EXPECT_TRUE(page.body.bytes.starts_with("<!doctype html>"));
  const HttpResponse text = world.answer(get("/api/v1/report?a=rbf&b=hg&out=answer.md"));
  EXPECT_EQ(header_of(text, "Content-Type"), "text/markdown; charset=utf-8");
  EXPECT_EQ(world.answer(get("/api/v1/report?a=rbf&b=hg&out=answer.exe")).status, 400);
  EXPECT_TRUE(std::filesystem::is_empty(world.project().context().temporary_folder));
}

TEST(Service, each_error_has_the_status_of_the_table_and_says_the_way_out) {
  SmallService world;
  const std::vector<std::tuple<HttpRequest, int, std::string>> cases{
      {get("/api/v1/assess?a=rbf&b=nobody"), 404, "actor-unknown"},
      {get("/api/v1/assess?a=rbf&b=rbf"), 400, "pair-invalid"},
      {get("/api/v1/assess?a=rbf"), 400, "usage"},
      {get("/api/v1/assess?a=rbf&b=hg&as-of=soon"), 400, "date-invalid"},
      {get("/api/v1/explain-claim?claim=ffff"), 404, "claim-unknown"},
      {get("/api/v1/document?document=none"), 404, "document-unknown"},
      {post("/api/v1/forecasts", R"({"action":"resolve","number":"9","outcome":"yes","reason":"so they say"})"), 404,
       "forecast-unknown"},
      {get("/api/v1/asess"), 404, "not-found"},
      {get("/api/v1/demo"), 404, "not-found"},
      {get("/api/v2/assess"), 404, "not-found"},
      {get("/api/v1/jobs/none"), 404, "job-unknown"},
      {get("/nothing.js"), 404, "not-found"},
      {get("/a/../b"), 400, "bad-target"},
      {post("/api/v1/assess", "{}"), 405, "method-not-allowed"},
      {post("/", "{}"), 405, "method-not-allowed"},
      {post("/api/v1/decide", "["), 400, "bad-body"},
      {upload("/api/v1/decide", "x"), 415, "media-type"},
  };
  for (const auto& [request, status, code] : cases) {
    const HttpResponse response = world.answer(request);
    const json problem = json_of(response);
    EXPECT_EQ(response.status, status) << request.target;
    EXPECT_EQ(header_of(response, "Content-Type"), "application/problem+json") << request.target;
    EXPECT_EQ(problem["status"], status) << request.target;
    EXPECT_EQ(problem["code"], code) << request.target;
    EXPECT_EQ(problem["type"], "urn:entente:problem:" + code);
    EXPECT_EQ(problem["instance"], request.target);
    EXPECT_NE(problem["way_out"], "") << request.target;
    EXPECT_NE(problem["title"], "");
  }
}

TEST(Service, methods_that_nobody_needs_are_refused_and_so_is_the_question_of_other_sites) {
  SmallService world;
  for (const char* method : {"OPTIONS", "PUT", "PATCH", "TRACE", "CONNECT", "BREW", "get"}) {
    HttpRequest request = with_header(get("/api/v1/decide"), "X-Entente", "1");
    request.method = method;
    const HttpResponse response = world.answer(request);
    EXPECT_EQ(response.status, 405) << method;
    EXPECT_EQ(header_of(response, "Allow"), "POST") << method;
    EXPECT_EQ(header_of(response, "Access-Control-Allow-Origin"), "");
  }
}

TEST(Service, who_has_an_answer_already_is_told_so) {
  SmallService world;
  const HttpResponse first = world.answer(get("/api/v1/assess?a=rbf&b=hg"));
  const std::string etag = header_of(first, "ETag");
  EXPECT_EQ(world.answer(with_header(get("/api/v1/assess?b=hg&a=rbf"), "If-None-Match", etag)).status, 304);
  EXPECT_EQ(world.answer(with_header(get("/api/v1/assess?a=rbf&b=hg"), "If-None-Match", "\"other\"")).status, 200);
  world.answer(post("/api/v1/decide", json{{"claim", first_claim(world)}, {"decision", "reject"}}.dump()));
  const HttpResponse after = world.answer(with_header(get("/api/v1/assess?a=rbf&b=hg"), "If-None-Match", etag));
  EXPECT_EQ(after.status, 200);
  EXPECT_NE(header_of(after, "ETag"), etag);
}

TEST(Service, keeps_answers_until_something_is_written) {
  SmallService world;
  const HttpRequest question = get("/api/v1/assess?a=rbf&b=hg");
  world.settle();
  EXPECT_FALSE(world.service().answer_at_once(question).has_value());
  const HttpResponse made = world.answer(question);
  const std::optional<HttpResponse> kept = world.service().answer_at_once(question);
  ASSERT_TRUE(kept.has_value());
  EXPECT_EQ(kept->body.bytes.data(), made.body.bytes.data()) << "the same bytes, not a copy";
  world.answer(post("/api/v1/decide", json{{"claim", first_claim(world)}, {"decision", "reject"}}.dump()));
  EXPECT_FALSE(world.service().answer_at_once(question).has_value());
}

TEST(Service, an_answer_made_just_after_a_write_is_not_kept) {
  SmallService world;
  const HttpRequest question = get("/api/v1/assess?a=rbf&b=hg");
  world.settle();
  world.project().write("actors.csv", engine::testing::kActors);
  world.answer(question);
  EXPECT_FALSE(world.service().answer_at_once(question).has_value());
  EXPECT_EQ(world.service().question_of(question), "");
}

TEST(Service, only_questions_that_are_the_same_share_an_answer) {
  SmallService world;
  world.settle();
  const auto question = [&](const HttpRequest& request) { return world.service().question_of(request); };
  EXPECT_EQ(question(get("/api/v1/assess?a=rbf&b=hg")), question(get("/api/v1/assess?a=rbf&b=hg")));
  EXPECT_NE(question(get("/api/v1/assess?a=rbf&b=hg")), question(get("/api/v1/assess?a=hg&b=rbf")));
  EXPECT_EQ(question(post("/api/v1/learn", "{}")), "");
  EXPECT_EQ(question(with_header(get("/api/v1/check"), "If-None-Match", "\"x\"")), "");
}

TEST(Service, reading_leaves_the_ledger_as_it_is) {
  SmallService world;
  const std::filesystem::path ledger = world.project().folder() / ".entente/ledger.sqlite";
  const std::string before = engine::testing::content_of(ledger);
  for (const engine::UseCase& use_case : engine::use_cases()) {
    const std::string base = "/api/v1/" + use_case.name;
    for (const char* query : {"", "?a=rbf&b=hg", "?document=note", "?action=list", "?all", "?claim=0"}) {
      world.answer(get(base + query));
    }
  }
  EXPECT_EQ(engine::testing::content_of(ledger), before);
}

TEST(Service, everything_asks_for_the_token_but_the_page) {
  SmallService world("a token that is long enough");
  EXPECT_EQ(world.answer(get("/")).status, 200);
  for (const char* target : {"/api/v1", "/api/v1/openapi.json", "/api/v1/assess?a=rbf&b=hg", "/api/v1/jobs/x",
                             "/api/v1/nothing", "/api/v2"}) {
    const HttpResponse response = world.answer(get(target));
    EXPECT_EQ(response.status, 401) << target;
    EXPECT_EQ(header_of(response, "WWW-Authenticate"), "Bearer") << target;
    EXPECT_EQ(world.service().answer_at_once(get(target))->status, 401) << target;
  }
  EXPECT_THROW(static_cast<void>(world.service().plan_body(upload("/api/v1/add?name=a.txt", "x"))), Refusal);
}

TEST(Service, long_work_is_a_job_of_its_own) {
  SmallService world;
  const HttpResponse accepted = world.answer(with_header(get("/api/v1/assess?all"), "Prefer", "respond-async"));
  EXPECT_EQ(accepted.status, 202);
  EXPECT_EQ(header_of(accepted, "Preference-Applied"), "respond-async");
  const std::string job = header_of(accepted, "Location");
  EXPECT_THAT(job, HasSubstr("/api/v1/jobs/"));
  ASSERT_TRUE(world.service().jobs().wait_until_idle(std::chrono::seconds(30)));
  const json told = json_of(world.answer(get(job)));
  EXPECT_EQ(told["state"], "done");
  EXPECT_EQ(told["result"], json_of(world.answer(get("/api/v1/assess?all"))));
  EXPECT_EQ(world.answer(get(job + "/events")).events_of_job, job.substr(job.rfind('/') + 1));
  EXPECT_EQ(world.answer(get(job + "/nothing")).status, 404);
}

TEST(Service, what_cannot_be_a_job_is_still_worked_on_by_others_than_the_network) {
  SmallService world;
  const HttpRequest file = with_header(get("/api/v1/report?a=rbf&b=hg"), "Prefer", "respond-async");
  EXPECT_FALSE(world.service().answer_at_once(file).has_value());
  EXPECT_EQ(world.answer(file).status, 200);
  HttpRequest head = with_header(get("/api/v1/assess?a=rbf&b=hg"), "Prefer", "respond-async");
  head.method = "HEAD";
  EXPECT_FALSE(world.service().answer_at_once(head).has_value());
  EXPECT_EQ(world.answer(head).status, 200);
}

TEST(Service, a_job_keeps_the_file_that_was_sent_and_tells_what_was_wrong) {
  SmallService world;
  const auto as_job = [&](const HttpRequest& request) {
    const std::string job = header_of(world.answer(with_header(request, "Prefer", "respond-async")), "Location");
    EXPECT_TRUE(world.service().jobs().wait_until_idle(std::chrono::seconds(30)));
    return json_of(world.answer(get(job)));
  };
  const json added = as_job(upload("/api/v1/add?name=fight.txt", "The Hill Guard attacked the Red Banner Front."));
  EXPECT_EQ(added["result"]["added"][0]["file"], "fight.txt");
  const json failed = as_job(post("/api/v1/decide", R"({"claim":"ffff","decision":"confirm"})"));
  EXPECT_EQ(failed["state"], "failed");
  EXPECT_EQ(failed["problem"]["code"], "claim-unknown");
}

TEST(PlanBody, tells_how_much_may_come_before_it_comes) {
  SmallService world;
  const auto most = [&](const HttpRequest& head) { return world.service().plan_body(head).most_bytes; };
  EXPECT_EQ(most(get("/")), 0U);
  EXPECT_EQ(most(post("/api/v1/decide", "")), Service::kMostBodyBytes);
  EXPECT_EQ(most(upload("/api/v1/add?name=a.txt", "")), Service::kMostUploadBytes);
  EXPECT_EQ(world.service().plan_body(upload("/api/v1/add?name=a.txt", "")).file.filename(), "a.txt");
}

int status_of_plan(SmallService& world, const HttpRequest& head) {
  try {
    static_cast<void>(world.service().plan_body(head));
    return 200;
  } catch (const Refusal& refusal) {
    return refusal.problem().status;
  }
}

TEST(PlanBody, what_is_too_large_is_refused_by_its_head) {
  SmallService world;
  const HttpRequest add = upload("/api/v1/add?name=a.txt", "");
  EXPECT_EQ(status_of_plan(world, with_header(add, "Content-Length", "67108864")), 200);
  for (const char* length : {"67108865", "1073741824", "99999999999999999999999"}) {
    EXPECT_EQ(status_of_plan(world, with_header(add, "Content-Length", length)), 413) << length;
  }
  EXPECT_EQ(status_of_plan(world, with_header(post("/api/v1/decide", ""), "Content-Length", "1048577")), 413);
  EXPECT_EQ(status_of_plan(world, with_header(get("/"), "Content-Length", "1")), 413);
}

TEST(PlanBody, what_two_readers_could_take_differently_is_refused) {
  SmallService world;
  const HttpRequest head = post("/api/v1/decide", "");
  for (const char* length : {"-1", "+1", "0x10", "1 1", "", "5,5"}) {
    EXPECT_EQ(status_of_plan(world, with_header(head, "Content-Length", length)), 400) << length;
  }
  EXPECT_EQ(status_of_plan(world, with_header(with_header(head, "Content-Length", "5"), "Content-Length", "5")), 400);
  EXPECT_EQ(
      status_of_plan(world, with_header(with_header(head, "Content-Length", "5"), "Transfer-Encoding", "chunked")),
      400);
  for (const char* encoding : {"gzip", "gzip, chunked", "chunked, chunked", "identity", " ", "xchunked"}) {
    EXPECT_EQ(status_of_plan(world, with_header(head, "Transfer-Encoding", encoding)), 400) << encoding;
  }
}

TEST(Refused, tells_nothing_of_what_was_thrown) {
  const auto answer_to = [](const auto& thrown) {
    try {
      std::rethrow_exception(std::make_exception_ptr(thrown));
    } catch (...) {
      return refused(get("/x"));
    }
  };
  EXPECT_EQ(answer_to(std::runtime_error("secret words")).status, 500);
  EXPECT_THAT(std::string(answer_to(std::runtime_error("secret words")).body.bytes), Not(HasSubstr("secret")));
  EXPECT_EQ(answer_to(std::bad_alloc()).status, 413);
  EXPECT_EQ(answer_to(Failure({ErrorCode::ledger_locked, "", "x", "y"})).status, 409);
}

TEST(WithSecurity, every_answer_tells_browsers_to_load_nothing_from_elsewhere) {
  const HttpResponse response = with_security({});
  EXPECT_THAT(header_of(response, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_THAT(header_of(response, "Content-Security-Policy"), HasSubstr("frame-ancestors 'none'"));
  EXPECT_THAT(header_of(response, "Content-Security-Policy"), Not(HasSubstr("unsafe")));
  EXPECT_EQ(header_of(response, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header_of(response, "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(header_of(response, "Cross-Origin-Opener-Policy"), "same-origin");
}

}  // namespace
}  // namespace entente::server
