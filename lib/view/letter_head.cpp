#include "view/letter_head.hpp"

#include "text/utf8.hpp"
#include "view/heading.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

constexpr const char* kShortDots = "…………";  // a letter's lines are shorter than an annex's

std::string or_short_dots(const model::Field<std::string>& field) { return field.good() ? *field : std::string(kShortDots); }

Data if_known(const model::Field<std::string>& field) { return field.good() ? Data(text::upper_case(*field)) : Data(); }

/// `T/M BAN THƯỜNG VỤ`, `PHÓ BÍ THƯ`: a line each.
Data::List signature_of(const model::Signer& signer, model::Profile profile) {
  std::vector<std::string> lines = capacity_lines(signer, profile);
  if (lines.empty()) lines.emplace_back(kShortDots);
  lines.push_back(signer.position.good() ? text::upper_case(*signer.position) : std::string(kShortDots));
  Data::List out;
  out.reserve(lines.size());
  for (std::string& line : lines) out.emplace_back(Data::Object{{"line", std::move(line)}});
  return out;
}

}  // namespace

void append_letter_head(const LetterInput& input, Data::Object& out) {
  const model::Schema& schema = *input.summary->schema;
  const model::Office& office = input.office;
  const bool is_party = input.profile == model::Profile::party;
  out.insert(out.end(), {{"party", Data(is_party)},
                         {"state", Data(!is_party)},
                         {"superior", if_known(office.superior)},
                         {"office", text::upper_case(or_short_dots(issuer_of(office, schema, input.profile)))},
                         {"symbol", or_short_dots(office.letter_symbol)},
                         {"place", or_short_dots(office.place)},
                         {"signature", signature_of(office.signer, input.profile)},
                         {"signer", or_short_dots(office.signer.name)},
                         {"issuer", or_short_dots(schema.directive->issuer)},
                         {"directive", schema.directive->title.value},
                         {"plan", schema.plan->title.value},
                         {"period", schema.period.name().vi},
                         {"window_from", vietnamese(schema.window.from)},
                         {"window_to", vietnamese(schema.window.to)},
                         {"as_of", vietnamese(input.summary->as_of)}});
}

}  // namespace view
