#pragma once
/// A small office with a period's reports: what a summary, an annex and a workbook of it are tested on.

#include <string>
#include <vector>

#include "aggregate/summary.hpp"
#include "diag/diagnostic.hpp"
#include "unit/aggregate/world.hpp"
#include "view/annex.hpp"

namespace office {

using world::day;
using world::good;
using world::number;

inline constexpr diag::RuleInfo kLate{"T403",   "late-submission", diag::Severity::warning,
                                      {"", ""}, {"", ""},          {}};
inline constexpr diag::RuleInfo kBadValue{"V204", "bad-value", diag::Severity::error, {"", ""}, {"", ""}, {}};

/// Text as it must never reach a spreadsheet or a page unguarded.
inline const std::string kHostile =
    "=1+1\n<b>đậm</b> | ô khác | [liên kết](http://example.com) _x000D_ @nhac \xE2\x80\xAE ngược "
    "\xF0\x9F\x98\x80 \x1B[31m";

enum class Proposals { few, many };

class Office {
 public:
  explicit Office(Proposals proposals = Proposals::few) {
    lay_out();
    hand_in(proposals);
    schema_ = world_.schema("2026-10");
    summary_ = aggregate::summarise(reports());
    find();
  }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  [[nodiscard]] view::AnnexInput input(model::Profile profile = model::Profile::party) const {
    return {&summary_, findings_, "Không gian mẫu", profile};
  }
  /// What the summary is made of.
  [[nodiscard]] aggregate::Input reports() const {
    aggregate::Input input = world_.input(schema_, day("2026-10-19"));
    input.sources = {{"plan.yaml", std::string(64, 'a')},
                     {"reports/mau/2026-10/so-a.yaml", std::string(64, '1')}};
    return input;
  }
  [[nodiscard]] aggregate::Summary& summary() { return summary_; }

 private:
  void lay_out() {
    world_.directive.title = good(std::string("Chỉ thị về chuyển đổi số"));
    world_.directive.issuer = good(std::string("Ban Thường vụ Tỉnh ủy"));
    world_.plan.issuer = good(std::string("Ủy ban nhân dân tỉnh"));
    for (const char* id : {"so-a", "so-b", "huyen-x"}) world_.unit(id, id[0] == 's' ? "so" : "huyen");
    world_.units.units[0].short_name = good(std::string("SA"));
    world_.units.groups.push_back({good(std::string("huyen")), good(std::string("Huyện"))});
    world_.section("S1").title = good(std::string("Phát triển hạ tầng"));
    model::PlanEntry& many = world_.task("NV1", {"so-a", "group:huyen"}, "2026-12-31");
    many.support.push_back({{"so-b", {}}, false});
    many.product = good(std::string("Báo cáo hằng tháng"));
    model::Indicator indicator = world::indicator("ho_so", model::IndicatorType::count, model::TimeKind::flow,
                                                  model::AcrossUnits::sum);
    indicator.target = good(number("9000"));
    many.indicators.push_back(indicator);
    world_.task("NV2", {"so-a"}, "2026-09-30");
    world_.section("S2").title = good(std::string("Tuyên truyền"));
    world_.task("NV3", {"so-b"});
  }

  void hand_in(Proposals proposals) {
    model::Report& a = world_.report("so-a", "2026-10", "2026-10-16");
    model::TaskReport& first = world::says(a, "NV1", model::Status::in_progress, "60.5");
    first.result = good(std::string("Đã nhận hồ sơ qua mạng."));
    first.difficulties = good(kHostile);
    first.evidence.push_back(
        {{}, good(std::string("123/KH-SA")), good(day("2026-09-20")), good(std::string("Kế hoạch"))});
    first.proposals.push_back({{}, good(std::string("so-b")), good(std::string("Phối hợp tập huấn."))});
    first.proposals.push_back({{}, {}, good(std::string("Bổ sung kinh phí."))});
    if (proposals == Proposals::many) {
      for (const char* text : {"Bổ sung máy chủ.", "Bổ sung biên chế."}) first.proposals.push_back({{}, {}, good(std::string(text))});
    }
    world::gives(first, "ho_so", "1200");
    world::says(a, "NV2", model::Status::in_progress, "70").reason =
        good(std::string("Phải điều chỉnh dự toán."));
    model::Report& b = world_.report("so-b", "2026-10", "2026-10-21");
    world::says(b, "NV3", model::Status::completed, "100", "2026-10-01");
  }

  void find() {
    const auto file =
        text::make_source("reports/mau/2026-10/so-b.yaml", "directive: mau\nsubmitted: 2026-10-21\n");
    diag::Bag bag;
    bag.add(kLate, {file, {15, 20}}, text::say("Nộp ngày 21/10/2026, trễ 2 ngày", "Submitted 2 days late"));
    bag.add(kBadValue, {file, {0, 3}}, text::say("“xong” không phải là trạng thái", "“xong” is no status"));
    findings_ = bag.findings();
  }

  world::World world_;
  model::Schema schema_;
  aggregate::Summary summary_;
  std::vector<diag::Diagnostic> findings_;
};

}  // namespace office
