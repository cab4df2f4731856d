// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/engine/small_project.hpp"

namespace entente::engine::testing {

inline constexpr std::string_view kVoices =
    "slug,name,aliases,stance,grade,actor,licence,note\n"
    "front_media,Front Media,FM;Front News,neutral,F,rbf,,\n"
    "hill_voice,Hill Voice,,neutral,F,hg,,\n"
    "coast_daily,Coast Daily,,neutral,F,,,\n";

// The Front writes in English, the Hill Guard's public reads Urdu and speaks of fishing rights.
inline constexpr std::string_view kPublics =
    "slug,name,aliases,kind,languages,grievances\n"
    "rbf,Red Banner Front,RBF,armed_group,en,missing persons\n"
    "hg,Hill Guard,HG,armed_group,en;ur,fishing rights; missing persons\n"
    "velmora,Velmora,Government of Velmora,state,,\n";

inline constexpr const char* kUrdu =
    "اجلاس میں فیصلہ کیا گیا کہ رپورٹ اگلے ہفتے شائع کی جائے گی اور سب کو بھیجی جائے گی۔";

// Invented channels; posts are drawn in the test by hour from the first of May 2022 and taken in by entente add.
class MediaWorld {
 public:
  MediaWorld();
  MediaWorld& post(const std::string& channel, double hour, const std::string& text);
  MediaWorld& forward(const std::string& channel, double hour, const std::string& text, const std::string& from);
  // Adds what was posted since the last time, then asks.
  nlohmann::json ask(const std::vector<std::pair<std::string, std::string>>& options = {},
                     const std::string& use_case = "media");
  std::string text(const std::vector<std::pair<std::string, std::string>>& options = {},
                   const std::string& use_case = "media");
  SmallProject& project() { return project_; }

 private:
  void store();
  SmallProject project_;
  std::string lines_;
  int count_ = 0;
  int files_ = 0;
};

}  // namespace entente::engine::testing
