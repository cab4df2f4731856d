// SPDX-License-Identifier: Apache-2.0
#include "engine/endpoint_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "endpoint/asking.hpp"
#include "endpoint/http.hpp"
#include "endpoint/prompt.hpp"
#include "engine/answer_store.hpp"
#include "engine/printable.hpp"
#include "ingest/hash.hpp"
#include "ledger/ledger.hpp"
#include "read/lexicon.hpp"

namespace entente::engine {
namespace {

using endpoint::ByteRange;
using endpoint::EndpointSettings;
using ledger::Ledger;
using ledger::ReaderName;

// Some 2,000 tokens: the answer to a longer part would be cut, and models overlook more in longer texts.
constexpr std::size_t kPartBytes = 8000;
constexpr std::size_t kHashDigits = 16;

const EndpointSettings& settings_of(const Project& project) {
  if (!project.config.endpoint) {
    throw Failure({ErrorCode::endpoint_missing, (project.folder / "entente.toml").string(),
                   "no language model is named, so nothing was sent",
                   "Name one in a table [reader.endpoint] with url and model; see docs/how-to/language-model.md"});
  }
  return *project.config.endpoint;
}

std::string key_of(const EndpointSettings& settings, const Context& context) {
  if (settings.key_variable.empty()) {
    return "";
  }
  std::string key = context.variable ? context.variable(settings.key_variable).value_or("") : "";
  const bool is_usable =
      !key.empty() && std::ranges::none_of(key, [](char byte) { return byte == '\r' || byte == '\n'; });
  if (!is_usable) {
    throw Failure({ErrorCode::endpoint_missing, settings.key_variable,
                   "this environment variable, which should hold the key, is not set or holds none",
                   "Set it, or take key_variable out of [reader.endpoint] if no key is needed"});
  }
  return key;
}

// Tells apart readings that could differ. That of a document whose requests are the same costs nothing to make again.
std::string fingerprint_of(const EndpointSettings& settings, const Project& project) {
  const std::string actors = ingest::sha256_hex(load_actors(project).content).substr(0, kHashDigits);
  return fmt::format("endpoint {} at {}, {}, actors {}", settings.model, settings.url, endpoint::prompt_version(),
                     actors);
}

// Reads documents one after the other until one shows that the next would fare no better.
class EndpointRun {
 public:
  EndpointRun(const OpenProject& opened, const EndpointSettings& settings, endpoint::World world)
      : opened_(opened),
        settings_(settings),
        lexicon_(read::compile_lexicon(read::built_in_lexicon())),
        asker_(settings, std::move(world)),
        fingerprint_(fingerprint_of(settings, opened.project)) {}

  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }
  [[nodiscard]] const endpoint::Spending& spending() const { return asker_.spending(); }

  // The document with its claims stored, or why it could not be read.
  Result<EndpointDocument> read(const Document& document) {
    const std::vector<ByteRange> sentences = endpoint::sentence_ranges(document.text, *lexicon_);
    endpoint::ClaimChecker checker(document, sentences, opened_.actors,
                                   {"endpoint/" + printable_line(settings_.model), endpoint::prompt_version()});
    EndpointDocument read{.id = document.id};
    for (const ByteRange part : endpoint::split_into_parts(sentences, kPartBytes)) {
      ++read.parts;
      const Result<std::string> body =
          answer_to(document, endpoint::request_body(document, part, opened_.actors, settings_), read);
      if (!body) {
        return tl::unexpected(body.error());
      }
      checker.take(endpoint::parse_answer(*body, settings_.url)->claims, part);
    }
    read.dropped = checker.dropped();
    store(document, checker.claims_in_text_order(), read);
    return read;
  }

  // What it would take to read the document, were nothing answered twice.
  EndpointDocument plan(const Document& document, endpoint::Spending& most) {
    EndpointDocument planned{.id = document.id};
    const std::vector<ByteRange> sentences = endpoint::sentence_ranges(document.text, *lexicon_);
    for (const ByteRange part : endpoint::split_into_parts(sentences, kPartBytes)) {
      const std::string request = endpoint::request_body(document, part, opened_.actors, settings_);
      ++planned.parts;
      if (stored_answer(answer_file(opened_.project, document, settings_, request))) {
        ++planned.before;
      } else {
        const endpoint::TokenUsage tokens{endpoint::estimated_tokens(request.size()), settings_.max_answer_tokens};
        endpoint::count_request(most, tokens, 0, 0, settings_);
      }
    }
    return planned;
  }

 private:
  Result<std::string> answer_to(const Document& document, const std::string& request, EndpointDocument& read) {
    const std::filesystem::path file = answer_file(opened_.project, document, settings_, request);
    if (std::optional<std::string> stored = stored_answer(file)) {
      ++read.before;
      return std::move(*stored);
    }
    Result<std::string> body = asker_.ask(request);
    if (body) {
      store_answer(file, *body);
    }
    return body;
  }

  void store(const Document& document, std::vector<Claim> claims, EndpointDocument& read) {
    read.claims = claims.size();
    Ledger ledger = Ledger::open(opened_.project.ledger_file(), Ledger::Access::read_write);
    ledger.add_reading({document.id, fingerprint_, std::move(claims), {}, ReaderName::endpoint});
  }

  const OpenProject& opened_;
  const EndpointSettings& settings_;
  std::shared_ptr<const read::Lexicon> lexicon_;
  endpoint::Asker asker_;
  std::string fingerprint_;
};

std::vector<DocumentId> documents_to_read(const EndpointRequest& request, const Ledger& ledger,
                                          const std::string& fingerprint, EndpointReport& report) {
  std::vector<DocumentId> stale = ledger.documents_read_otherwise(fingerprint, ReaderName::endpoint);
  if (request.document) {
    std::erase_if(stale, [&](const DocumentId& id) { return id != *request.document; });
  }
  report.known = (request.document ? 1 : ledger.document_count()) - stale.size();
  return stale;
}

// What happened would happen to the next document too.
bool ends_the_run(ErrorCode code) { return code != ErrorCode::endpoint_answer; }

void warn_of_leaving(const EndpointReport& report, const endpoint::Address& address, std::size_t documents, Log& log) {
  const std::string texts = counted(documents, "document");
  log.write(address.is_loopback ? LogKind::note : LogKind::warning,
            address.is_loopback ? fmt::format("sending the text of {} to {} on this machine", texts, report.model)
                                : fmt::format("the text of {} leaves this machine: it is sent to {} at {}{}", texts,
                                              report.model, report.host, address.is_encrypted ? "" : ", unencrypted"));
}

void read_all(const std::vector<DocumentId>& ids, const OpenProject& opened, EndpointRun& run, EndpointReport& report,
              Log& log) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    log.write(LogKind::progress, fmt::format("reading {}/{}: {}", i + 1, ids.size(), ids[i].value));
    const std::optional<Document> document = opened.ledger.find_document(ids[i]);
    Result<EndpointDocument> read = run.read(*document);
    if (read) {
      report.read.push_back(std::move(*read));
      continue;
    }
    report.unread.push_back({ids[i], read.error()});
    if (ends_the_run(read.error().code)) {
      report.untried = ids.size() - i - 1;
      return;
    }
  }
}

}  // namespace

endpoint::Dropped EndpointReport::dropped() const {
  endpoint::Dropped sum;
  for (const EndpointDocument& document : read) {
    sum += document.dropped;
  }
  return sum;
}

std::size_t EndpointReport::claims() const {
  std::size_t sum = 0;
  for (const EndpointDocument& document : read) {
    sum += document.claims;
  }
  return sum;
}

EndpointReport read_with_endpoint(const EndpointRequest& request, const OpenProject& opened, Context& context) {
  const EndpointSettings& settings = settings_of(opened.project);
  const endpoint::Address address = endpoint::address_of(settings.url).value_or(endpoint::Address{});
  EndpointReport report{
      .model = printable_line(settings.model), .host = address.host, .is_dry_run = request.is_dry_run};
  const std::string key = request.is_dry_run ? "" : key_of(settings, context);
  const auto wait = [&](std::chrono::milliseconds time) {
    if (context.wait) {
      context.wait(time);
    }
  };
  EndpointRun run(opened, settings, {key, wait, context.log});
  const std::vector<DocumentId> ids = documents_to_read(request, opened.ledger, run.fingerprint(), report);
  if (request.is_dry_run) {
    for (const DocumentId& id : ids) {
      report.read.push_back(run.plan(*opened.ledger.find_document(id), report.spending));
    }
    return report;
  }
  if (!ids.empty()) {
    warn_of_leaving(report, address, ids.size(), context.log);
  }
  read_all(ids, opened, run, report, context.log);
  report.spending = run.spending();
  return report;
}

ExitCode exit_of(const EndpointReport& report) {
  if (report.unread.empty()) {
    return ExitCode::done;
  }
  const bool is_at_limit = report.unread.back().error.code == ErrorCode::endpoint_limit;
  return report.read.empty() && !is_at_limit ? ExitCode::failed : ExitCode::problems;
}

}  // namespace entente::engine
