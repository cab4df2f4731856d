// SPDX-License-Identifier: Apache-2.0
#include "endpoint/http.hpp"

#define CURL_DISABLE_TYPECHECK  // its macros use casts that our warnings forbid
#include <curl/curl.h>

#include <memory>
#include <string_view>

namespace entente::endpoint {
namespace {

// libcurl asks to be started once a process, before any thread uses it; a function's static is.
bool start_curl() {
  static const bool is_started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return is_started;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

struct Body {
  std::string bytes;
  std::size_t most_bytes = 0;
  bool is_too_large = false;
};

// Called by libcurl with the bytes as they come; taking fewer than all ends the transfer.
std::size_t take_bytes(char* bytes, std::size_t one, std::size_t count, void* target) {
  auto* body = static_cast<Body*>(target);
  const std::size_t size = one * count;
  if (body->bytes.size() + size > body->most_bytes) {
    body->is_too_large = true;
    return 0;
  }
  body->bytes.append(bytes, size);
  return size;
}

Headers headers_of(const HttpRequest& request) {
  curl_slist* list = curl_slist_append(nullptr, "Content-Type: application/json");
  list = curl_slist_append(list, "Accept: application/json");
  list = curl_slist_append(list, "Expect:");  // no waiting for leave to send the body
  if (!request.key.empty()) {
    list = curl_slist_append(list, ("Authorization: Bearer " + request.key).c_str());
  }
  return {list, &curl_slist_free_all};
}

// Nothing of the environment or of an answer may lead the text elsewhere than to the named host.
void bind_to_host(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
}

HttpEnd end_of(CURLcode code, const Body& body) {
  if (body.is_too_large) {
    return HttpEnd::too_large;
  }
  switch (code) {
    case CURLE_OK:
      return HttpEnd::answered;
    case CURLE_OPERATION_TIMEDOUT:
      return HttpEnd::out_of_time;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
      return HttpEnd::not_trusted;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_WEIRD_SERVER_REPLY:
      return HttpEnd::cut_short;
    default:
      return HttpEnd::not_reached;
  }
}

HttpAnswer answer_of(CURL* curl, CURLcode code, Body& body) {
  HttpAnswer answer{.end = end_of(code, body)};
  if (answer.end != HttpEnd::answered) {
    return answer;
  }
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  curl_off_t wait_seconds = 0;
  if (curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait_seconds) == CURLE_OK && wait_seconds > 0) {
    answer.retry_after = std::chrono::seconds(wait_seconds);
  }
  const char* redirect = nullptr;
  if (curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect) == CURLE_OK && redirect != nullptr) {
    answer.redirect = redirect;
  }
  answer.body = std::move(body.bytes);
  return answer;
}

std::string part_of(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, 0) != CURLUE_OK || text == nullptr) {
    return "";
  }
  std::string part = text;
  curl_free(text);
  return part;
}

// Names may begin like an address: 127.example.org is elsewhere.
bool is_loopback(std::string_view host) {
  const bool is_address = host.find_first_not_of("0123456789.") == std::string_view::npos;
  return host == "localhost" || host == "[::1]" || (is_address && host.starts_with("127."));
}

}  // namespace

HttpAnswer post_json(const HttpRequest& request) {
  if (!start_curl()) {
    return {};
  }
  const Handle curl(curl_easy_init(), &curl_easy_cleanup);
  if (!curl) {
    return {};
  }
  const Headers headers = headers_of(request);
  Body body{.bytes = {}, .most_bytes = request.most_bytes};
  bind_to_host(curl.get());
  curl_easy_setopt(curl.get(), CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_POST, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, request.body.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &take_bytes);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &body);
  return answer_of(curl.get(), curl_easy_perform(curl.get()), body);
}

std::optional<Address> address_of(const std::string& url) {
  const Url parsed(curl_url(), &curl_url_cleanup);
  if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    return std::nullopt;
  }
  const std::string scheme = part_of(parsed.get(), CURLUPART_SCHEME);
  const std::string host = part_of(parsed.get(), CURLUPART_HOST);
  const bool has_user =
      !part_of(parsed.get(), CURLUPART_USER).empty() || !part_of(parsed.get(), CURLUPART_PASSWORD).empty();
  if ((scheme != "http" && scheme != "https") || host.empty() || has_user) {
    return std::nullopt;
  }
  return Address{host, scheme == "https", is_loopback(host)};
}

}  // namespace entente::endpoint
