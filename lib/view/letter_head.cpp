#include "view/letter_head.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

constexpr const char* kDots = "…………";

std::string or_dots(const model::Field<std::string>& field) { return field.good() ? *field : std::string(kDots); }

Data if_known(const model::Field<std::string>& field) { return field.good() ? Data(text::upper_case(*field)) : Data(); }

/// How a signer's capacity is written: guideline 36-HD/VPTW, and appendix I of Decree 30/2020/NĐ-CP.
struct Capacities {
  const char* on_behalf_of;
  const char* by_order_of;
  const char* in_place_of;
};
constexpr Capacities kParty{"T/M", "T/L", "K/T"};
constexpr Capacities kState{"TM.", "TL.", "KT."};

/// `T/M BAN THƯỜNG VỤ`, `PHÓ BÍ THƯ`: a line each.
Data::List signature_of(const model::Signer& signer, const Capacities& words) {
  Data::List out;
  const auto add = [&](std::string line) { out.emplace_back(Data::Object{{"line", std::move(line)}}); };
  const auto add_capacity = [&](const char* how, const model::Field<std::string>& whom) {
    if (whom.good()) add(fmt::format("{} {}", how, text::upper_case(*whom)));
  };
  add_capacity(words.on_behalf_of, signer.on_behalf_of);
  add_capacity(words.by_order_of, signer.by_order_of);
  add_capacity(words.in_place_of, signer.in_place_of);
  if (out.empty()) add(kDots);
  add(signer.position.good() ? text::upper_case(*signer.position) : std::string(kDots));
  return out;
}

}  // namespace

void append_letter_head(const LetterInput& input, Data::Object& out) {
  const model::Schema& schema = *input.summary->schema;
  const model::Office& office = input.office;
  const bool is_party = input.profile == model::Profile::party;
  const auto& own = is_party ? schema.directive->issuer : schema.plan->issuer;
  const auto& issuer = own.good() ? own : schema.directive->issuer;
  out.insert(out.end(), {{"party", Data(is_party)},
                         {"state", Data(!is_party)},
                         {"superior", if_known(office.superior)},
                         {"office", text::upper_case(or_dots(office.name.good() ? office.name : issuer))},
                         {"symbol", or_dots(office.letter_symbol)},
                         {"place", or_dots(office.place)},
                         {"signature", signature_of(office.signer, is_party ? kParty : kState)},
                         {"signer", or_dots(office.signer.name)},
                         {"issuer", or_dots(schema.directive->issuer)},
                         {"directive", schema.directive->title.value},
                         {"plan", schema.plan->title.value},
                         {"period", schema.period.name().vi},
                         {"window_from", vietnamese(schema.window.from)},
                         {"window_to", vietnamese(schema.window.to)},
                         {"as_of", vietnamese(input.summary->as_of)}});
}

}  // namespace view
