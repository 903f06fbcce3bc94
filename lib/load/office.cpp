#include <algorithm>

#include "load/reader.hpp"
#include "load/workspace_parts.hpp"
#include "load/workspace_rules.hpp"

namespace load {

namespace {

constexpr std::string_view kOfficeKeys[] = {"superior", "name", "place", "symbols", "signer", "recipients", "issued"};
constexpr std::string_view kSymbolKeys[] = {"report", "letter"};
constexpr std::string_view kSignerKeys[] = {"on_behalf_of", "in_place_of", "by_order_of", "position", "name"};
constexpr std::string_view kIssuedKeys[] = {"period", "directive", "number", "date"};

model::Signer read_signer(const Value& value) {
  MapReader in(value, kSignerKeys);
  model::Signer out;
  out.on_behalf_of = in.text("on_behalf_of", Need::nullable);
  out.in_place_of = in.text("in_place_of", Need::nullable);
  out.by_order_of = in.text("by_order_of", Need::nullable);
  out.position = in.text("position", Need::nullable);
  out.name = in.text("name", Need::nullable);
  return out;
}

/// Two numbers for one report: nobody could tell which to print.
void expect_once(const std::vector<model::IssuedReport>& before, const model::IssuedReport& one, const Value& item) {
  if (!one.period.good() || one.directive.bad()) return;
  const auto first = std::find_if(before.begin(), before.end(), [&](const model::IssuedReport& other) {
    return other.period.get() == one.period.get() && other.directive.get() == one.directive.get() && !other.directive.bad();
  });
  if (first == before.end()) return;
  diag::Diagnostic& finding =
      item.bag->add(kIssuedTwice, {item.source, one.period.at},
                    text::say("Báo cáo {} được ghi hai lần trong “issued”; bỏ một lần",
                              "The report of {} is listed twice under “issued”; remove one",
                              text::Localized{one.period->name().vi, one.period->to_string()}));
  finding.pointer = diag::pointer_join(item.pointer, "period");
  finding.value = one.period->to_string();
  finding.related.push_back({{item.source, first->period.at}, text::say("Lần đầu ở đây", "First listed here")});
}

std::vector<model::IssuedReport> read_issued(MapReader& office) {
  std::vector<model::IssuedReport> out;
  for (const Value& item : office.list("issued", Need::nullable).value) {
    MapReader in(item, kIssuedKeys);
    model::IssuedReport one;
    one.period = in.period("period", Need::required);
    one.directive = in.id("directive", Need::nullable);
    one.number = in.text("number", Need::nullable);
    one.date = in.date("date", Need::nullable);
    expect_once(out, one, item);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

model::Office read_office(const Value& map) {
  MapReader in(map, kOfficeKeys);
  model::Office out;
  out.superior = in.text("superior", Need::nullable);
  out.name = in.text("name", Need::nullable);
  out.place = in.text("place", Need::nullable);
  if (const auto symbols = in.map("symbols", Need::nullable); symbols.good()) {
    MapReader symbol(*symbols, kSymbolKeys);
    out.report_symbol = symbol.text("report", Need::nullable);
    out.letter_symbol = symbol.text("letter", Need::nullable);
  }
  if (const auto signer = in.map("signer", Need::nullable); signer.good()) out.signer = read_signer(*signer);
  for (const Value& item : in.list("recipients", Need::nullable).value) {
    if (auto line = read_text(item)) out.recipients.push_back(*std::move(line));
  }
  out.issued = read_issued(in);
  return out;
}

}  // namespace load
