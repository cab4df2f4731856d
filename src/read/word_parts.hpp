// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/arguments.hpp"
#include "read/sentence.hpp"
#include "read/triggers.hpp"

namespace entente::read {

// Tells verbs from nouns where one spelling can be both ("support", "attacks", "armed").
class WordParts {
 public:
  WordParts(const SentenceView& sentence, const std::vector<Party>& parties, const ArgumentFinder& arguments,
            const std::vector<Trigger>& triggers)
      : sentence_(sentence), parties_(parties), arguments_(arguments), triggers_(triggers) {}

  // Whether a relation word may stand here as the part of speech of its rule.
  [[nodiscard]] bool suits(const Trigger& trigger, Part part) const;

 private:
  [[nodiscard]] bool is_compound_noun(const Trigger& trigger) const;
  [[nodiscard]] bool is_attributive(const Trigger& trigger) const;
  [[nodiscard]] bool is_gerund_noun(const Trigger& trigger) const;
  [[nodiscard]] bool is_perfect(std::size_t token) const;
  [[nodiscard]] bool has_rule(const Trigger& trigger, Part part) const;
  [[nodiscard]] bool behind_have(const Trigger& trigger) const;

  const SentenceView& sentence_;
  const std::vector<Party>& parties_;
  const ArgumentFinder& arguments_;
  const std::vector<Trigger>& triggers_;
};

}  // namespace entente::read
