#include "view/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "view/obstacles.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

using aggregate::Class;
using aggregate::Summary;
using Queue = std::vector<Decision>;

constexpr std::size_t kNamedUnits = 3;
constexpr std::size_t kColumnsOfText = 160;

/// `Sở A, Sở B và 3 đơn vị khác`
std::string names_of(const std::vector<model::UnitIndex>& units, const Summary& summary) {
  std::string out;
  for (std::size_t i = 0; i < std::min(units.size(), kNamedUnits); ++i) {
    out += (i > 0 ? ", " : "") + (*summary.schema->units)[units[i]].display();
  }
  if (units.size() > kNamedUnits) out += fmt::format(" và {} đơn vị khác", units.size() - kNamedUnits);
  return out;
}

Queue overdue(const Summary& summary) {
  struct Late {
    std::size_t place = 0;
    int days = 0;
    Decision decision;
  };
  std::vector<Late> found;
  for (const TaskRun& run : task_rows(summary).runs) {
    Late late{run.first, 0, {}};
    std::vector<model::UnitIndex> units;
    for (std::size_t i = run.first; i <= run.last; ++i) {
      const aggregate::Row& row = summary.rows[i];
      if (row.kind != Class::open_overdue) continue;
      late.days = std::max(late.days, row.days_overdue);
      late.decision.rows.push_back(i);
      units.push_back(row.assignment->unit);
    }
    if (units.empty()) continue;
    const model::Task& task = *summary.rows[run.first].assignment->task;
    late.decision.what = fmt::format("Nhiệm vụ {}. {} quá hạn, lâu nhất {} ngày", task.id.value, task.title.value, late.days);
    late.decision.basis = fmt::format("{} đơn vị: {}", units.size(), names_of(units, summary));
    found.push_back(std::move(late));
  }
  std::stable_sort(found.begin(), found.end(), [](const Late& a, const Late& b) { return a.days > b.days; });
  Queue out;
  for (Late& each : found) out.push_back(std::move(each.decision));
  return out;
}

Queue proposals(const Summary& summary) {
  std::vector<Obstacle> found = obstacles(summary);
  std::erase_if(found, [](const Obstacle& each) { return each.kind != ObstacleKind::proposal; });
  std::stable_sort(found.begin(), found.end(), [&](const Obstacle& a, const Obstacle& b) {
    const auto key = [&](const Obstacle& it) { return std::pair(it.units(summary).size(), !it.addressee.empty()); };
    return key(a) > key(b);
  });
  Queue out;
  for (const Obstacle& each : found) {
    const std::string to = each.addressee.empty() ? std::string() : fmt::format(" với {}", each.addressee);
    const auto units = each.units(summary);
    out.push_back({fmt::format("Kiến nghị{}: {}", to, text::shorten(text::fold_space(each.text), kColumnsOfText)),
                   fmt::format("{} đơn vị: {}", units.size(), names_of(units, summary)), each.rows});
  }
  return out;
}

Queue reporting(const Summary& summary) {
  Queue out;
  const auto add = [&](aggregate::Submission state, std::string_view what) {
    std::vector<model::UnitIndex> units;
    for (const aggregate::UnitSubmission& each : summary.reporting.units) {
      if (each.state == state) units.push_back(each.unit);
    }
    if (units.empty()) return;
    out.push_back({std::string(what), fmt::format("{} đơn vị: {}", units.size(), names_of(units, summary)), {}});
  };
  add(aggregate::Submission::missing, "Đôn đốc đơn vị chưa gửi báo cáo");
  add(aggregate::Submission::invalid, "Yêu cầu sửa và gửi lại báo cáo không hợp lệ");
  return out;
}

Queue indicators(const Summary& summary) {
  std::vector<const aggregate::IndicatorFigures*> found;
  for (const aggregate::IndicatorFigures& each : summary.indicators) {
    if (each.achieved && *each.achieved < model::Decimal(1)) found.push_back(&each);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return *a->achieved < *b->achieved; });
  Queue out;
  for (const auto* each : found) {
    const model::Indicator& indicator = *each->indicator;
    out.push_back({fmt::format("Chỉ tiêu {} mới đạt {} mục tiêu", indicator.name.value,
                               vietnamese(Number{*each->achieved, NumberFormat::percent})),
                   fmt::format("lũy kế {} / mục tiêu {} {}", vietnamese(*each->cumulative), vietnamese(*indicator.target),
                               indicator.unit.value),
                   {}});
  }
  return out;
}

}  // namespace

std::vector<Decision> decisions(const AnnexInput& input, std::size_t most) {
  const Summary& summary = *input.summary;
  std::array<Queue, 4> queues = {overdue(summary), proposals(summary), reporting(summary), indicators(summary)};
  std::vector<Decision> out;
  for (std::size_t turn = 0;; ++turn) {
    bool any = false;
    for (Queue& queue : queues) {
      if (turn >= queue.size()) continue;
      any = true;
      if (out.size() < most) out.push_back(std::move(queue[turn]));
    }
    if (!any || out.size() == most) return out;
  }
}

}  // namespace view
