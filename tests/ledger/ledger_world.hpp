// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "ledger/ledger.hpp"

namespace entente::ledger {

// A fresh folder that goes with the test.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path ledger_file() const { return path_ / "ledger.sqlite"; }

 private:
  std::filesystem::path path_;
};

// Letters of two and three bytes stand before the quotes, so that bytes and code points are not the same.
inline constexpr const char* kText =
    "Kalāt – the BLA arms the TTP. Islamabad says the TTP shelters the BLA. The BLA denies ties with the BLF.";

// A document that differs from others by its id only, published on 9 May 2022 and added on 1 June 2022.
Document make_document(const std::string& id, const std::string& text = kText);

// A claim of the document's author that a stands in the relation to b, with the quote found in the text.
Claim make_claim(const Document& document, const std::string& quote, const std::string& a, const std::string& b,
                 Relation relation);

// The three claims of kText: bla arms ttp, ttp shelters bla, bla linked blf.
std::vector<Claim> claims_of(const Document& document);

StoredReading make_reading(const Document& document, std::vector<Claim> claims, const std::string& fingerprint = "1");

// Stores make_document(id) with claims_of it.
void add_sample(Ledger& ledger, const std::string& id);

// Takes the tables of versions 5 to 10 out again.
inline constexpr const char* kDropEvents =
    "DROP TABLE forecast_resolutions; DROP TABLE forecasts; DROP TABLE actor_merges; DROP TABLE grade_changes; "
    "DROP TABLE withdrawals; "
    "DROP TABLE data_sets; DROP TABLE event_blocks; DROP TABLE channels; DROP TABLE posts; ";

// A data set of the series, told from others by its hash only.
DataSet make_data_set(const std::string& sha256, const std::string& series = "ucdp_ged");
// A fight between ALPHA and BRAVO on 9 May 2022, every field filled.
Event make_event(const std::string& id);
Post make_post(const std::string& id, std::int64_t at_unix_seconds);
// Stores the rows as one data set.
DataSet add_events(Ledger& ledger, const DataSet& data_set, const std::vector<Event>& events);
DataSet add_posts(Ledger& ledger, const DataSet& data_set, const std::vector<Post>& posts);
// A row in each table of version 5.
void add_sample_events(Ledger& ledger);

// The error that the work fails with; a test failure where it does not fail.
Error error_of(const std::function<void()>& work);

// Starts the work in a child process, which ends with its result as the exit code.
int start_child(const std::function<int()>& work);
// Waits for a child; gives its exit code, or minus the signal that ended it.
int wait_for_child(int child);
int run_in_child(const std::function<int()>& work);

// Runs SQL on the file past the ledger's own code, its triggers dropped first.
void damage(const std::filesystem::path& file, const std::string& sql);

// All findings as "place: what" lines.
std::string text_of(const std::vector<Finding>& findings);

}  // namespace entente::ledger
