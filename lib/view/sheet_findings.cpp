#include <fmt/core.h>

#include <algorithm>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

/// `Sở Tài chính – reports/…/so-tc.yaml`; of a file that is no unit's report, its path.
std::string file_words(const std::string& path, const aggregate::Summary& summary) {
  for (const aggregate::UnitSubmission& each : summary.reporting.units) {
    if (!path.empty() && each.path == path) return fmt::format("{} – {}", (*summary.schema->units)[each.unit].name.value, path);
  }
  return path.empty() ? "Không gắn với tệp nào" : path;
}

Row finding_row(const diag::Diagnostic& finding, long long number) {
  const bool error = finding.severity == diag::Severity::error;
  const text::SourcePtr& file = finding.place.file;
  return {{count(number), file ? count(file->position(finding.place.at.begin).line) : Cell{},
           error ? words("Lỗi", Tone::bad) : words("Cảnh báo", Tone::fair), words(finding.message.vi),
           words(finding.fix ? finding.fix->description.vi : std::string()),
           words(finding.rule != nullptr ? finding.rule->code : "")},
          RowKind::data,
          1};
}

}  // namespace

Section sheet_findings(const AnnexInput& input) {
  const auto errors =
      std::count_if(input.findings.begin(), input.findings.end(),
                    [](const diag::Diagnostic& each) { return each.severity == diag::Severity::error; });
  const auto all = static_cast<long long>(input.findings.size());
  Section section;
  section.name = "Cảnh báo dữ liệu";
  section.title = "Lỗi và cảnh báo về dữ liệu báo cáo";
  section.paragraphs = {
      fmt::format("{} lỗi, {} cảnh báo. Báo cáo có lỗi không được đưa vào tổng hợp; báo cáo chỉ có cảnh báo "
                  "vẫn được tổng hợp.",
                  vietnamese(model::Decimal(errors)), vietnamese(model::Decimal(all - errors)))};
  Table table;
  table.columns = {column("number", "STT", 5, Align::centre),   column("line", "Dòng", 7, Align::right),
                   column("severity", "Mức độ", 11, Align::centre), column("message", "Nội dung", 70),
                   column("fix", "Cách sửa", 35),               column("code", "Mã", 8, Align::centre)};
  std::optional<std::string> last;
  long long number = 0;
  for (const diag::Diagnostic& each : input.findings) {
    const std::string path = each.place.file ? each.place.file->path() : std::string();
    if (path != last) table.rows.push_back(wide_row(table, words(file_words(path, *input.summary)), RowKind::group, 0));
    last = path;
    table.rows.push_back(finding_row(each, ++number));
  }
  if (table.rows.empty()) table.notes = {"Không có lỗi hay cảnh báo nào."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
