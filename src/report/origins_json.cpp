// SPDX-License-Identifier: Apache-2.0
#include "report/origins_json.hpp"

#include <nlohmann/json.hpp>

#include "report/shown_json.hpp"

namespace entente::report {
namespace {

Json member_json(const OriginMember& member) {
  Json json = shown_json(member.shown);
  json["reason"] = to_word(member.reason);
  json["stated"] = member.stated_quote.empty() ? Json(nullptr) : Json(member.stated_quote);
  json["like"] = member.like.value.empty() ? Json(nullptr) : Json(member.like.value);
  return json;
}

}  // namespace

std::string origins_to_json(std::span<const OriginFamily> families) {
  Json list = Json::array();
  for (const OriginFamily& family : families) {
    Json members = Json::array();
    for (const OriginMember& member : family.members) {
      members.push_back(member_json(member));
    }
    list.push_back({{"a", family.pair.first.value},
                    {"b", family.pair.second.value},
                    {"origin", family.key},
                    {"name", family.name},
                    {"claims", members}});
  }
  return written(Json{{"families", list}});
}

}  // namespace entente::report
