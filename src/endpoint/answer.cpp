// SPDX-License-Identifier: Apache-2.0
#include "endpoint/answer.hpp"

#include <nlohmann/json.hpp>

namespace entente::endpoint {
namespace {

using Json = nlohmann::json;

// Never throws: what is no JSON is a discarded value, which has no keys.
Json parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

// The value at a key, or null where there is none.
const Json& at_key(const Json& object, const char* key) {
  static const Json nothing;
  if (!object.is_object()) {
    return nothing;
  }
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

std::uint64_t count_at(const Json& object, const char* key) {
  const Json& value = at_key(object, key);
  return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
}

// Takes the keys of one claim; remembers whether any was missing or of another type.
class ClaimTaker {
 public:
  explicit ClaimTaker(const Json& object) : object_(object), is_whole_(object.is_object()) {}

  std::string text(const char* key) {
    const Json& value = at_key(object_, key);
    is_whole_ = is_whole_ && value.is_string();
    return value.is_string() ? value.get<std::string>() : "";
  }

  // A text, or null for none.
  std::string text_or_null(const char* key) { return at_key(object_, key).is_null() ? "" : text(key); }

  std::vector<std::string> texts(const char* key) {
    const Json& list = at_key(object_, key);
    is_whole_ = is_whole_ && list.is_array();
    std::vector<std::string> texts;
    for (const Json& value : list.is_array() ? list : Json::array()) {
      is_whole_ = is_whole_ && value.is_string();
      texts.push_back(value.is_string() ? value.get<std::string>() : "");
    }
    return texts;
  }

  double number(const char* key) {
    const Json& value = at_key(object_, key);
    is_whole_ = is_whole_ && value.is_number();
    return value.is_number() ? value.get<double>() : 0;
  }

  [[nodiscard]] bool is_whole() const { return is_whole_; }

 private:
  const Json& object_;
  bool is_whole_;
};

RawClaim claim_of(const Json& object) {
  ClaimTaker taker(object);
  RawClaim claim;
  claim.quote = taker.text("quote");
  claim.speaker = taker.text("speaker");
  claim.via = taker.texts("via");
  claim.cue = taker.text_or_null("cue");
  claim.cue_kind = taker.text_or_null("cue_kind");
  claim.a = taker.text("a");
  claim.b = taker.text("b");
  claim.direction = taker.text("direction");
  claim.relation = taker.text("relation");
  claim.polarity = taker.text("polarity");
  claim.low_prob = taker.number("certainty_low");
  claim.high_prob = taker.number("certainty_high");
  claim.evidence = taker.text("evidence");
  claim.when = taker.text_or_null("when");
  claim.is_whole = taker.is_whole();
  return claim;
}

const Json& first_choice(const Json& body) {
  static const Json nothing;
  const Json& choices = at_key(body, "choices");
  return choices.is_array() && !choices.empty() ? choices.front() : nothing;
}

tl::unexpected<Error> refuse(const std::string& place, std::string what) {
  return fail(ErrorCode::endpoint_answer, place, std::move(what),
              "Run the command again; if it stays so, the model does not keep to JSON schemas: name another in "
              "[reader.endpoint]");
}

}  // namespace

TokenUsage usage_of(std::string_view body) {
  const Json reply = parsed(body);
  const Json& usage = at_key(reply, "usage");
  return {count_at(usage, "prompt_tokens"), count_at(usage, "completion_tokens")};
}

Result<ModelAnswer> parse_answer(std::string_view body, const std::string& place) {
  const Json reply = parsed(body);
  const Json& choice = first_choice(reply);
  const Json& content = at_key(at_key(choice, "message"), "content");
  if (!content.is_string()) {
    return refuse(place, "the endpoint's answer is no chat completion, or was cut short");
  }
  const Json& reason = at_key(choice, "finish_reason");
  if (reason.is_string() && reason.get<std::string>() == "length") {
    return refuse(place, "the model's answer was cut at max_answer_tokens");
  }
  const Json answer = parsed(content.get_ref<const std::string&>());
  const Json& claims = at_key(answer, "claims");
  if (!claims.is_array()) {
    return refuse(place, "the model's answer does not follow the JSON schema");
  }
  ModelAnswer result{{}, usage_of(body)};
  for (const Json& claim : claims) {
    result.claims.push_back(claim_of(claim));
  }
  return result;
}

}  // namespace entente::endpoint
