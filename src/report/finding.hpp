// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/answer.hpp"
#include "domain/yardstick.hpp"
#include "report/items.hpp"

namespace entente::report {

// One sentence with the items that it rests on, by their numbers in items_of().
struct FindingSentence {
  std::string text;
  std::vector<std::size_t> items;
};

// What an assessment comes to, in words. Text, page and Markdown all say it from here, so that they cannot disagree.
struct Finding {
  std::string title;                       // "BLA and TTP"
  std::vector<std::string> not_enough;     // first of all where evidence is short, else empty
  FindingSentence headline;                // word, figure and interval of the event at the latest month
  std::string shift;                       // from what the model says with no evidence to the answer
  std::vector<FindingSentence> sentences;  // levels, course over time, on whose word
  std::string confidence;                  // a sentence of its own, no probability in it
  std::string counts;                      // claims, origins, review
  std::vector<Item> dissent;               // what pulls against the headline, strongest first
};

// At most three items stand behind a sentence, and three for a side: the rest is in the list of all items.
inline constexpr std::size_t kShownReasons = 3;

Finding make_finding(const Assessment& assessment, Yardstick yardstick);

// "Co-operation is not guilt ...", as each report says it.
std::string_view guilt_sentence();

}  // namespace entente::report
