#include "view/decisions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "view/late.hpp"
#include "view/obstacles.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

using aggregate::Summary;
using Queue = std::vector<Decision>;

constexpr std::size_t kNamedUnits = 3;
constexpr std::size_t kColumnsOfText = 160;

std::string basis_of(const std::vector<model::UnitIndex>& units, const Summary& summary) {
  const std::string names = some_units(units, *summary.schema->units, kNamedUnits);
  return units.size() == 1 ? names : fmt::format("{} đơn vị: {}", units.size(), names);
}

Queue overdue_queue(const Summary& summary) {
  Queue out;
  for (OverdueTask& each : overdue_tasks(summary)) {
    const std::string_view longest = each.units.size() == 1 ? "" : ", lâu nhất";
    out.push_back({fmt::format("Nhiệm vụ {}. {} quá hạn{} {} ngày", each.task->id.value, each.task->title.value, longest, each.days),
                   basis_of(each.units, summary), std::move(each.rows)});
  }
  return out;
}

Queue proposals_queue(const Summary& summary) {
  std::vector<Obstacle> found = obstacles(summary);
  std::erase_if(found, [](const Obstacle& each) { return each.kind != ObstacleKind::proposal; });
  std::stable_sort(found.begin(), found.end(), [](const Obstacle& a, const Obstacle& b) {
    const auto key = [](const Obstacle& it) { return std::pair(it.units.size(), !it.addressee.empty()); };
    return key(a) > key(b);
  });
  Queue out;
  for (const Obstacle& each : found) {
    const std::string to = each.addressee.empty() ? std::string() : fmt::format(" với {}", each.addressee);
    out.push_back({fmt::format("Kiến nghị{}: {}", to, text::shorten(text::fold_space(each.text), kColumnsOfText)),
                   basis_of(each.units, summary), each.rows});
  }
  return out;
}

Queue reporting_queue(const Summary& summary) {
  Queue out;
  const auto add = [&](aggregate::Submission state, std::string_view what) {
    const auto units = units_that(state, summary);
    if (!units.empty()) out.push_back({std::string(what), basis_of(units, summary), {}});
  };
  add(aggregate::Submission::missing, "Đôn đốc đơn vị chưa gửi báo cáo");
  add(aggregate::Submission::invalid, "Yêu cầu sửa và gửi lại báo cáo không hợp lệ");
  return out;
}

Queue indicators_queue(const Summary& summary) {
  std::vector<const aggregate::IndicatorFigures*> found;
  for (const aggregate::IndicatorFigures& each : summary.indicators) {
    if (each.achieved && *each.achieved < model::Decimal(1) && is_target_current(each, summary)) found.push_back(&each);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return *a->achieved < *b->achieved; });
  Queue out;
  for (const auto* each : found) {
    const model::Indicator& indicator = *each->indicator;
    const bool lower = indicator.better.good() && *indicator.better == model::Better::lower;
    const std::string what = lower ? fmt::format("Chỉ tiêu {} còn cao hơn mục tiêu", indicator.name.value)
                                   : fmt::format("Chỉ tiêu {} mới đạt {} mục tiêu", indicator.name.value,
                                                 vietnamese(Number{*each->achieved, NumberFormat::percent}));
    out.push_back({what,
                   fmt::format("lũy kế {}{}{} {}", vietnamese(*each->cumulative), lower ? ", mục tiêu không quá " : " / mục tiêu ",
                               vietnamese(*indicator.target), indicator.unit.value),
                   {}});
  }
  return out;
}

}  // namespace

std::vector<Decision> decisions(const AnnexInput& input) {
  const Summary& summary = *input.summary;
  std::array<Queue, 4> queues = {overdue_queue(summary), proposals_queue(summary), reporting_queue(summary), indicators_queue(summary)};
  std::vector<Decision> out;
  for (std::size_t turn = 0;; ++turn) {
    bool any = false;
    for (Queue& queue : queues) {
      if (turn >= queue.size()) continue;
      any = true;
      out.push_back(std::move(queue[turn]));
    }
    if (!any) return out;
  }
}

std::string sentence(const Decision& decision) {
  // A proposal ends as its unit ended it.
  const std::string_view what = std::string_view(decision.what).substr(0, decision.what.find_last_not_of(". ") + 1);
  return fmt::format("{} ({}).", what, decision.basis);
}

}  // namespace view
