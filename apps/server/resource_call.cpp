// SPDX-License-Identifier: Apache-2.0
#include "server/resource_call.hpp"

#include <algorithm>
#include <charconv>

#include "server/json_options.hpp"
#include "server/problem.hpp"

namespace entente::server {
namespace {

using engine::Effect;
using engine::OptionKind;
using engine::OptionRow;
using engine::UseCase;

constexpr int kBadRequest = 400;
constexpr int kWrongMethod = 405;
constexpr int kWrongMediaType = 415;
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kMostItems = 1000;

[[noreturn]] void refuse(const std::string& option, const std::string& what, const std::string& way_out) {
  throw Refusal({.status = kBadRequest, .code = "usage", .what = what, .place = option, .way_out = way_out});
}

[[noreturn]] void refuse_method(const UseCase& use_case, const std::string& what) {
  const std::string allow = std::string(can_read(use_case) ? "GET, HEAD" : "") +
                            (can_read(use_case) && can_write(use_case) ? ", " : "") +
                            (can_write(use_case) ? "POST" : "");
  throw Refusal({.status = kWrongMethod,
                 .code = "method-not-allowed",
                 .what = what,
                 .place = use_case.name,
                 .way_out = "It takes: " + allow,
                 .headers = {{"Allow", allow}}});
}

const OptionRow* find_option(const UseCase& use_case, std::string_view name) {
  const auto found = std::ranges::find(use_case.options, name, &OptionRow::name);
  return found == use_case.options.end() ? nullptr : &*found;
}

void take_flag(engine::Request& request, const std::string& name, const std::string& value) {
  if (value.empty() || value == "true") {
    request.set_flag(name);
  } else if (value != "false") {
    refuse(name, "it is \"" + value + "\", but a flag is true or false", "Write " + name + "=true or leave it out");
  }
}

std::size_t limit_of(const std::string& text) {
  std::size_t limit = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, limit);
  if (problem != std::errc{} || stop != end || limit < 1 || limit > kMostItems) {
    refuse("limit", "\"" + text + "\" is no whole number from 1 to 1000", "Leave it out for 200");
  }
  return limit;
}

// True where the pair of the query tells which part of a list is asked for.
bool take_page(ResourceCall& call, const std::string& name, const std::string& value) {
  if (!call.page || (name != "limit" && name != "next")) {
    return false;
  }
  if (name == "limit") {
    call.page->limit = limit_of(value);
  } else {
    call.page->next = value;
  }
  return true;
}

void take_option(ResourceCall& call, const std::string& name, const std::string& value) {
  const OptionRow* const option = find_option(*call.use_case, name);
  if (option == nullptr) {
    refuse(name, call.use_case->name + " has no such option", "GET /api/v1 lists the options of each resource");
  }
  if (option->kind == OptionKind::flag) {
    take_flag(call.request, name, value);
  } else if (option->kind == OptionKind::file_out) {
    call.made_file = checked_file_name(value, name);
  } else if (option->kind == OptionKind::file_in) {
    refuse(name, "files of the server's machine are not read", "POST the bytes of the file, with ?name=FILE");
  } else {
    call.request.add(name, value);
  }
}

ResourceCall call_of(const UseCase& use_case) {
  ResourceCall call{.use_case = &use_case};
  if (use_case.is_json_lines) {
    call.page = PageAsked{};
  }
  return call;
}

// Every row offers --json; whether the caller names it does not matter.
void finish(ResourceCall& call) {
  call.request.set_flag("json");
  const OptionRow* const made = option_of_kind(*call.use_case, OptionKind::file_out);
  if (made != nullptr && call.made_file.empty()) {
    call.made_file = call.use_case->name + ".html";
  }
}

std::string media_type_of(const HttpRequest& request) {
  const std::string value = header_value(request, "Content-Type").value_or("");
  return lower_case(trimmed(std::string_view(value).substr(0, value.find(';'))));
}

bool is_json(const HttpRequest& request) { return media_type_of(request) == "application/json"; }

ResourceCall upload_call(const UseCase& use_case, const Target& target) {
  ResourceCall call = call_of(use_case);
  for (const auto& [name, value] : target.query) {
    if (name == "name") {
      call.sent_file = checked_file_name(value, name);
    } else {
      take_option(call, name, value);
    }
  }
  if (call.sent_file.empty()) {
    refuse("name", "the name of the file is missing", "Write it as in POST /api/v1/" + use_case.name + "?name=a.html");
  }
  return call;
}

ResourceCall object_call(const UseCase& use_case, const Target& target, const HttpRequest& request) {
  if (!target.query.empty()) {
    refuse(target.query.front().first, "options stand in the body of this request, not in its address",
           "Put them into the JSON object");
  }
  ResourceCall call = call_of(use_case);
  for (const auto& [name, value] : options_of_json(request.body)) {
    take_option(call, name, value);
  }
  if (option_of_kind(use_case, OptionKind::file_in) != nullptr) {
    refuse("Content-Type", use_case.name + " reads a file",
           "POST its bytes under another type than application/json, with ?name=FILE");
  }
  return call;
}

}  // namespace

bool is_resource(const UseCase& use_case) { return use_case.effect != Effect::outside; }

bool can_read(const UseCase& use_case) {
  return use_case.effect == Effect::reads || use_case.effect == Effect::by_action;
}

bool can_write(const UseCase& use_case) {
  return use_case.effect == Effect::writes || use_case.effect == Effect::by_action;
}

const OptionRow* option_of_kind(const UseCase& use_case, OptionKind kind) {
  const auto found = std::ranges::find(use_case.options, kind, &OptionRow::kind);
  return found == use_case.options.end() ? nullptr : &*found;
}

ResourceCall reading_call(const UseCase& use_case, const Target& target) {
  if (!can_read(use_case)) {
    refuse_method(use_case, "it changes what is stored, which GET must not");
  }
  ResourceCall call = call_of(use_case);
  for (const auto& [name, value] : target.query) {
    if (!take_page(call, name, value)) {
      take_option(call, name, value);
    }
  }
  if (changes_project(use_case, call.request)) {
    refuse_method(use_case, "with this action it changes what is stored, which GET must not");
  }
  finish(call);
  return call;
}

bool is_upload(const UseCase& use_case, const HttpRequest& request) {
  return option_of_kind(use_case, OptionKind::file_in) != nullptr && !is_json(request);
}

ResourceCall writing_call(const UseCase& use_case, const Target& target, const HttpRequest& request) {
  if (!can_write(use_case)) {
    refuse_method(use_case, "it changes nothing");
  }
  if (!is_upload(use_case, request) && !is_json(request)) {
    throw Refusal({.status = kWrongMediaType,
                   .code = "media-type",
                   .what = "the body is not said to be application/json",
                   .place = "Content-Type",
                   .way_out = "Send the options as a JSON object, with Content-Type: application/json"});
  }
  ResourceCall call =
      is_upload(use_case, request) ? upload_call(use_case, target) : object_call(use_case, target, request);
  if (!changes_project(use_case, call.request)) {
    refuse_method(use_case, "with this action it changes nothing");
  }
  finish(call);
  return call;
}

std::string checked_file_name(const std::string& name, const std::string& option) {
  const bool has_control = std::ranges::any_of(name, [](char byte) { return static_cast<unsigned char>(byte) < ' '; });
  if (name.empty() || name.size() > kLongestName || name.front() == '.' || has_control ||
      name.find_first_of("/\\") != std::string::npos) {
    refuse(option, "this is no plain name of a file", "Give a name such as note.html, without a folder");
  }
  return name;
}

}  // namespace entente::server
