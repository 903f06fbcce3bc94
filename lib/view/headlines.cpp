#include "view/headlines.hpp"

#include <algorithm>

#include "view/cells.hpp"

namespace view {

namespace {

using aggregate::Class;
using aggregate::Submission;
using Places = std::vector<std::size_t>;

std::vector<Headline> of(const aggregate::Summary& summary) {
  const aggregate::Reporting& reporting = summary.reporting;
  const aggregate::ClassCounts& totals = summary.totals;
  const int all = totals.total();
  const Basis received = units_in(summary, {Submission::on_time, Submission::late, Submission::invalid});
  const Basis done = rows_in(summary, aggregate::kCompleted);
  return {{"Đơn vị đã gửi báo cáo", "received", {reporting.received, reporting.expected}, received, {}, {}},
          {"Trong đó gửi đúng hạn", "on_time", {reporting.on_time, reporting.expected}, units_in(summary, {Submission::on_time}), {}, {}},
          {"Nhiệm vụ đã hoàn thành", "completed", {completed(totals), all}, done, {}, {}},
          {"Nhiệm vụ quá hạn, chưa hoàn thành", "open_overdue", {totals[Class::open_overdue], all}, rows_in(summary, {Class::open_overdue}), {}, {}},
          {"Nhiệm vụ chưa có báo cáo hợp lệ", "not_reported", {totals[Class::not_reported], all}, rows_in(summary, {Class::not_reported}), {}, {}}};
}

}  // namespace

Basis units_in(const aggregate::Summary& summary, std::initializer_list<Submission> states) {
  Basis out{Basis::Kind::submissions, {}, Places()};
  for (std::size_t i = 0; i < summary.reporting.units.size(); ++i) {
    out.of->push_back(i);
    if (std::find(states.begin(), states.end(), summary.reporting.units[i].state) != states.end()) out.items.push_back(i);
  }
  return out;
}

Basis rows_in(const aggregate::Summary& summary, std::initializer_list<Class> classes) {
  Basis out{Basis::Kind::assignments, {}, Places()};
  for (std::size_t i = 0; i < summary.rows.size(); ++i) {
    out.of->push_back(i);
    if (std::find(classes.begin(), classes.end(), summary.rows[i].kind) != classes.end()) out.items.push_back(i);
  }
  return out;
}

std::vector<Headline> headlines(const AnnexInput& input) {
  std::vector<Headline> out = of(*input.summary);
  if (input.past.empty()) return out;
  const std::vector<Headline> before = of(input.past.back());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].before = before[i].now;
    out[i].basis_before = before[i].basis;
    out[i].basis_before.past = input.past.size() - 1;
  }
  return out;
}

}  // namespace view
