// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace entente::ingest {

// What is taken out of a web page.
struct HtmlPage {
  std::string text;
  std::string title;
  std::string publisher;
  std::string address;
  std::string day;     // the date of publication as 2022-05-09
  std::string extent;  // "all" if nothing stood outside menus and forms, so that these were taken too
};

// The fields of a page in the order in which they pass from the child to its parent.
inline constexpr std::array kHtmlPageFields{&HtmlPage::text,    &HtmlPage::title, &HtmlPage::publisher,
                                            &HtmlPage::address, &HtmlPage::day,   &HtmlPage::extent};

// Each field as its length in eight bytes, lowest first, then its bytes.
std::string pack_page(const HtmlPage& page);
// None if the bytes are not a packed page, to the last byte. The child has read a hostile file: nothing is trusted.
std::optional<HtmlPage> unpack_page(std::string_view packed);

}  // namespace entente::ingest
