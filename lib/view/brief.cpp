#include "view/brief.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "aggregate/changes.hpp"
#include "text/utf8.hpp"
#include "view/cells.hpp"
#include "view/class_groups.hpp"
#include "view/decisions.hpp"
#include "view/headlines.hpp"
#include "view/late.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {

namespace {

using aggregate::Summary;

constexpr std::size_t kMostPoints = 5;
constexpr std::size_t kMostTasks = 3;
constexpr std::size_t kMostUnits = 3;
constexpr std::size_t kMostNames = 6;
constexpr std::size_t kColumnsOfTitle = 100;

std::string task_name(const model::Task& task) {
  return fmt::format("{}. {}", task.id.value, text::shorten(text::fold_space(task.title.value), kColumnsOfTitle));
}

Points headline_points(const AnnexInput& input) {
  Points out{"Kết quả chung", {}, {}};
  for (const Headline& each : headlines(input)) {
    const std::string before =
        each.before ? fmt::format("; kỳ trước {}", share_of(each.before->part, each.before->whole)) : std::string();
    out.items.push_back(fmt::format("{}: {}{}.", each.name, share_of(each.now.part, each.now.whole), before));
  }
  return out;
}

/// The first of a list, and how many more there are.
std::string some(const std::vector<std::string>& all, std::size_t most, std::string_view what) {
  std::string out;
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i) out += (i > 0 ? "; " : "") + all[i];
  if (all.size() > most) out += fmt::format("; và {} {} khác", all.size() - most, what);
  return out;
}

class ChangeWriter {
 public:
  explicit ChangeWriter(const aggregate::Changes& changes) : changes_(changes), units_(*changes.after->schema->units) {}

  std::vector<std::string> write() && {
    assignments("Mới hoàn thành {} nhiệm vụ giao", rows_of(changes_.completed));
    assignments("Mới quá hạn {} nhiệm vụ giao", rows_of(changes_.overdue));
    assignments("Mở lại {} nhiệm vụ giao đã hoàn thành", rows_of(changes_.reopened));
    assignments("Mới hủy {} nhiệm vụ giao", rows_of(changes_.cancelled));
    assignments("Làm tiếp {} nhiệm vụ giao đã hủy", rows_of(changes_.resumed));
    assignments("Mới giao {} nhiệm vụ", rows_of(changes_.assigned));
    assignments("Không còn giao {} nhiệm vụ", changes_.dropped);
    deadlines();
    targets();
    prose();
    return std::move(out_);
  }

 private:
  static std::vector<const aggregate::Row*> rows_of(const std::vector<aggregate::Moved>& moved) {
    std::vector<const aggregate::Row*> out;
    out.reserve(moved.size());
    for (const aggregate::Moved& each : moved) out.push_back(each.after);
    return out;
  }

  /// `Mới hoàn thành 3 nhiệm vụ giao: NV2. … (Sở A, Sở B); NV7. … (Sở C).`
  void assignments(fmt::format_string<std::size_t> what, const std::vector<const aggregate::Row*>& rows) {
    if (rows.empty()) return;
    std::vector<std::string> tasks;
    for (std::size_t first = 0; first < rows.size();) {
      const model::Task* task = rows[first]->assignment->task;
      std::vector<model::UnitIndex> units;
      for (; first < rows.size() && rows[first]->assignment->task == task; ++first) units.push_back(rows[first]->assignment->unit);
      tasks.push_back(fmt::format("{} ({})", task_name(*task), some_units(units, units_, kMostUnits)));
    }
    out_.push_back(fmt::format("{}: {}.", fmt::format(what, rows.size()), some(tasks, kMostTasks, "nhiệm vụ")));
  }

  static std::string deadline(const model::PlanEntry& entry) {
    return entry.deadline.good() ? vietnamese(*entry.deadline) : "không có hạn";
  }

  void deadlines() {
    std::vector<std::string> tasks;
    for (const aggregate::DeadlineMoved& each : changes_.deadlines) {
      tasks.push_back(fmt::format("{} ({} → {})", task_name(*each.after->task), deadline(*each.before->entry),
                                  deadline(*each.after->entry)));
    }
    if (tasks.empty()) return;
    out_.push_back(fmt::format("Thay đổi thời hạn của {} nhiệm vụ: {}.", tasks.size(), some(tasks, kMostTasks, "nhiệm vụ")));
  }

  void targets() {
    const auto reached = [](const aggregate::IndicatorFigures* it) {
      return it != nullptr && it->achieved && *it->achieved >= model::Decimal(1);
    };
    std::vector<std::string> now;
    std::vector<std::string> no_more;
    for (const aggregate::IndicatorMoved& each : changes_.indicators) {
      if (each.before == nullptr || each.after == nullptr || !is_target_current(*each.after, *changes_.after)) continue;
      std::string name = text::shorten(text::fold_space(each.after->indicator->name.value), kColumnsOfTitle);
      if (reached(each.after) == reached(each.before)) continue;
      (reached(each.after) ? now : no_more).push_back(std::move(name));
    }
    if (!now.empty()) out_.push_back(fmt::format("Mới đạt mục tiêu {} chỉ tiêu: {}.", now.size(), some(now, kMostTasks, "chỉ tiêu")));
    if (!no_more.empty()) {
      out_.push_back(fmt::format("Không còn đạt mục tiêu {} chỉ tiêu: {}.", no_more.size(), some(no_more, kMostTasks, "chỉ tiêu")));
    }
  }

  void prose() {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view what) {
      if (count > 0) parts.push_back(fmt::format("{} {}", count, what));
    };
    add(changes_.difficulties.size(), "khó khăn mới nêu");
    add(changes_.proposed.size(), "kiến nghị mới");
    add(changes_.open.size(), "kiến nghị cũ chưa được giải quyết");
    add(changes_.answered.size(), "kiến nghị không còn nêu lại");
    if (!parts.empty()) out_.push_back(fmt::format("{}.", fmt::join(parts, "; ")));
  }

  const aggregate::Changes& changes_;
  const model::Units& units_;
  std::vector<std::string> out_;
};

Points change_points(const AnnexInput& input) {
  if (input.past.empty()) return {"Thay đổi so với kỳ trước", {}, "Chưa có kỳ trước để so sánh."};
  const Summary& before = input.past.back();
  return {fmt::format("Thay đổi so với kỳ {}", before.schema->period.name().vi),
          ChangeWriter(aggregate::changes(before, *input.summary)).write(), "Không có thay đổi."};
}

Points late_points(const Summary& summary) {
  const model::Units& units = *summary.schema->units;
  Points out{"Đang chậm", {}, "Không có nhiệm vụ quá hạn; mọi đơn vị đã gửi báo cáo đúng hạn."};
  const std::vector<OverdueTask> tasks = overdue_tasks(summary);
  for (std::size_t i = 0; i < std::min(tasks.size(), kMostPoints); ++i) {
    const OverdueTask& each = tasks[i];
    out.items.push_back(fmt::format("{}: quá hạn {} ngày (thời hạn {}), {}.", task_name(*each.task), each.days,
                                    vietnamese(*each.entry->deadline), some_units(each.units, units, kMostUnits)));
  }
  if (tasks.size() > kMostPoints) out.items.push_back(fmt::format("Và {} nhiệm vụ khác đang quá hạn.", tasks.size() - kMostPoints));
  if (!tasks.empty()) out.items.push_back(ages_words(summary.ages));
  const auto add = [&](aggregate::Submission state, std::string_view what) {
    const auto found = units_that(state, summary);
    if (!found.empty()) out.items.push_back(fmt::format("{} đơn vị {}: {}.", found.size(), what, some_units(found, units, kMostNames)));
  };
  add(aggregate::Submission::missing, "chưa gửi báo cáo");
  add(aggregate::Submission::invalid, "có báo cáo không hợp lệ, chưa được tổng hợp");
  add(aggregate::Submission::late, "gửi báo cáo trễ hạn");
  return out;
}

Points decision_points(const AnnexInput& input) {
  Points out{"Việc cần quyết định", {}, "Không có nhiệm vụ quá hạn, kiến nghị hay báo cáo thiếu nào.", Marker::number};
  for (const Decision& each : decisions(input)) {
    if (out.items.size() < kMostPoints) out.items.push_back(sentence(each));
  }
  return out;
}

/// How the classes moved from period to period, this one last.
Table period_table(const AnnexInput& input) {
  constexpr std::size_t kAll = 1;
  constexpr std::size_t kFirst = 2;
  constexpr std::size_t kMostPeriods = 4;  // what a page has room for
  const std::size_t last = kFirst + class_groups().size() - 1;
  Table table;
  table.kind = TableKind::figures;
  table.title = "Các nhiệm vụ giao qua các kỳ";
  table.columns = {{"Kỳ", 10}, {"Tổng số", 8, Align::right}};
  for (const ClassGroup& group : class_groups()) table.columns.push_back({std::string(group.title), 8, Align::right});
  table.columns.push_back({"Tỷ lệ hoàn thành", 8, Align::right});
  const auto add = [&](const Summary& summary) {
    const bool now = &summary == input.summary;
    // This period's figures must be those of the annexes.
    const auto named = [&](Cell cell, std::string_view figure) {
      return now ? from(std::move(cell), {std::string(figure), "", {}}) : cell;
    };
    const int all = summary.totals.total();
    Row row{{words(short_name(summary.schema->period)), named(sum_of_columns(all, kFirst, last), "assignments")}};
    for (const ClassGroup& group : class_groups()) row.cells.push_back(named(count(count_of(summary.totals, group)), group.figure));
    row.cells.push_back(share_of_columns(completed(summary.totals), all, kFirst, kAll));
    table.rows.push_back(std::move(row));
  };
  const std::size_t skipped = input.past.size() >= kMostPeriods ? input.past.size() - kMostPeriods + 1 : 0;
  for (const Summary& past : input.past.subspan(skipped)) add(past);
  add(*input.summary);
  Chart chart;
  chart.title = "Số nhiệm vụ giao theo kết quả thực hiện, qua các kỳ";
  chart.axis = "Kỳ";
  for (std::size_t i = kFirst; i <= last; ++i) chart.value_columns.push_back(i);
  chart.last_row = table.rows.size() - 1;
  table.chart = std::move(chart);
  table.notes = {
      "Một nhiệm vụ giao là một nhiệm vụ của một đơn vị phải báo cáo. Tỷ lệ hoàn thành = đã hoàn thành / tổng số nhiệm vụ giao."};
  return table;
}

}  // namespace

Section brief(const AnnexInput& input) {
  Section section;
  section.name = "Tóm tắt";
  section.title = "Tóm tắt";
  section.points = {headline_points(input), change_points(input), late_points(*input.summary), decision_points(input)};
  section.tables = {period_table(input)};
  return section;
}

}  // namespace view
