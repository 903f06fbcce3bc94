#include <fmt/core.h>

#include <map>

#include "view/cells.hpp"
#include "view/sheets.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

std::string seal_words(const AnnexInput& input) {
  const std::string period = input.summary->schema->period.name().vi;
  if (!input.seal) return fmt::format("Kỳ báo cáo {} chưa đóng, chưa có niêm phong.", period);
  const SealNote& seal = *input.seal;
  const std::string day = seal.date ? fmt::format(" ngày {}", vietnamese(*seal.date)) : std::string();
  const std::string file = fmt::format("Niêm phong: {}; mã băm SHA-256 {}.", seal.path, seal.digest);
  switch (seal.standing) {
    case SealNote::Standing::closed:
      return fmt::format("Kỳ báo cáo {} đã đóng{}, số liệu đúng như khi đóng. {}", period, day, file);
    case SealNote::Standing::altered:
      return fmt::format("Kỳ báo cáo {} đã đóng{}, nhưng dữ liệu đầu vào đã thay đổi từ đó: số liệu này không phải số đã chốt. {}", period, day, file);
    case SealNote::Standing::reopened:
      return fmt::format("Kỳ báo cáo {} đã đóng rồi mở lại{}. {}", period, day, file);
  }
  return {};
}

}  // namespace

Section sheet_sources(const AnnexInput& input) {
  Section section;
  section.name = kSourcesSheet;
  section.title = "Các tệp nguồn của số liệu";
  section.paragraphs = {
      "Mã băm SHA-256 nhận ra đúng nội dung của từng tệp khi lập phụ lục: tệp đổi một ký tự thì mã băm đổi theo. Trong bảng "
      "tính, bấm vào một con số của các phụ lục để đến các dòng tạo nên số đó; cột ngoài cùng bên phải ghi tệp và dòng.",
      seal_words(input)};
  std::map<std::string, model::Date, std::less<>> submitted;
  for (const aggregate::UnitSubmission& each : input.summary->reporting.units) {
    if (each.submitted) submitted.emplace(each.path, *each.submitted);
  }
  Table table;
  table.columns = {column("number", "STT", 5, Align::centre), column("file", "Tệp", 44),
                   column("submitted", "Ngày gửi", 11, Align::centre), column("sha256", "Mã băm SHA-256", 78)};
  for (const aggregate::Source& source : input.summary->sources) {
    const auto day = submitted.find(source.path);
    table.rows.push_back({{next_number(table), words(source.path), day == submitted.end() ? Cell{} : Cell{day->second},
                           words(source.sha256)}});
  }
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace view
