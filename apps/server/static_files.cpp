// SPDX-License-Identifier: Apache-2.0
#include "server/static_files.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "server/built_in_files.hpp"
#include "server/conditional.hpp"
#include "server/digest.hpp"

namespace entente::server {
namespace {

struct MediaType {
  std::string_view suffix;
  std::string_view type;
};

constexpr std::array kTypes{
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},
    MediaType{".json", "application/json"},
    MediaType{".svg", "image/svg+xml"},
    MediaType{".png", "image/png"},
    MediaType{".ico", "image/x-icon"},
    MediaType{".woff2", "font/woff2"},
    MediaType{".txt", "text/plain; charset=utf-8"},
};
constexpr std::string_view kPacked = ".gz";

std::string_view type_of(std::string_view name) {
  const auto* const found =
      std::ranges::find_if(kTypes, [&](const MediaType& each) { return name.ends_with(each.suffix); });
  return found == kTypes.end() ? "application/octet-stream" : found->type;
}

struct PageFile {
  std::string_view content;
  std::string_view packed;  // by gzip; empty where it saves nothing
  std::string etag;
};

// By path: "/app.js".
std::map<std::string, PageFile, std::less<>> page_table() {
  std::map<std::string, PageFile, std::less<>> table;
  for (const EmbeddedFile& file : embedded_page()) {
    if (!file.name.ends_with(kPacked)) {
      PageFile& page = table["/" + std::string(file.name)];
      page.content = file.content;
      page.etag = etag_of(file.content);
    }
  }
  for (const EmbeddedFile& file : embedded_page()) {
    const std::string_view name = file.name.substr(0, file.name.size() - kPacked.size());
    const auto found = file.name.ends_with(kPacked) ? table.find("/" + std::string(name)) : table.end();
    if (found != table.end() && file.content.size() < found->second.content.size()) {
      found->second.packed = file.content;
    }
  }
  return table;
}

// "gzip, deflate, br" takes it, "gzip;q=0" does not.
bool takes_gzip(const HttpRequest& request) {
  for (const std::string& value : header_values(request, "Accept-Encoding")) {
    const std::string words = lower_case(value);
    const std::size_t at = words.find("gzip");
    if (at != std::string::npos && !words.substr(at).starts_with("gzip;q=0")) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<HttpResponse> static_file(const HttpRequest& request, std::string_view path) {
  static const std::map<std::string, PageFile, std::less<>> table = page_table();
  const std::string_view wanted = path == "/" ? "/index.html" : path;
  const auto found = table.find(wanted);
  if (found == table.end()) {
    return std::nullopt;
  }
  const PageFile& file = found->second;
  HttpResponse response{.headers = {{"Content-Type", std::string(type_of(wanted))}, {"Vary", "Accept-Encoding"}}};
  response.body.bytes = file.content;
  std::string etag = file.etag;
  if (!file.packed.empty() && takes_gzip(request)) {
    response.body.bytes = file.packed;
    response.headers.push_back({"Content-Encoding", "gzip"});
    etag.insert(etag.size() - 1, "-gzip");  // a strong ETag stands for the very bytes
  }
  return with_etag(std::move(response), request, etag);
}

}  // namespace entente::server
