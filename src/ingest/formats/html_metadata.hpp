// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <climits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace entente::ingest {

using HtmlAttributes = std::span<const std::pair<std::string_view, std::string_view>>;

// Keeps the best of several places where a page may tell the same thing; among equals the first.
class BestValue {
 public:
  void offer(std::string value, int rank);
  [[nodiscard]] const std::string& value() const { return value_; }

 private:
  std::string value_;
  int rank_ = INT_MAX;
};

// Collects title, publisher, address and day of publication from what a page tells about itself. No byline is read:
// there are no persons in the data.
class HtmlMetadata {
 public:
  void see_meta(HtmlAttributes attributes);     // <meta>
  void see_link(HtmlAttributes attributes);     // <link rel=canonical>
  void see_time(HtmlAttributes attributes);     // <time datetime>
  void see_title(std::string_view text);        // <title>
  void see_heading(std::string_view text);      // <h1>
  void see_linked_data(std::string_view json);  // <script type=application/ld+json>

  [[nodiscard]] const std::string& title() const { return title_.value(); }
  [[nodiscard]] const std::string& publisher() const { return publisher_.value(); }
  [[nodiscard]] const std::string& address() const { return address_.value(); }
  [[nodiscard]] const std::string& day() const { return day_.value(); }

 private:
  void offer_day(std::string_view text, int rank);
  void offer_address(std::string_view text, int rank);

  BestValue title_;
  BestValue publisher_;
  BestValue address_;
  BestValue day_;
};

}  // namespace entente::ingest
