#include <fmt/format.h>

#include <algorithm>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"

namespace view {

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
  table.columns = {{"STT", 5, Align::centre},     {"Tệp", 34},
                   {"Dòng", 7, Align::right},     {"Mã", 8, Align::centre},
                   {"Mức độ", 11, Align::centre}, {"Nội dung", 80}};
  for (const diag::Diagnostic& each : input.findings) {
    const bool error = each.severity == diag::Severity::error;
    const text::SourcePtr& file = each.place.file;
    table.rows.push_back(
        {{next_number(table), words(file ? file->path() : ""),
          file ? count(file->position(each.place.at.begin).line) : Cell{},
          words(each.rule != nullptr ? each.rule->code : ""),
          error ? words("Lỗi", Tone::bad) : words("Cảnh báo", Tone::fair), words(each.message.vi)}});
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
