#include "load/measure.hpp"

#include <doctest/doctest.h>

#include "load/load.hpp"
#include "unit/load/report_base.hpp"
#include "unit/load/report_support.hpp"

using load_tests::Parsed;

namespace {

/// What is told of `kinh_phi`, a number of that unit, where `written` is its value; then what the fix writes.
struct Told {
  std::string vi;
  std::string en;
  std::string fix;
};

Told told_of(const std::string& written, const std::string& unit, model::IndicatorType type) {
  model::Plan plan = load_tests::base_plan();
  model::Indicator& indicator = plan.entries[0].indicators[2];
  indicator.unit = load_tests::good(std::string(unit));
  indicator.type = load_tests::good(type);
  Parsed parsed("directive: mau\nunit: so-a\nperiod: 2026-10\nsubmitted: 2026-10-16\ntasks:\n  NV1.1:\n    status: in_progress\n"
                "    progress: 60\n    indicators:\n      kinh_phi: " + written + "\n");
  static_cast<void>(load::report(*parsed.root, parsed.source, {&plan}, parsed.bag));
  if (parsed.bag.empty()) return {};
  REQUIRE(parsed.bag.findings().size() == 1);
  const diag::Diagnostic& finding = parsed.bag.findings().front();
  std::string fix;
  if (finding.fix) {
    fix = (finding.fix->safety == diag::Safety::safe ? "safe " : "unsafe ") + finding.fix->edits.front().text;
  }
  return {finding.message.vi, finding.message.en, fix};
}

}  // namespace

TEST_CASE("measure: spellings of one unit, and money from one unit into another") {
  CHECK(load::is_same_unit("Tỷ đồng", "tỷ đồng"));
  CHECK(load::is_same_unit("tỉ", "tỷ đồng"));
  CHECK(load::is_same_unit("trđ", "triệu đồng"));
  CHECK(load::is_same_unit("phần trăm", "%"));
  CHECK_FALSE(load::is_same_unit("m", "km"));
  CHECK_FALSE(load::is_same_unit("đồng", "tỷ đồng"));
  CHECK(load::converted("24150", "triệu đồng", "tỷ đồng") == "24.15");
  CHECK(load::converted("24150000000", "đồng", "tỷ đồng") == "24.15");
  CHECK(load::converted("1.5", "tỷ", "triệu đồng") == "1500");
  CHECK(load::converted("2", "nghìn tỷ đồng", "tỷ đồng") == "2000");
  CHECK(load::converted("7", "nghìn đồng", "đồng") == "7000");
  CHECK(load::converted("5", "m", "km") == std::nullopt);
  CHECK(load::converted("5", "USD", "tỷ đồng") == std::nullopt);
}

TEST_CASE("V202: a figure in another unit is converted or left alone, never taken as it stands") {
  using model::IndicatorType;
  const auto million = told_of("24150 triệu đồng", "tỷ đồng", IndicatorType::number);
  CHECK(million.vi == "“24150 triệu đồng” ghi theo đơn vị khác: đơn vị của chỉ tiêu là tỷ đồng; có phải “24.15”?");
  CHECK(million.en == "“24150 triệu đồng” is in another unit: the indicator's is tỷ đồng; did you mean “24.15”?");
  CHECK(million.fix == "unsafe 24.15");
  CHECK(told_of("24.150.000.000 đồng", "tỷ đồng", IndicatorType::number).fix == "unsafe 24.15");
  CHECK(told_of("24,15 tỷ", "tỷ đồng", IndicatorType::number).fix == "unsafe 24.15");
  CHECK(told_of("-3 triệu đồng", "tỷ đồng", IndicatorType::number).fix == "unsafe -0.003");

  const auto unclear = told_of("24.150 triệu đồng", "tỷ đồng", IndicatorType::number);
  CHECK(unclear.vi == "“24.150 triệu đồng” ghi theo đơn vị khác: đơn vị của chỉ tiêu là tỷ đồng; hãy đổi ra đơn vị đó và chỉ ghi "
                      "chữ số, ví dụ 12.5");
  CHECK(unclear.en == "“24.150 triệu đồng” is in another unit: the indicator's is tỷ đồng; convert it and write digits only, as in "
                      "12.5");
  CHECK(unclear.fix.empty());
  CHECK(told_of("24,150 triệu đồng", "tỷ đồng", IndicatorType::number).fix.empty());
  CHECK(told_of("5000 m", "km", IndicatorType::number).fix.empty());
  CHECK(told_of("1200 USD", "tỷ đồng", IndicatorType::number).fix.empty());
  CHECK(told_of("85%", "hồ sơ", IndicatorType::count).fix.empty());
  CHECK(told_of("1500 triệu đồng", "tỷ đồng", IndicatorType::count).fix.empty());
  CHECK(told_of("2000 triệu đồng", "tỷ đồng", IndicatorType::count).fix == "unsafe 2");
  CHECK(told_of("1200 hồ sơ", "hồ sơ", IndicatorType::count).fix == "unsafe 1200");
  CHECK(told_of("85%", "%", IndicatorType::percent).fix == "safe 85");
}

TEST_CASE("V206: a comma before three digits is offered as the decimal comma that it is in Vietnamese, not as thousands") {
  CHECK(told_of("\"24,150\"", "tỷ đồng", model::IndicatorType::number).fix == "unsafe 24.15");
}
