// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "base/text.hpp"
#include "ingest/formats/html_depth.hpp"
#include "ingest/formats/html_page.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Result<ParsedDocument> parse(const std::string& html, const IngestLimits& limits = {}) {
  return parse_html({.place = "page.html", .bytes = html, .text = html}, limits);
}

std::string text_of(const std::string& html) {
  const auto parsed = parse(html);
  return parsed ? parsed->text : "error: " + to_text(parsed.error());
}

DocumentMetadata metadata_of(const std::string& html) { return parse(html)->metadata; }

std::string times(std::string_view word, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += word;
  }
  return text;
}

TEST(Html, blocks_become_paragraphs_and_inline_elements_leave_no_trace) {
  EXPECT_EQ(text_of("<html><body><h1>Talks</h1><p>The <b>BLA</b> has\n  <a href=x>den<i>ied</i></a> it.</p>"
                    "<p>Second.<br>New line.<br><br>New paragraph."),
            "Talks\n\nThe BLA has denied it.\n\nSecond.\nNew line.\n\nNew paragraph.");
}

TEST(Html, cells_and_items_are_paragraphs_so_that_no_sentence_runs_across_them) {
  EXPECT_EQ(text_of("<body><ul><li>BLA<li>TTP</ul><table><tr><td>a<td>b<tr><td>c</table>"),
            "BLA\n\nTTP\n\na\n\nb\n\nc");
}

TEST(Html, scripts_menus_forms_and_imprints_are_left_out) {
  EXPECT_EQ(text_of("<!doctype html><html><head><title>T</title><style>p{}</style></head><body>"
                    "<header>Site</header><nav>Menu</nav><script>var x = '<p>no</p>';</script><noscript>no</noscript>"
                    "<template><p>no</p></template><form><p>Search</p></form><main><p>Kept.</p></main>"
                    "<aside>Other news</aside><footer>Imprint</footer><svg><text>no</text></svg><p hidden>no</p>"),
            "Kept.");
}

TEST(Html, the_header_of_an_article_is_kept) {
  EXPECT_EQ(text_of("<body><header>Site</header><article><header><h1>Talks</h1></header><p>Text."), "Talks\n\nText.");
}

TEST(Html, a_page_that_stands_in_a_form_as_a_whole_is_read_with_a_warning) {
  const auto parsed = parse("<body><form><p>All of it.</p></form></body>");
  EXPECT_EQ(parsed->text, "All of it.");
  EXPECT_THAT(parsed->warnings, ElementsAre(HasSubstr("menus, forms")));
}

TEST(Html, entities_are_decoded_and_white_space_is_kept_only_where_it_is_meant) {
  EXPECT_EQ(text_of("<body><p>&quot;No&quot; &amp; &#8220;never&#x201D;&nbsp;&eacute;</p><pre>a\n  b</pre>"),
            "\"No\" & \u201Cnever\u201D\u00A0\u00E9\n\na\n  b");
}

TEST(Html, title_comes_from_the_article_then_the_page_then_the_heading) {
  EXPECT_EQ(metadata_of("<title>Site | Talks</title><meta property=og:title content=' The\n talks '><h1>H</h1>").title,
            "The talks");
  EXPECT_EQ(metadata_of("<html><title>Site &amp; Talks</title><h1>H</h1>").title, "Site & Talks");
  EXPECT_EQ(metadata_of("<html><h1>The <i>talks</i></h1><h1>Other</h1>").title, "The talks");
}

TEST(Html, publisher_and_address_are_read_and_a_byline_is_not) {
  const DocumentMetadata metadata = metadata_of(
      "<meta property='og:site_name' content='The Daily'><meta name=author content='Some One'>"
      "<meta property='og:url' content='https://example.org/a?b=1'>"
      "<link rel=canonical href='https://example.org/a'><p>x");
  EXPECT_EQ(metadata.publisher, "The Daily");
  EXPECT_EQ(metadata.address, "https://example.org/a");
  EXPECT_EQ(metadata.author, "");
  EXPECT_EQ(metadata_of("<link rel=canonical href='javascript:alert(1)'>").address, "");
}

TEST(Html, the_date_is_found_wherever_pages_put_it) {
  const Date day = make_date(2022, 5, 9);
  for (const char* head :
       {"<meta property='article:published_time' content='2022-05-09T10:00:00Z'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", \"datePublished\" : \"2022-05-09\"}</script>",
        "<meta name='DC.date' content='2022-05-09'>", "<meta name=date content='9 May 2022'>",
        "<meta name=pubdate content='20220509'>", "<meta itemprop=datePublished content='2022-05-09'>",
        "<body><p><time datetime='2022-05-09T00:00'>Monday</time>"}) {
    EXPECT_EQ(metadata_of("<html>" + std::string(head)).published, day) << head;
  }
}

TEST(Html, the_surer_date_wins_and_other_dates_are_left) {
  EXPECT_EQ(metadata_of("<html><meta name=date content=2020-01-01>"
                        "<meta property='article:published_time' content=2022-05-09><time datetime=2021-01-01>")
                .published,
            make_date(2022, 5, 9));
  EXPECT_EQ(metadata_of("<html><aside><time datetime=2020-01-01></aside><meta name=date content=soon>").published,
            std::nullopt);
  EXPECT_EQ(metadata_of("<script type='application/ld+json'>{\"datePublished\": null, \"x\": \"2020-01-01\"}</script>")
                .published,
            std::nullopt);
}

TEST(Html, broken_markup_still_gives_its_text) {
  EXPECT_EQ(text_of("<body><p>One<div></span>Two</p></table><b>Three<"), "One\n\nTwo\n\nThree<");
}

TEST(Html, tags_nested_100000_deep_are_refused_at_once) {
  for (const char* tag : {"<div>", "<ul><li>", "<b>", "<blockquote class='a>b'>"}) {
    const auto start = std::chrono::steady_clock::now();
    const auto parsed = parse("<!doctype html><html><body>" + times(tag, 100'000) + "deep");
    ASSERT_FALSE(parsed) << tag;
    EXPECT_EQ(parsed.error().code, ErrorCode::parser_limits);
    EXPECT_EQ(parsed.error().place, "page.html");
    EXPECT_THAT(parsed.error().what, HasSubstr("nested more than 10000 deep"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
  }
}

TEST(Html, a_long_page_of_tags_left_open_is_no_deep_page) {
  const auto parsed = parse("<html><body>" + times("<p>One <br> two <img src=x> <li>", 20'000));
  ASSERT_TRUE(parsed);
  EXPECT_THAT(parsed->text, HasSubstr("One\ntwo"));
}

TEST(Html, nesting_below_the_bound_is_read_without_recursion) {
  EXPECT_EQ(text_of("<html><body>" + times("<div>", 9'000) + "deep" + times("</div>", 9'000)), "deep");
}

TEST(Html, a_page_that_takes_too_long_is_given_up) {
  // Each start tag makes the parser search all open tags; the slashes hide them from the count of nesting.
  IngestLimits limits;
  limits.child_cpu_seconds = 1;
  const auto parsed = parse("<html><body><svg></svg><math>" + times("<mi/>", 10) + "</math><svg>" +
                                times("<g/>", 1000) + "<foreignObject>" + times("<div/>", 100'000),
                            limits);
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().code, ErrorCode::parser_limits);
}

TEST(HtmlDepth, counts_what_stands_in_what) {
  EXPECT_EQ(deepest_nesting(""), 0U);
  EXPECT_EQ(deepest_nesting("a < b <> </ <3 <"), 0U);
  EXPECT_EQ(deepest_nesting("<div><span></span><b></b></div><div></div>"), 2U);
  EXPECT_EQ(deepest_nesting("<p><p><br><li><li></div></div>"), 0U);
  EXPECT_EQ(deepest_nesting("<script>'<div><div><div>'</SCRIPT><i>"), 1U);
  EXPECT_EQ(deepest_nesting("<!-- <div><div> --><i title='<b><b>'>"), 1U);
  EXPECT_EQ(deepest_nesting("<svg><path/><path/><path/></svg>"), 1U);
  EXPECT_EQ(deepest_nesting("<div/><div/><div"), 3U);
  EXPECT_EQ(deepest_nesting("<!-- never closed <div>"), 0U);
}

TEST(HtmlPage, passes_from_the_child_unchanged_and_garbage_does_not) {
  const HtmlPage page{.text = "t\xC3\xA9xt", .title = "", .publisher = "p", .address = "a", .day = "2022-05-09"};
  const std::string packed = pack_page(page);
  ASSERT_TRUE(unpack_page(packed));
  EXPECT_EQ(unpack_page(packed)->text, page.text);
  EXPECT_EQ(unpack_page(packed)->day, page.day);
  EXPECT_FALSE(unpack_page(packed + "x"));
  EXPECT_FALSE(unpack_page(std::string(100, '\xFF')));
  for (std::size_t i = 0; i < packed.size(); ++i) {
    EXPECT_FALSE(unpack_page(packed.substr(0, i))) << i;
  }
}

TEST(Html, is_known_by_its_first_tags) {
  for (const char* page : {"<!DOCTYPE html><p>x", "\n <HTML>", "<!-- saved --><html>", "<?xml version='1.0'?><html>",
                           "<head><title>x</title>", "<body>"}) {
    EXPECT_TRUE(is_html({page, ".txt"})) << page;
  }
  for (const char* text : {"The tag <html> begins a page", "<header>", "<p align=center>", "plain", ""}) {
    EXPECT_FALSE(is_html({text, ".txt"})) << text;
  }
  EXPECT_TRUE(is_html({"<p>A fragment", ".html"}));
}

}  // namespace
}  // namespace entente::ingest
