// SPDX-License-Identifier: Apache-2.0
#include "report/media_json.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

#include "report/media_words.hpp"
#include "report/shown_json.hpp"

namespace entente::report {
namespace {

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json slug_or_null(const std::optional<ActorId>& actor) { return actor ? Json(actor->value) : Json(nullptr); }

Json day_or_null(const std::optional<Date>& day) { return day ? Json(to_iso(*day)) : Json(nullptr); }

Json post_json(const ShownPost& post) {
  const std::chrono::sys_seconds at{std::chrono::seconds{post.at_unix_seconds}};
  return {{"number", post.number},
          {"channel", post.channel},
          {"id", post.id},
          {"at", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", at)},
          {"language", or_null(post.language)},
          {"beginning", post.beginning}};
}

Json passed_json(const PassedOnPost& passed) {
  return {{"post", post_json(passed.post)},
          {"way", to_word(passed.way)},
          {"original", passed.original ? post_json(*passed.original) : Json(nullptr)},
          {"delay_hours", or_null(passed.delay_hours)}};
}

Json delays_json(const std::optional<DelayQuartiles>& delays) {
  return delays ? Json{delays->lower_hours, delays->median_hours, delays->upper_hours} : Json(nullptr);
}

Json languages_json(const ChannelAmplification& amplification) {
  Json languages = Json::array();
  for (const auto& [language, posts] : amplification.languages) {
    languages.push_back({{"language", or_null(language)}, {"posts", posts}});
  }
  return languages;
}

Json amplification_json(const ChannelAmplification& each) {
  Json posts = Json::array();
  for (const PassedOnPost& passed : each.posts) {
    posts.push_back(passed_json(passed));
  }
  return {{"amplifier", each.amplifier},
          {"source", each.source},
          {"amplifier_actor", slug_or_null(each.amplifier_actor)},
          {"source_actor", slug_or_null(each.source_actor)},
          {"sentence", amplification_sentence(each)},
          {"amplifier_posts", each.amplifier_posts},
          {"passed_on", each.posts.size()},
          {"forwarded", each.forwarded},
          {"copied", each.copied},
          {"share", static_cast<double>(each.posts.size()) / static_cast<double>(each.amplifier_posts)},
          {"expected", or_null(each.expected)},
          {"other_way", each.other_way},
          {"delay_hours", delays_json(each.delays)},
          {"known_delays", each.known_delays},
          {"first_day", to_iso(each.first_day)},
          {"last_day", to_iso(each.last_day)},
          {"languages", languages_json(each)},
          {"posts", posts}};
}

Json month_json(const OutreachMonth& month) {
  Json reaching = Json::array();
  for (const OutreachPost& each : month.reaching) {
    reaching.push_back(
        {{"post", post_json(each.post)}, {"in_language", each.is_in_language}, {"grievance", or_null(each.grievance)}});
  }
  return {{"month", to_iso(month.month)},      {"posts", month.posts},
          {"observed", month.reaching.size()}, {"expected", or_null(month.expected)},
          {"other_posts", month.other_posts},  {"reaching", reaching}};
}

Json outreach_json(const Outreach& outreach, const ActorRegistry& actors) {
  Json months = Json::array();
  for (const OutreachMonth& month : outreach.months) {
    months.push_back(month_json(month));
  }
  return {{"speaker", outreach.speaker.value},
          {"addressee", outreach.addressee.value},
          {"sentence", outreach_sentence(outreach, actors)},
          {"languages", outreach.languages},
          {"grievances", outreach.grievances},
          {"posts", outreach.posts},
          {"months", months},
          {"notes", outreach.notes}};
}

}  // namespace

std::string media_to_json(const MediaAnswer& answer, const ActorRegistry& actors) {
  Json amplifications = Json::array();
  for (const ChannelAmplification& each : answer.amplifications) {
    amplifications.push_back(amplification_json(each));
  }
  Json outreach = Json::array();
  for (const Outreach& each : answer.outreach) {
    outreach.push_back(outreach_json(each, actors));
  }
  return written({{"a", slug_or_null(answer.a)},
                  {"b", slug_or_null(answer.b)},
                  {"from", day_or_null(answer.days.first)},
                  {"to", day_or_null(answer.days.last)},
                  {"posts", answer.posts},
                  {"channels", answer.channels},
                  {"amplification", amplifications},
                  {"outreach", outreach},
                  {"notes", answer.notes}});
}

}  // namespace entente::report
