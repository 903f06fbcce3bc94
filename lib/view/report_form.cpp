#include "view/report_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <vector>

#include "view/assignment_words.hpp"
#include "view/vietnamese.hpp"
#include "view/words.hpp"

namespace view {
namespace {

using Object = Data::Object;

constexpr std::string_view kHowTo =
    "Cách ghi: điền vào sau dấu hai chấm và một dấu cách. Ngày ghi theo năm-tháng-ngày (2026-10-16). Số thập phân dùng dấu "
    "chấm; bằng không thì ghi 0; chưa có số liệu thì ghi {missing: lý do}.\n"
    "status (trạng thái) là một trong: not_started (chưa thực hiện), in_progress (đang thực hiện), completed (hoàn thành), "
    "paused (tạm dừng), cancelled (hủy). progress (tiến độ) là phần trăm, từ 0 đến 100.\n"
    "Hoàn thành thì thêm completed_on (ngày hoàn thành) và evidence (văn bản minh chứng); quá hạn, tạm dừng hoặc hủy thì thêm "
    "reason (lý do). Có thì ghi thêm difficulties (khó khăn, vướng mắc), proposals (kiến nghị) và next (việc kỳ tới); đầu tệp "
    "thêm prepared_by (nơi lập) và approved_by (người duyệt). Ví dụ:\n"
    "    completed_on: 2026-10-01\n"
    "    evidence:\n"
    "      - {number: 123/KH-UBND, date: 2026-09-20, title: Kế hoạch triển khai}\n"
    "    proposals:\n"
    "      - Bổ sung kinh phí cho điểm hỗ trợ.";

/// What one unit's last report said of a task.
struct State {
  const model::Report* report = nullptr;
  const model::TaskReport* task = nullptr;
};

class Maker {
 public:
  explicit Maker(const ReportFormInput& input) : in_(input), schema_(*input.schema) {}

  [[nodiscard]] Form form() const {
    Object tasks;
    for (const model::Assignment* assignment : schema_.of_unit(in_.unit)) tasks.push_back(task(*assignment));
    return {in_.json_schema, heading(),
            Object{{"directive", *schema_.directive->id},
                   {"unit", *unit().id},
                   {"period", schema_.period.to_string()},
                   {"submitted", Data(), "Ngày gửi báo cáo."},
                   {"tasks", std::move(tasks)}}};
  }

 private:
  [[nodiscard]] const model::Unit& unit() const { return (*schema_.units)[in_.unit]; }

  [[nodiscard]] std::string heading() const {
    return fmt::format("Báo cáo tiến độ {} của {}\n{}\nSố liệu từ {} đến {}; hạn gửi báo cáo: {}.\n\n{}",
                       schema_.period.name().vi, unit().name.value, schema_.directive->title.value,
                       vietnamese(schema_.window.from), vietnamese(schema_.window.to), vietnamese(schema_.due_of(in_.unit)),
                       kHowTo);
  }

  /// The last word of the unit, and of each one it took over from since then.
  [[nodiscard]] std::vector<State> last_states(const std::string& task) const {
    std::vector<State> out;
    std::set<std::string> heard;
    const model::Report* own = nullptr;
    for (const model::Report* report : in_.history) {
      // What the others said before the unit's own last word, that word has taken up.
      if (own != nullptr && *report->period < *own->period) break;
      const model::TaskReport* said = report->find(task);
      if (said == nullptr || !heard.insert(*report->unit).second) continue;
      out.push_back({report, said});
      if (*report->unit == *unit().id) own = report;
    }
    return out;
  }

  [[nodiscard]] std::string label(const State& state) const {
    std::string out = state.report->period->name().vi;
    if (*state.report->unit == *unit().id) return out;
    const auto other = schema_.units->find(*state.report->unit);
    return fmt::format("{}, {}", other ? (*schema_.units)[*other].display() : *state.report->unit, out);
  }

  [[nodiscard]] std::string state_words(const State& state) const {
    const model::TaskReport& task = *state.task;
    std::string out = fmt::format("Kỳ trước ({}): {}, {}%", label(state), words_of(*task.status), vietnamese(*task.progress));
    if (task.completed_on.good()) out += ", xong ngày " + vietnamese(*task.completed_on);
    std::string numbers;
    for (const model::Evidence& evidence : task.evidence) numbers += (numbers.empty() ? "" : "; ") + *evidence.number;
    if (!numbers.empty()) out += ", minh chứng: " + numbers;
    return out + '.';
  }

  [[nodiscard]] std::string figures_words(const std::vector<State>& states, const model::Indicator& indicator) const {
    std::string out;
    for (const State& state : states) {
      const model::IndicatorValue* value = state.task->find(*indicator.id);
      if (value == nullptr || !(value->value.good() || value->missing.good())) continue;
      out += fmt::format(" Kỳ trước ({}): {}.", label(state),
                         value->value.good() ? figure_words(indicator, *value->value) : "chưa có số liệu");
    }
    return out;
  }

  /// The value to carry on; null where there is none, or more than one.
  [[nodiscard]] Data carried_figure(const std::vector<State>& states, const model::Indicator& indicator) const {
    const bool is_stock = indicator.time.good() && *indicator.time == model::TimeKind::stock;
    if (in_.last == LastState::told || !is_stock || states.size() != 1) return {};
    const model::IndicatorValue* value = states.front().task->find(*indicator.id);
    if (value == nullptr || !value->value.good()) return {};
    if (indicator.type.value == model::IndicatorType::yes_no) return *value->value != model::Decimal(0);
    return *value->value;
  }

  [[nodiscard]] Member task(const model::Assignment& assignment) const {
    const model::PlanEntry& entry = *assignment.entry;
    const std::vector<State> states = last_states(*assignment.task->id);
    std::string note = fmt::format("\n{}\n{}", task_words(*assignment.section, *assignment.task), task_terms(schema_, entry));
    for (const State& state : states) note += '\n' + state_words(state);
    Object figures;
    std::string others;
    for (const model::Indicator& indicator : entry.indicators) {
      if (indicator.is_ratio()) continue;
      const std::string words = fmt::format("{}. {}{}", indicator_title(indicator), indicator_words(indicator),
                                            figures_words(states, indicator));
      Data value = carried_figure(states, indicator);
      const bool is_known = !std::holds_alternative<std::monostate>(value.content);
      if (is_known || (indicator.required.good() && *indicator.required)) {
        figures.push_back({*indicator.id, std::move(value), words});
      } else {
        others += fmt::format("\n  {}: {}", *indicator.id, words);
      }
    }
    if (!others.empty()) note += "\nKhông bắt buộc, có số liệu thì ghi thêm vào indicators:" + others;
    return {*assignment.task->id, fields(entry, states, std::move(figures)), std::move(note)};
  }

  [[nodiscard]] Data fields(const model::PlanEntry& entry, const std::vector<State>& states, Object figures) const {
    using model::Status;
    const bool is_alone = states.size() == 1;
    const bool is_carried = is_alone && in_.last == LastState::carried;
    const auto was = is_alone ? std::optional<Status>(*states.front().task->status) : std::nullopt;
    const bool was_ended = was == Status::completed || was == Status::cancelled;
    Object out;
    if (is_carried) {
      const model::TaskReport& last = *states.front().task;
      out.push_back({"status", model::kStatuses[static_cast<std::size_t>(*was)]});
      out.push_back({"progress", *last.progress});
      if (was == Status::completed && last.completed_on.good()) out.push_back({"completed_on", *last.completed_on});
    } else {
      out.push_back({"status", Data()});
      out.push_back({"progress", Data()});
    }
    const bool owes_reason = is_carried && (was == Status::paused || was == Status::cancelled);
    if (!was_ended) out.push_back({"result", Data()});
    if (!figures.empty()) out.push_back({"indicators", std::move(figures)});
    if (owes_reason || (!was_ended && days_overdue(schema_, entry) > 0)) out.push_back({"reason", Data()});
    return out;
  }

  const ReportFormInput& in_;
  const model::Schema& schema_;
};

}  // namespace

Form report_form(const ReportFormInput& input) { return Maker(input).form(); }

}  // namespace view
