#include <fmt/format.h>

#include <algorithm>

#include "view/cells.hpp"
#include "view/obstacles.hpp"
#include "view/sheets.hpp"
#include "view/words.hpp"

namespace view {

namespace {

std::string group_words(const Obstacle& obstacle) {
  switch (obstacle.kind) {
    case ObstacleKind::proposal:
      return obstacle.addressee.empty() ? std::string("Kiến nghị không ghi nơi nhận")
                                        : fmt::format("Kiến nghị với {}", obstacle.addressee);
    case ObstacleKind::difficulty:
      return "Khó khăn, vướng mắc";
    case ObstacleKind::reason:
      return "Lý do chậm, tạm dừng hoặc hủy";
  }
  return {};
}

/// Each once, in order.
void add_once(std::vector<std::string>& list, std::string item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

Row obstacle_row(const Obstacle& obstacle, const aggregate::Summary& summary, const TaskRows& places, long long number) {
  constexpr std::size_t kNamedTasks = 5;  // of more the ids are enough: their titles are a sheet away
  std::vector<std::string> units;
  for (const model::UnitIndex unit : obstacle.units) units.push_back((*summary.schema->units)[unit].display());
  std::vector<std::string> tasks;
  std::vector<std::string> ids;
  std::vector<std::string> sources;
  std::vector<std::size_t> rows;
  for (const std::size_t row : obstacle.rows) {
    const aggregate::Row& it = summary.rows[row];
    add_once(ids, it.assignment->task->id.value);
    add_once(tasks, fmt::format("{}. {}", it.assignment->task->id.value, it.assignment->task->title.value));
    add_once(sources, source_words(*it.report, *it.task));
    rows.push_back(places.of_assignment[row]);
  }
  const auto many = static_cast<long long>(units.size());
  return {{count(number), words(obstacle.text),
           made_of(from(count(many), {"", kTasksSheet, std::move(rows)}), {Basis::Kind::proposers, obstacle.rows}),
           words(fmt::format("{}", fmt::join(units, "; "))),
           words(tasks.size() > kNamedTasks ? fmt::format("{}", fmt::join(ids, "; ")) : fmt::format("{}", fmt::join(tasks, "\n"))),
           words(fmt::format("{}", fmt::join(sources, "\n")))},
          RowKind::data,
          1};
}

}  // namespace

Section sheet_obstacles(const AnnexInput& input) {
  const aggregate::Summary& summary = *input.summary;
  Section section;
  section.name = kObstaclesSheet;
  section.title = "Khó khăn, vướng mắc và kiến nghị, đề xuất";
  Table table;
  table.columns = {column("number", "STT", 5, Align::centre),
                   column("text", "Nội dung", 52),
                   column("count", "Số đơn vị nêu", 8, Align::right),
                   column("units", "Đơn vị nêu", 40),
                   column("tasks", "Nhiệm vụ", 31),
                   source_column()};
  table.columns[3].on_split = OnSplit::again;
  const TaskRows places = task_rows(summary);
  std::string last;
  long long number = 0;
  for (const Obstacle& each : obstacles(summary)) {
    const std::string group = group_words(each);
    if (group != last) table.rows.push_back(wide_row(table, words(group), RowKind::group, 0));
    last = group;
    table.rows.push_back(obstacle_row(each, summary, places, ++number));
  }
  if (table.rows.empty()) table.notes = {"Không có khó khăn, kiến nghị nào được báo cáo trong kỳ."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
