// SPDX-License-Identifier: Apache-2.0
#include "read/inflection.hpp"

#include <algorithm>
#include <array>

namespace entente::read {
namespace {

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view lemma) {
  return lemma.size() > 1 && lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
}

bool hisses(std::string_view lemma) {
  return lemma.ends_with('s') || lemma.ends_with('x') || lemma.ends_with('z') || lemma.ends_with("ch") ||
         lemma.ends_with("sh");
}

// "cancelled" in Britain, "canceled" in America.
bool may_double_l(std::string_view lemma) {
  return lemma.size() > 4 && (lemma.ends_with("el") || lemma.ends_with("al")) &&
         std::ranges::count_if(lemma, is_vowel) == 2 && !is_vowel(lemma[lemma.size() - 3]);
}

// Words of one vowel double their last consonant (plan, planned); so do the listed longer ones (admit, admitted).
bool doubles_last(std::string_view lemma) {
  if (lemma.size() < 3 || is_vowel(lemma.back()) ||
      std::string_view("wxy").find(lemma.back()) != std::string_view::npos) {
    return false;
  }
  const bool ends_short = is_vowel(lemma[lemma.size() - 2]) && !is_vowel(lemma[lemma.size() - 3]);
  constexpr std::array<std::string_view, 16> kStressed{"mit",  "fer",    "rebel", "pel",  "but", "nap",
                                                       "tap",  "gret",   "trol",  "drop", "run", "bid",
                                                       "quip", "forget", "deter", "begin"};
  const bool is_stressed = std::ranges::any_of(kStressed, [&](auto end) { return lemma.ends_with(end); });
  return ends_short && (std::ranges::count_if(lemma, is_vowel) == 1 || is_stressed) && lemma != "attribut" &&
         !lemma.ends_with("ffer");
}

std::string with_s(std::string_view lemma) {
  if (ends_in_consonant_y(lemma)) {
    return std::string(lemma.substr(0, lemma.size() - 1)) + "ies";
  }
  return std::string(lemma) + (hisses(lemma) ? "es" : "s");
}

std::string with_ed(std::string_view lemma) {
  if (ends_in_consonant_y(lemma)) {
    return std::string(lemma.substr(0, lemma.size() - 1)) + "ied";
  }
  if (lemma.ends_with('e')) {
    return std::string(lemma) + "d";
  }
  return std::string(lemma) + (doubles_last(lemma) ? std::string(1, lemma.back()) : "") + "ed";
}

std::string with_ing(std::string_view lemma) {
  if (lemma.ends_with("ie")) {
    return std::string(lemma.substr(0, lemma.size() - 2)) + "ying";
  }
  if (lemma.ends_with('e') && !lemma.ends_with("ee")) {
    return std::string(lemma.substr(0, lemma.size() - 1)) + "ing";
  }
  return std::string(lemma) + (doubles_last(lemma) ? std::string(1, lemma.back()) : "") + "ing";
}

void add_form(std::vector<InflectedForm>& forms, std::string spelling, FormMask form) {
  const auto same = std::ranges::find(forms, spelling, &InflectedForm::spelling);
  if (same == forms.end()) {
    forms.push_back({std::move(spelling), form});
  } else {
    same->forms = static_cast<FormMask>(same->forms | form);
  }
}

}  // namespace

std::vector<InflectedForm> inflect_verb(std::string_view lemma, const IrregularVerbs& irregular) {
  std::vector<InflectedForm> forms;
  add_form(forms, std::string(lemma), kBase);
  add_form(forms, with_s(lemma), kThird);
  add_form(forms, with_ing(lemma), kGerund);
  const auto known = irregular.find(lemma);
  add_form(forms, known == irregular.end() ? with_ed(lemma) : known->second.first, kPast);
  add_form(forms, known == irregular.end() ? with_ed(lemma) : known->second.second, kParticiple);
  if (may_double_l(lemma)) {
    add_form(forms, std::string(lemma) + "led", kPast | kParticiple);
    add_form(forms, std::string(lemma) + "ling", kGerund);
  }
  return forms;
}

std::vector<InflectedForm> inflect_noun(std::string_view lemma) {
  std::vector<InflectedForm> forms;
  add_form(forms, std::string(lemma), kBase);
  add_form(forms, with_s(lemma), kThird);
  return forms;
}

}  // namespace entente::read
