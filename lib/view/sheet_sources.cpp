#include "view/cells.hpp"
#include "view/sheets.hpp"

namespace view {

Section sheet_sources(const AnnexInput& input) {
  Section section;
  section.name = "Nguồn số liệu";
  section.title = "Các tệp nguồn của số liệu";
  section.paragraphs = {
      "Mã băm SHA-256 nhận ra đúng nội dung của từng tệp khi lập phụ lục: tệp đổi một ký tự thì mã băm đổi "
      "theo."};
  Table table;
  table.columns = {{"STT", 5, Align::centre}, {"Tệp", 60}, {"Mã băm SHA-256", 72}};
  for (const aggregate::Source& source : input.summary->sources) {
    table.rows.push_back({{next_number(table), words(source.path), words(source.sha256)}});
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
