// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "ingest/events/acled.hpp"
#include "ingest/events/event_format.hpp"
#include "ingest/events/gdelt.hpp"
#include "ingest/events/polecat.hpp"
#include "ingest/events/ucdp_ged.hpp"
#include "ingest/events/ucdp_yearly.hpp"

namespace entente::ingest {
namespace {

constexpr std::string_view kUcdpLicence = "CC BY 4.0";
constexpr std::string_view kGedCitation =
    "R. Sundberg, E. Melander, Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4), "
    "2013, "
    "523-532";
constexpr std::string_view kAcledLicence =
    "ACLED terms of use: for the holder of the access only; rows must not be passed on";
constexpr std::string_view kAcledCitation =
    "C. Raleigh, R. Kishi, A. Linke, Political instability patterns are obscured by conflict dataset scope conditions, "
    "sources, and coding choices, Humanities and Social Sciences Communications 10, 2023; ACLED, acleddata.com";

std::vector<EventFormat> ged_formats() {
  return {EventFormat{"ucdp_ged",
                      "UCDP Georeferenced Event Dataset",
                      kUcdpLicence,
                      kGedCitation,
                      true,
                      {"id", "type_of_violence", "side_a", "side_b", "date_start", "date_end", "best"},
                      recognise_ucdp_ged},
          EventFormat{"ucdp_ged",
                      "UCDP Georeferenced Event Dataset",
                      kUcdpLicence,
                      kGedCitation,
                      true,
                      {},
                      recognise_ucdp_ged_rows}};
}

std::vector<EventFormat> ucdp_yearly_formats() {
  return {
      EventFormat{"ucdp_nonstate",
                  "UCDP Non-State Conflict Dataset",
                  kUcdpLicence,
                  "R. Sundberg, K. Eck, J. Kreutz, Introducing the UCDP Non-State Conflict Dataset, Journal of Peace "
                  "Research 49(2), 2012, 351-362",
                  true,
                  {"dyad_id", "org", "side_a_name", "side_b_name", "year"},
                  recognise_ucdp_nonstate},
      EventFormat{
          "ucdp_dyadic",
          "UCDP Dyadic and Battle-Related Deaths Datasets",
          kUcdpLicence,
          "M. Allansson, E. Melander, L. Themner, Organized violence, 1989-2016, Journal of Peace Research 54(4), "
          "2017, 574-587",
          true,
          {"conflict_id", "side_a", "side_a_2nd", "side_b", "side_b_2nd", "incompatibility", "year"},
          recognise_ucdp_dyadic},
      EventFormat{
          "ucdp_support",
          "UCDP External Support Dataset",
          kUcdpLicence,
          "V. Meier et al., External support in armed conflicts: Introducing the UCDP external support dataset, "
          "1975-2017, Journal of Peace Research 60(3), 2023, 545-554",
          true,
          {"ext_name", "ext_id", "ext_sup", "actor_name", "actor_id", "year"},
          recognise_ucdp_support}};
}

std::vector<EventFormat> acled_formats() {
  return {EventFormat{"acled",
                      "ACLED, events taken back",
                      kAcledLicence,
                      kAcledCitation,
                      false,
                      {"event_id_cnty", "deleted_timestamp"},
                      recognise_acled_deletions},
          EventFormat{"acled",
                      "Armed Conflict Location and Event Data (ACLED)",
                      kAcledLicence,
                      kAcledCitation,
                      false,
                      {"event_id_cnty", "event_date", "event_type", "actor1"},
                      recognise_acled}};
}

std::vector<EventFormat> coded_news_formats() {
  return {EventFormat{
              "gdelt",
              "GDELT events",
              "free for any use with a citation and a link to gdeltproject.org",
              "K. Leetaru, P. Schrodt, GDELT: Global Data on Events, Location and Tone, ISA Annual Convention, 2013",
              true,
              {},
              recognise_gdelt},
          EventFormat{
              "gdelt_mentions",
              "GDELT mentions",
              "free for any use with a citation and a link to gdeltproject.org",
              "K. Leetaru, P. Schrodt, GDELT: Global Data on Events, Location and Tone, ISA Annual Convention, 2013",
              true,
              {},
              recognise_gdelt_mentions},
          EventFormat{"polecat",
                      "POLECAT",
                      "see its page in Harvard Dataverse; treated as not to be passed on",
                      "A. Halterman et al., PLOVER and POLECAT: A New Political Event Ontology and Dataset, 2023",
                      false,
                      {"Event ID", "Event Date", "Event Type", "Actor Name", "Recipient Name"},
                      recognise_polecat}};
}

// The first format that recognises a file takes it.
std::vector<EventFormat> all_formats() {
  std::vector<EventFormat> formats = ged_formats();
  for (const std::vector<EventFormat>& more : {ucdp_yearly_formats(), acled_formats(), coded_news_formats()}) {
    formats.insert(formats.end(), more.begin(), more.end());
  }
  return formats;
}

}  // namespace

std::span<const EventFormat> event_formats() {
  static const std::vector<EventFormat> table = all_formats();
  return table;
}

}  // namespace entente::ingest
