// SPDX-License-Identifier: Apache-2.0
#include "server/openapi.hpp"

#include <gmock/gmock.h>

#include <set>
#include <span>
#include <utility>

#include "engine/use_cases.hpp"
#include "ledger/ledger.hpp"
#include "tests/server/schema_check.hpp"
#include "tests/server/small_service.hpp"

namespace entente::server {
namespace {

using engine::UseCase;
using nlohmann::json;
using testing::faults_of;
using testing::get;
using ::testing::IsEmpty;
using testing::json_of;
using testing::post;
using testing::SmallService;
using testing::upload;

const json& document() {
  static const json parsed = json::parse(openapi_json());
  return parsed;
}

const json& schema_of(const std::string& path, const std::string& method,
                      const std::string& type = "application/json") {
  return document()["paths"][path][method]["responses"]["200"]["content"][type]["schema"];
}

void expect_as_told(const HttpResponse& response, const std::string& name, const std::string& method) {
  ASSERT_EQ(response.status, 200) << name << " " << response.body.bytes;
  EXPECT_THAT(faults_of(json_of(response), schema_of("/api/v1/" + name, method), document()), IsEmpty()) << name;
}

// The sample case, whose answers hold something of everything.
class SampleCase {
 public:
  SampleCase() {
    project_.context().working_folder = project_.folder().parent_path();
    project_.run("demo", engine::testing::request_of({{"dir", "sample"}}));
    const std::filesystem::path folder = project_.folder().parent_path() / "sample";
    std::filesystem::create_directories(project_.context().temporary_folder);
    service_.emplace(ServiceSettings{.project_folder = folder,
                                     .temporary_folder = project_.context().temporary_folder,
                                     .access = {{testing::kHost}, ""},
                                     .now_unix_seconds = [] { return std::int64_t{1764504000}; }},  // 2025-11-30
                     project_.log());
  }
  HttpResponse answer(const HttpRequest& request) { return service_->answer(request); }
  std::string claim() {
    return json_of(answer(get("/api/v1/origins?pair=bla,ttp")))["families"][0]["claims"][0]["claim"];
  }

 private:
  engine::testing::SmallProject project_;
  std::optional<Service> service_;
};

TEST(OpenApi, each_row_of_the_table_is_told_with_its_options_and_its_answer) {
  EXPECT_EQ(document()["openapi"], "3.1.0");
  for (const UseCase& use_case : engine::use_cases()) {
    const std::string path = "/api/v1/" + use_case.name;
    EXPECT_EQ(document()["paths"].contains(path), is_resource(use_case)) << use_case.name;
    if (!is_resource(use_case)) {
      continue;
    }
    EXPECT_EQ(document()["paths"][path].contains("get"), can_read(use_case)) << use_case.name;
    EXPECT_EQ(document()["paths"][path].contains("post"), can_write(use_case)) << use_case.name;
    const std::string method = can_read(use_case) ? "get" : "post";
    const json& content = document()["paths"][path][method]["responses"]["200"]["content"];
    const bool is_file = option_of_kind(use_case, engine::OptionKind::file_out) != nullptr;
    EXPECT_TRUE(is_file || content["application/json"]["schema"] != json({{"type", "object"}}))
        << "apps/server/answers.json does not tell the answer of " << use_case.name;
  }
}

TEST(OpenApi, options_have_their_kinds_and_choices) {
  std::set<std::string> names;
  for (const json& parameter : document()["paths"]["/api/v1/assess"]["get"]["parameters"]) {
    names.insert(parameter["name"]);
    if (parameter["name"] == "all") {
      EXPECT_EQ(parameter["schema"]["type"], "boolean");
    }
    if (parameter["name"] == "method") {
      EXPECT_EQ(parameter["schema"]["enum"], json({"meanfield", "gibbs"}));
    }
  }
  EXPECT_TRUE(names.contains("a") && names.contains("as-of") && !names.contains("json"));
  const json& decide = document()["paths"]["/api/v1/decide"]["post"]["requestBody"]["content"]["application/json"];
  EXPECT_EQ(decide["schema"]["required"], json({"claim", "decision"}));
}

// All values of "$ref" in a document.
void collect_references(const json& value, std::vector<std::string>& found) {
  if (value.is_object() && value.contains("$ref")) {
    found.push_back(value["$ref"]);
  }
  for (const json& inner : value) {
    if (inner.is_structured()) {
      collect_references(inner, found);
    }
  }
}

TEST(OpenApi, every_reference_leads_to_something) {
  std::vector<std::string> references;
  collect_references(document(), references);
  EXPECT_GT(references.size(), 40U);
  for (const std::string& reference : references) {
    EXPECT_TRUE(document().contains(json::json_pointer(reference.substr(1)))) << reference;
  }
}

TEST(OpenApi, real_answers_to_every_reading_row_are_as_told) {
  SampleCase sample;
  const std::string pair = "?a=bla&b=ttp";
  const std::string note = json_of(sample.answer(get("/api/v1/documents")))["documents"][0]["document"];
  const std::vector<std::pair<std::string, std::string>> questions{{"documents", ""},
                                                                   {"document", "?document=" + note},
                                                                   {"actors", ""},
                                                                   {"sources", ""},
                                                                   {"sources", "?method=gibbs"},
                                                                   {"sources", "?grade=dawn=A"},
                                                                   {"claims", "?limit=50"},
                                                                   {"origins", ""},
                                                                   {"contradictions", ""},
                                                                   {"assess", pair},
                                                                   {"assess", "?all"},
                                                                   {"why", pair},
                                                                   {"indicators", pair},
                                                                   {"history", pair},
                                                                   {"review", "?limit=5"},
                                                                   {"review", "?agreement"},
                                                                   {"review", "?second=kd"},
                                                                   {"whatif", pair + "&drop-source=dawn"},
                                                                   {"network", ""},
                                                                   {"parameters", ""},
                                                                   {"watch", "?action=list"},
                                                                   {"forecast", pair + "&months=3"},
                                                                   {"forecast", pair + "&months=2&pressed-by=pakistan"},
                                                                   {"forecasts", ""},
                                                                   {"score", ""},
                                                                   {"check", ""},
                                                                   {"version", ""},
                                                                   {"explain-claim", "?claim=" + sample.claim()}};
  // The answer of one is a page, the others have a test of their own.
  std::set<std::string> asked{"report", "events", "signals", "couple", "media"};
  for (const auto& [name, query] : questions) {
    asked.insert(name);
    expect_as_told(sample.answer(get(std::string("/api/v1/").append(name).append(query))), name, "get");
  }
  for (const UseCase& use_case : engine::use_cases()) {
    EXPECT_TRUE(!is_resource(use_case) || !can_read(use_case) || asked.contains(use_case.name))
        << "ask a question of " << use_case.name << " here";
  }
}

// The sample case has no event data.
TEST(OpenApi, real_answers_on_events_are_as_told) {
  SmallService world;
  std::vector<Event> events;
  for (int number = 0; number < 120; ++number) {
    const Date day = make_date(2021, 1, 1) + std::chrono::days{number / 2 * 5 + number % 2};
    Event event{.id = std::to_string(number), .kind = EventKind::fight, .first_day = day, .last_day = day};
    event.day_precision = DayPrecision::day;
    event.parties = {{number % 2 == 0 ? "Red Banner Front" : "Hill Guard", "", EventSide::a, PartyRole::main},
                     {"Velmora", "", EventSide::b, PartyRole::main}};
    events.push_back(event);
  }
  world.project().store(events);
  for (const auto& [name, query] : std::vector<std::pair<std::string, std::string>>{{"couple", "?a=rbf&b=hg"},
                                                                                    {"couple", "?all"},
                                                                                    {"events", ""},
                                                                                    {"events", "?a=rbf&names"},
                                                                                    {"signals", "?a=rbf&b=hg"},
                                                                                    {"indicators", "?a=rbf&b=hg"}}) {
    expect_as_told(world.answer(get(std::string("/api/v1/").append(name).append(query))), name, "get");
  }
}

// Nor has it posts. The Guard's public reads Urdu, and the Front posts in it.
TEST(OpenApi, real_answers_on_media_are_as_told) {
  SmallService world;
  const engine::testing::SmallProject& project = world.project();
  project.write("actors.csv",
                "slug,name,aliases,kind,languages,grievances\nrbf,Red Banner Front,RBF,armed_group,en,\n"
                "hg,Hill Guard,HG,armed_group,ur,fishing rights\nvelmora,Velmora,Government of Velmora,state,,\n");
  project.write("sources.csv",
                "slug,name,aliases,stance,grade,actor,licence,note\nfront_media,Front Media,,neutral,F,rbf,,\n"
                "hill_voice,Hill Voice,,neutral,F,hg,,\n");
  std::vector<Post> posts;
  const auto add = [&posts](const char* channel, const char* text, const char* from) {
    const auto number = static_cast<std::int64_t>(posts.size());
    posts.push_back({.channel = channel,
                     .id = std::to_string(number),
                     .at_unix_seconds = 1651363200 + 3600 * number,
                     .text = text,
                     .forwarded_from = from});
  };
  add("Hill Voice", "The fishermen of the coast met in the old harbour hall and asked for a new pier", "");
  add("Front Media", "The fishermen of the coast met in the old harbour hall and asked for a new pier", "");
  add("Front Media", "Give them their fishing rights", "Hill Voice");
  for (int i = 0; i < 30; ++i) {
    add("Coast Daily", "The yearly report on roads and bridges is out", "");
  }
  ledger::Ledger ledger =
      ledger::Ledger::open(project.folder() / ".entente/ledger.sqlite", ledger::Ledger::Access::read_write);
  bool is_given = false;
  ledger.add_posts({.series = "test", .title = "Test", .sha256 = "01"}, [&]() -> std::span<const Post> {
    return std::exchange(is_given, true) ? std::span<const Post>{} : std::span<const Post>(posts);
  });
  for (const char* query : {"", "?a=rbf&b=hg", "?a=rbf&b=hg&from=2022-05&to=2022-06", "?from=2030"}) {
    expect_as_told(world.answer(get(std::string("/api/v1/media").append(query))), "media", "get");
  }
  for (const char* name : {"signals", "why"}) {
    expect_as_told(world.answer(get(std::string("/api/v1/").append(name).append("?a=rbf&b=hg"))), name, "get");
  }
}

TEST(OpenApi, real_answers_to_what_changes_something_are_as_told) {
  SmallService world;
  const std::string claim = json_of(world.answer(get("/api/v1/origins")))["families"][0]["claims"][0]["claim"];
  const std::string question = R"({"action":"add","a":"rbf","b":"hg"})";
  expect_as_told(world.answer(post("/api/v1/watch", question)), "watch", "post");
  expect_as_told(world.answer(post("/api/v1/watch", "{}")), "watch", "post");
  const json decision{{"claim", claim}, {"decision", "reject"}};
  expect_as_told(world.answer(post("/api/v1/decide", decision.dump())), "decide", "post");
  expect_as_told(world.answer(post("/api/v1/watch", "{}")), "watch", "post");
  expect_as_told(world.answer(post("/api/v1/forecast", R"({"a":"rbf","b":"hg","months":"2","freeze":true})")),
                 "forecast", "post");
  const json yes{{"action", "resolve"}, {"number", "1"}, {"outcome", "yes"}, {"reason", "both said so"}};
  expect_as_told(world.answer(post("/api/v1/forecasts", yes.dump())), "forecasts", "post");
  expect_as_told(world.answer(get("/api/v1/forecasts?action=list")), "forecasts", "get");
  const HttpResponse score = world.answer(get("/api/v1/score"));
  EXPECT_EQ(json_of(score)["resolved_count"], 1);
  expect_as_told(score, "score", "get");
  for (const char* by : {"kd", "ar"}) {
    const json word{{"claim", claim}, {"decision", by == std::string("kd") ? "confirm" : "reject"}, {"by", by}};
    expect_as_told(world.answer(post("/api/v1/decide", word.dump())), "decide", "post");
  }
  const HttpResponse second = world.answer(get("/api/v1/review?second=mn"));
  EXPECT_EQ(json_of(second)["waiting"], 0) << "two decided on it already";
  const HttpResponse agreement = world.answer(get("/api/v1/review?agreement"));
  EXPECT_EQ(json_of(agreement)["pairs"][0]["differences"].size(), 1U);
  expect_as_told(agreement, "review", "get");
  expect_as_told(world.answer(post("/api/v1/merge", R"({"actor":"velmora","into":"hg"})")), "merge", "post");
  expect_as_told(world.answer(get("/api/v1/actors")), "actors", "get");
  expect_as_told(world.answer(post("/api/v1/merge", R"({"actor":"velmora","undo":true})")), "merge", "post");
  world.project().write("sources.csv", "slug,name,grade\nvalley,Valley Post,C\n");
  expect_as_told(world.answer(post("/api/v1/grade", R"({"source":"valley","grade":"A","reason":"x"})")), "grade",
                 "post");
  expect_as_told(world.answer(get("/api/v1/sources")), "sources", "get");
  const json split{{"action", "split"}, {"claims", {claim}}};
  expect_as_told(world.answer(post("/api/v1/origins", split.dump())), "origins", "post");
  expect_as_told(world.answer(post("/api/v1/learn", "{}")), "learn", "post");
  expect_as_told(world.answer(post("/api/v1/learn", R"({"forget":true})")), "learn", "post");
  const std::string text = "The Wave Pact (WP) attacked the Hill Guard. The Wave Pact fled.";
  expect_as_told(world.answer(upload("/api/v1/add?name=a.txt", text)), "add", "post");
  expect_as_told(world.answer(upload("/api/v1/add?name=b.pdf", "%PDF-1.4 broken")), "add", "post");
}

TEST(OpenApi, problems_jobs_and_the_index_are_as_told) {
  SmallService world;
  const json& problem =
      document()["components"]["responses"]["Problem"]["content"]["application/problem+json"]["schema"];
  EXPECT_THAT(faults_of(json_of(world.answer(get("/api/v1/nothing"))), problem, document()), IsEmpty());
  EXPECT_THAT(faults_of(json_of(world.answer(get("/api/v1"))), schema_of("/api/v1", "get"), document()), IsEmpty());
  const HttpResponse job = world.answer(testing::with_header(get("/api/v1/version"), "Prefer", "respond-async"));
  EXPECT_THAT(faults_of(json_of(job), schema_of("/api/v1/jobs/{job}", "get"), document()), IsEmpty());
}

TEST(SchemaCheck, finds_what_is_missing_untold_or_of_another_kind) {
  const json schema = json::parse(R"({"type":"object","required":["a"],"properties":{
      "a":{"type":"number","minimum":0,"maximum":1},"b":{"type":"array","items":{"type":["string","null"]}},
      "c":{"anyOf":[{"type":"null"},{"type":"string","enum":["x"]}]}}})");
  const auto count = [&](const char* text) { return faults_of(json::parse(text), schema, json()).size(); };
  EXPECT_EQ(count(R"({"a":1,"b":["x",null],"c":"x"})"), 0U);
  for (const char* text : {R"({})", R"({"a":2})", R"({"a":"1"})", R"({"a":1,"b":[1]})", R"({"a":1,"c":"y"})",
                           R"({"a":1,"d":1})", R"([])"}) {
    EXPECT_EQ(count(text), 1U) << text;
  }
}

}  // namespace
}  // namespace entente::server
