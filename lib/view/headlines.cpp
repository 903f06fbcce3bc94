#include "view/headlines.hpp"

#include "view/cells.hpp"

namespace view {

namespace {

std::vector<Headline> of(const aggregate::Summary& summary) {
  using aggregate::Class;
  const aggregate::Reporting& reporting = summary.reporting;
  const aggregate::ClassCounts& totals = summary.totals;
  const int all = totals.total();
  return {{"Đơn vị đã gửi báo cáo", "received", {reporting.received, reporting.expected}, {}},
          {"Trong đó gửi đúng hạn", "on_time", {reporting.on_time, reporting.expected}, {}},
          {"Nhiệm vụ đã hoàn thành", "completed", {completed(totals), all}, {}},
          {"Nhiệm vụ quá hạn, chưa hoàn thành", "open_overdue", {totals[Class::open_overdue], all}, {}},
          {"Nhiệm vụ chưa có báo cáo hợp lệ", "not_reported", {totals[Class::not_reported], all}, {}}};
}

}  // namespace

std::vector<Headline> headlines(const AnnexInput& input) {
  std::vector<Headline> out = of(*input.summary);
  if (input.past.empty()) return out;
  const std::vector<Headline> before = of(input.past.back());
  for (std::size_t i = 0; i < out.size(); ++i) out[i].before = before[i].now;
  return out;
}

}  // namespace view
