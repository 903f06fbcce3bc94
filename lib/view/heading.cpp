#include "view/heading.hpp"

#include <fmt/core.h>

#include "text/utf8.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

std::string or_dots(const model::Field<std::string>& field) { return field.good() ? field.value : std::string(kDots); }

const model::IssuedReport* issued_of(const AnnexInput& input) {
  const model::Schema& schema = *input.summary->schema;
  return input.office.find_issued(schema.period, schema.directive->id.value);
}

/// `15-BC/TU`; a number that is not known yet is written before the symbol by hand.
std::string number_of(const AnnexInput& input, const model::IssuedReport* issued) {
  if (issued != nullptr && issued->number.good()) return *issued->number;
  if (!input.office.report_symbol.good()) return kDots;
  return fmt::format("{}{}{}", kDots, input.profile == model::Profile::party ? "-" : "/", *input.office.report_symbol);
}

std::optional<model::Date> date_of(const model::IssuedReport* issued) {
  return issued == nullptr ? std::nullopt : issued->date.get();
}

/// Decree 30/2020/NĐ-CP, appendix III, writes the day out.
std::string issued_on(std::optional<model::Date> date, model::Profile profile) {
  if (profile == model::Profile::state) return date ? written_date(*date) : "ngày …… tháng …… năm ……";
  return date ? fmt::format("ngày {}", vietnamese(*date)) : "ngày …/…/……";
}

/// `TM.` of a state body, `T/M` of a Party body.
struct Capacities {
  std::string_view on_behalf_of;
  std::string_view in_place_of;
  std::string_view by_order_of;
};
constexpr Capacities kParty{"T/M", "K/T", "T/L"};  // guideline 36-HD/VPTW
constexpr Capacities kState{"TM.", "KT.", "TL."};  // Decree 30/2020/NĐ-CP, appendix I

const Capacities& capacities_of(model::Profile profile) { return profile == model::Profile::party ? kParty : kState; }

}  // namespace

const model::Field<std::string>& issuer_of(const model::Office& office, const model::Schema& schema, model::Profile profile) {
  if (office.name.good()) return office.name;
  const auto& own = profile == model::Profile::party ? schema.directive->issuer : schema.plan->issuer;
  return own.good() ? own : schema.directive->issuer;
}

std::string written_date(model::Date date) {
  const auto day = static_cast<unsigned>(date.day());
  const auto month = static_cast<unsigned>(date.month());
  const std::string named = month < 3 ? fmt::format("{:02}", month) : std::to_string(month);
  return fmt::format("ngày {:02} tháng {} năm {}", day, named, static_cast<int>(date.year()));
}

Heading heading_of(const AnnexInput& input) {
  const model::Schema& schema = *input.summary->schema;
  const model::IssuedReport* issued = issued_of(input);
  const auto date = date_of(issued);
  Heading heading;
  heading.profile = input.profile == model::Profile::party ? Profile::party : Profile::state;
  if (input.office.superior.good()) heading.superior = input.office.superior.value;
  heading.issuer = issuer_of(input.office, schema, input.profile).value;
  heading.place_date = fmt::format(
      "{}, {}", or_dots(input.office.place),
      date ? written_date(*date) : fmt::format("ngày …… tháng …… năm {}", static_cast<int>(input.summary->as_of.year())));
  heading.subject = input.annex.title.good() ? *input.annex.title : fmt::format("Thực hiện {}", schema.directive->title.value);
  heading.attached_to = fmt::format("(Kèm theo Báo cáo số {} {} của {})", number_of(input, issued), issued_on(date, input.profile),
                                    heading.issuer);
  heading.subject_note = fmt::format("(Kỳ báo cáo {}: từ ngày {} đến ngày {}; số liệu chốt đến ngày {})",
                                     schema.period.name().vi, vietnamese(schema.window.from),
                                     vietnamese(schema.window.to), vietnamese(input.summary->as_of));
  return heading;
}

std::vector<std::string> capacity_lines(const model::Signer& signer, model::Profile profile) {
  const Capacities& words = capacities_of(profile);
  std::vector<std::string> out;
  const auto add = [&](std::string_view how, const model::Field<std::string>& whom) {
    if (whom.good()) out.push_back(fmt::format("{} {}", how, text::upper_case(whom.value)));
  };
  add(words.on_behalf_of, signer.on_behalf_of);
  add(words.by_order_of, signer.by_order_of);
  add(words.in_place_of, signer.in_place_of);
  return out;
}

Closing closing_of(const AnnexInput& input) {
  Closing closing;
  closing.capacity = capacity_lines(input.office.signer, input.profile);
  if (closing.capacity.empty()) {
    closing.capacity.push_back(fmt::format("{} {}", capacities_of(input.profile).on_behalf_of, kDots));
  }
  closing.position = or_dots(input.office.signer.position);
  closing.name = or_dots(input.office.signer.name);
  closing.recipients = input.office.recipients;
  if (closing.recipients.empty()) closing.recipients.emplace_back(kDots);
  return closing;
}

std::string annex_label(model::Profile profile, std::size_t number, std::size_t of) {
  // Decree 30/2020/NĐ-CP, appendix I: numbered where there are two or more, in Roman numerals.
  const bool party = profile == model::Profile::party;
  std::string word = party ? "PHỤ LỤC" : "Phụ lục";
  if (of < 2) return word;
  return fmt::format("{} {}", word, party ? std::to_string(number) : roman(number));
}

}  // namespace view
