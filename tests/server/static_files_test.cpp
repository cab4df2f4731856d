// SPDX-License-Identifier: Apache-2.0
#include "server/static_files.hpp"

#include <gmock/gmock.h>

#include "server/built_in_files.hpp"
#include "tests/server/small_service.hpp"

namespace entente::server {
namespace {

using testing::get;
using ::testing::HasSubstr;
using testing::header_of;
using testing::with_header;

TEST(StaticFile, the_root_is_the_page) {
  const auto file = static_file(get("/"), "/");
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ(header_of(*file, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(file->body.bytes, static_file(get("/index.html"), "/index.html")->body.bytes);
  EXPECT_THAT(std::string(file->body.bytes), HasSubstr("<html"));
}

TEST(StaticFile, nothing_but_the_built_in_files_is_there) {
  for (const char* path : {"/etc/passwd", "/../index.html", "/index.html/", "//index.html", "/INDEX.HTML",
                           "/index.html.gz", "/dist/index.html", ""}) {
    EXPECT_FALSE(static_file(get("/"), path).has_value()) << path;
  }
}

TEST(StaticFile, each_file_is_packed_for_whom_takes_that_and_then_has_another_etag) {
  for (const EmbeddedFile& each : embedded_page()) {
    const std::string path = "/" + std::string(each.name);
    if (path.ends_with(".gz")) {
      continue;
    }
    const auto plain = static_file(get(path), path);
    const auto packed = static_file(with_header(get(path), "Accept-Encoding", "deflate, gzip;q=1.0, br"), path);
    ASSERT_TRUE(plain && packed) << path;
    EXPECT_EQ(plain->body.bytes, each.content);
    EXPECT_EQ(header_of(*plain, "Content-Encoding"), "");
    EXPECT_EQ(header_of(*plain, "Vary"), "Accept-Encoding");
    if (header_of(*packed, "Content-Encoding") == "gzip") {
      EXPECT_LT(packed->body.bytes.size(), each.content.size()) << path;
      EXPECT_EQ(packed->body.bytes.substr(0, 2), "\x1f\x8b") << path;
      EXPECT_NE(header_of(*packed, "ETag"), header_of(*plain, "ETag"));
    }
  }
}

TEST(StaticFile, who_has_it_already_is_told_so) {
  const std::string etag = header_of(*static_file(get("/"), "/"), "ETag");
  const auto again = static_file(with_header(get("/"), "If-None-Match", "\"other\", W/" + etag), "/");
  EXPECT_EQ(again->status, 304);
  EXPECT_TRUE(again->body.bytes.empty());
  EXPECT_EQ(header_of(*again, "ETag"), etag);
  EXPECT_EQ(header_of(*again, "Content-Type"), "");
}

}  // namespace
}  // namespace entente::server
