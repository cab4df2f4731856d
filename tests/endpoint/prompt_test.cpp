// SPDX-License-Identifier: Apache-2.0
#include "endpoint/prompt.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "domain/relation.hpp"

namespace entente::endpoint {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const Document sample_document{.id = DocumentId{"d"}, .text = "Kalāt – before. ALPHA backs BRAVO. Behind it."};
const EndpointSettings sample_settings{.url = "https://models.example.org/v1", .model = "reader-large"};

ActorRegistry actors() {
  return ActorRegistry({{.id = ActorId{"alpha"}, .name = "Alpha Front", .aliases = {"ALPHA"}},
                        {.id = ActorId{"delta"}, .name = "Delta Front"},
                        {.id = ActorId{"velmora"}, .name = "Velmora", .kind = ActorKind::state}});
}

json body_of_part(ByteRange part) {
  return json::parse(request_body(sample_document, part, actors(), sample_settings));
}

TEST(Prompt, asks_for_a_strict_json_schema_without_randomness) {
  const json body = body_of_part({19, 37});
  EXPECT_EQ(body.at("model"), "reader-large");
  EXPECT_EQ(body.at("temperature"), 0);
  EXPECT_EQ(body.at("max_tokens"), sample_settings.max_answer_tokens);
  EXPECT_EQ(body.at("response_format").at("type"), "json_schema");
  EXPECT_EQ(body.at("response_format").at("json_schema").at("strict"), true);
}

// What strict schemas ask for: every key required, no others.
TEST(Prompt, the_schema_requires_every_key_and_knows_every_relation) {
  const json schema = body_of_part({19, 37}).at("response_format").at("json_schema").at("schema");
  const json claim = schema.at("properties").at("claims").at("items");
  EXPECT_EQ(claim.at("required").size(), claim.at("properties").size());
  EXPECT_EQ(claim.at("additionalProperties"), false);
  EXPECT_EQ(schema.at("additionalProperties"), false);
  EXPECT_EQ(claim.at("properties").at("relation").at("enum").size(), relation_table().size());
}

TEST(Prompt, the_text_is_the_part_and_what_stands_before_it_is_marked) {
  const std::string question = body_of_part({19, 37}).at("messages").at(1).at("content");
  EXPECT_THAT(question, HasSubstr("<text>ALPHA backs BRAVO.</text>"));
  EXPECT_THAT(question, HasSubstr("<before>Kalāt – before. </before>"));
  EXPECT_THAT(question, Not(HasSubstr("Behind it")));
}

TEST(Prompt, organisations_that_the_text_names_are_told_and_states) {
  const std::string system = body_of_part({19, 37}).at("messages").at(0).at("content");
  EXPECT_THAT(system, HasSubstr("alpha: Alpha Front (armed_group; ALPHA)"));
  EXPECT_THAT(system, HasSubstr("velmora: Velmora (state)"));
  EXPECT_THAT(system, Not(HasSubstr("delta")));
}

TEST(Prompt, the_same_question_is_the_same_bytes) {
  EXPECT_EQ(request_body(sample_document, {19, 37}, actors(), sample_settings),
            request_body(sample_document, {19, 37}, actors(), sample_settings));
}

TEST(Prompt, a_long_text_before_is_cut_between_letters) {
  Document document = sample_document;
  document.text = std::string(7, 'x');
  for (int i = 0; i < 500; ++i) {
    document.text += "ā";
  }
  const ByteRange part{document.text.size(), document.text.size() + 18};
  document.text += "ALPHA backs BRAVO.";
  EXPECT_TRUE(json::accept(request_body(document, part, ActorRegistry(), sample_settings)));
  EXPECT_THAT(request_body(document, part, ActorRegistry(), sample_settings), Not(HasSubstr("\xEF\xBF\xBD")));
}

}  // namespace
}  // namespace entente::endpoint
