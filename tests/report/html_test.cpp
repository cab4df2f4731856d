// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"

#include <gtest/gtest.h>

namespace entente::report {
namespace {

TEST(EscapeHtml, markup_becomes_text) {
  EXPECT_EQ(escape_html("<script>alert('x' & \"y\")</script>"),
            "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
}

TEST(EscapeHtml, control_and_direction_marks_are_shown) { EXPECT_EQ(escape_html("a\x1b\u202E<"), "a␛[U+202E]&lt;"); }

TEST(EscapeProse, a_percent_sign_stays_with_its_figure) {
  EXPECT_EQ(escape_prose("28 % or <1 %"), "28&#8239;% or &lt;1&#8239;%");
}

TEST(WebAddress, only_http_and_https_are_links) {
  EXPECT_TRUE(is_web_address("https://example.org/a?b=c&d"));
  EXPECT_TRUE(is_web_address("HTTP://example.org"));
  for (const char* address :
       {"", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "example.org", "https://",
        "https://example.org/a b", "https://example.org/\"onclick=", "https://example.org/<b>", "https://ex\nample.org",
        " https://example.org", "https://ex\u0430mple.org"}) {
    EXPECT_FALSE(is_web_address(address)) << address;
  }
}

TEST(Link, other_addresses_are_text) {
  EXPECT_EQ(link_html("https://example.org/?a&b"),
            "<a href=\"https://example.org/?a&amp;b\" rel=\"noopener noreferrer\">https://example.org/?a&amp;b</a>");
  EXPECT_EQ(link_html("javascript:alert('x')"), "javascript:alert(&#39;x&#39;)");
}

}  // namespace
}  // namespace entente::report
