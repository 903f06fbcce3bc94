#include <map>

#include "view/cells.hpp"
#include "view/sheets.hpp"

namespace view {

Section sheet_sources(const AnnexInput& input) {
  Section section;
  section.name = kSourcesSheet;
  section.title = "Các tệp nguồn của số liệu";
  section.paragraphs = {
      "Mã băm SHA-256 nhận ra đúng nội dung của từng tệp khi lập phụ lục: tệp đổi một ký tự thì mã băm đổi theo. Trong bảng "
      "tính, bấm vào một con số của các phụ lục để đến các dòng tạo nên số đó; cột ngoài cùng bên phải ghi tệp và dòng."};
  std::map<std::string, model::Date, std::less<>> submitted;
  for (const aggregate::UnitSubmission& each : input.summary->reporting.units) {
    if (each.submitted) submitted.emplace(each.path, *each.submitted);
  }
  Table table;
  table.columns = {column("number", "STT", 5, Align::centre), column("file", "Tệp", 50),
                   column("submitted", "Ngày gửi", 11, Align::centre), column("sha256", "Mã băm SHA-256", 70)};
  for (const aggregate::Source& source : input.summary->sources) {
    const auto day = submitted.find(source.path);
    table.rows.push_back({{next_number(table), words(source.path), day == submitted.end() ? Cell{} : Cell{day->second},
                           words(source.sha256)}});
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
