#include "view/annex.hpp"

#include <doctest/doctest.h>

#include "unit/view/office.hpp"
#include "view/vietnamese.hpp"

namespace {

/// What a cell says, `=` before what a workbook computes.
std::string said(const view::Cell& cell) {
  struct Visitor {
    std::string operator()(view::Blank) const { return ""; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const view::Number& number) const { return view::vietnamese(number); }
    std::string operator()(model::Date date) const { return view::vietnamese(date); }
    std::string operator()(const view::ColumnSum& sum) const { return "=" + view::vietnamese(sum.value); }
    std::string operator()(const view::RowSum& sum) const { return "=" + view::vietnamese(sum.value); }
    std::string operator()(const view::RowShare& share) const {
      return "=" + (share.value ? view::vietnamese(*share.value) : view::kNoFigure);
    }
  };
  return std::visit(Visitor{}, cell.content);
}

/// A table, one row a line.
std::string said(const view::Table& table) {
  std::string out;
  for (const view::Row& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i > 0 ? " | " : "") + said(row.cells[i]);
    out += "\n";
  }
  return out;
}

std::string only_table(const view::Document& document, std::size_t sheet) {
  REQUIRE(document.sections[sheet].tables.size() == 1);
  return said(document.sections[sheet].tables[0]);
}

}  // namespace

TEST_CASE("annex: heading, title and as-of date") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  CHECK(document.title == "Tình hình thực hiện Chỉ thị về chuyển đổi số");
  CHECK(document.as_of == world::day("2026-10-19"));
  CHECK(document.heading.issuer == "Ban Thường vụ Tỉnh ủy");
  CHECK(document.heading.subject == "Thực hiện Chỉ thị về chuyển đổi số");
  CHECK(
      document.heading.subject_note ==
      "(Kỳ báo cáo tháng 10/2026: từ ngày 15/09/2026 đến ngày 14/10/2026; số liệu chốt đến ngày 19/10/2026)");
  CHECK(document.sections[7].annex == "PHỤ LỤC VIII");
  CHECK(view::annex(office.input(model::Profile::state)).heading.issuer == "Ủy ban nhân dân tỉnh");
  view::AnnexInput named = office.input();
  named.issuer = "Văn phòng Tỉnh ủy";
  CHECK(view::annex(named).heading.issuer == "Văn phòng Tỉnh ủy");
}

TEST_CASE("annex: the overview says every rate with its denominator") {
  const office::Office office;
  const view::Section overview = view::annex(office.input()).sections[0];
  CHECK(overview.paragraphs ==
        std::vector<std::string>{
            "Không gian theo dõi: Không gian mẫu.",
            "Tỷ lệ nộp báo cáo: 66,7% (2/3); tỷ lệ nộp đúng hạn: 33,3% (1/3). Trễ hạn 1 đơn vị, không "
            "hợp lệ 0 đơn vị, chưa nộp 1 đơn vị.",
            "Tỷ lệ nhiệm vụ đã hoàn thành: 25,0% (1/4); quá hạn chưa hoàn thành: 25,0% (1/4); chưa "
            "có báo cáo hợp lệ: 25,0% (1/4)."});
  REQUIRE(overview.tables.size() == 3);
  CHECK(said(overview.tables[0]) ==
        "1 | Gửi đúng hạn | 1 | 3 | =33,3%\n"
        "2 | Gửi trễ hạn | 1 | 3 | =33,3%\n"
        "3 | Đã gửi nhưng không hợp lệ, không đưa vào tổng hợp | 0 | 3 | =0,0%\n"
        "4 | Chưa gửi | 1 | 3 | =33,3%\n"
        " | Tổng số đơn vị phải báo cáo | =3 | 3 | =100,0%\n"
        " | Trong đó: đã nhận báo cáo (1 + 2 + 3) | =2 | 3 | =66,7%\n");
  CHECK(said(overview.tables[1]) ==
        "I | Phát triển hạ tầng | =3 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 1 | =0 | =0,0%\n"
        "II | Tuyên truyền | =1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | =1 | =100,0%\n"
        " | Tổng số | =4 | =0 | =0 | =1 | =1 | =1 | =0 | =0 | =1 | =1 | =25,0%\n");
  CHECK(said(overview.tables[2]) ==
        "I | Phát triển hạ tầng | =1 | 1 | 0 | 0 | 0\n"
        "II | Tuyên truyền | =0 | 0 | 0 | 0 | 0\n"
        " | Tổng số | =1 | =1 | =0 | =0 | =0\n");
  REQUIRE(overview.tables[1].chart);
  CHECK(overview.tables[1].chart->value_columns.size() == 8);
  CHECK(overview.tables[1].chart->last_row == 1);
}

TEST_CASE("annex: an assignment a row, by section and task") {
  const office::Office office;
  CHECK(
      only_table(view::annex(office.input()), 1) ==
      "I. Phát triển hạ tầng |  |  |  |  |  |  |  |  |  |  |  |  | \n"
      "1 | NV1. Nhiệm vụ NV1 | SA; các đơn vị thuộc nhóm Huyện | Đơn vị so-b | SA | 31/12/2026 | Báo cáo "
      "hằng tháng | "
      "60,5 | Chưa hoàn thành, trong hạn |  | Đã nhận hồ sơ qua mạng.\nVăn bản: 123/KH-SA ngày 20/09/2026, "
      "Kế hoạch. | " +
          office::kHostile +
          " | Đối với Đơn vị so-b: Phối hợp tập huấn.\nBổ sung kinh phí. | reports/mau/2026-10/so-a.yaml:1\n"
          "2 | NV1. Nhiệm vụ NV1 | SA; các đơn vị thuộc nhóm Huyện | Đơn vị so-b | Đơn vị huyen-x | "
          "31/12/2026 | Báo cáo "
          "hằng tháng | – | Chưa báo cáo |  |  |  |  | \n"
          "3 | NV2. Nhiệm vụ NV2 | SA |  | SA | 30/09/2026 |  | 70 | Chưa hoàn thành, quá hạn | 19 |  | Lý "
          "do: Phải điều "
          "chỉnh dự toán. |  | reports/mau/2026-10/so-a.yaml:1\n"
          "II. Tuyên truyền |  |  |  |  |  |  |  |  |  |  |  |  | \n"
          "4 | NV3. Nhiệm vụ NV3 | Đơn vị so-b |  | Đơn vị so-b | Thường xuyên |  | 100 | Hoàn thành, không "
          "có hạn |  |  "
          "|  |  | reports/mau/2026-10/so-b.yaml:1\n");
}

TEST_CASE("annex: units, indicators, obstacles") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  CHECK(only_table(document, 2) ==
        "1 | Đơn vị so-a | =2 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | =0 | =0,0% | 65,3 | 2\n"
        "2 | Đơn vị so-b | =1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | =1 | =100,0% | 100 | 1\n"
        "3 | Đơn vị huyen-x | =1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | =0 | =0,0% | – | 0\n"
        " | Tổng số | =4 | =0 | =0 | =1 | =1 | =1 | =0 | =0 | =1 | =1 | =25,0% |  | =3\n");
  CHECK(only_table(document, 3) ==
        "1 | NV1. Nhiệm vụ NV1 | Tên ho_so | hồ sơ | 1.200 | 1.200 | – | 9.000 | 13,3% | 1 | 2\n");
  CHECK(
      only_table(document, 4) ==
      "1 | Đơn vị so-a | NV1. Nhiệm vụ NV1 | " + office::kHostile +
          " | Phối hợp tập huấn. | Đơn vị so-b | reports/mau/2026-10/so-a.yaml:1\n"
          "2 | Đơn vị so-a | NV1. Nhiệm vụ NV1 |  | Bổ sung kinh phí. |  | reports/mau/2026-10/so-a.yaml:1\n"
          "3 | Đơn vị so-a | NV2. Nhiệm vụ NV2 | Lý do: Phải điều chỉnh dự toán. |  |  | "
          "reports/mau/2026-10/so-a.yaml:1\n");
}

TEST_CASE("annex: submissions, findings, sources") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  CHECK(document.sections[5].paragraphs ==
        std::vector<std::string>{"Tỷ lệ nộp báo cáo: 66,7% (2/3); tỷ lệ nộp đúng hạn: 33,3% (1/3)."});
  CHECK(only_table(document, 5) ==
        "1 | Đơn vị so-a | Đã gửi đúng hạn | 19/10/2026 | 16/10/2026 | 0 | reports/mau/2026-10/so-a.yaml\n"
        "2 | Đơn vị so-b | Đã gửi, trễ hạn | 19/10/2026 | 21/10/2026 | 2 | reports/mau/2026-10/so-b.yaml\n"
        "3 | Đơn vị huyen-x | Chưa gửi | 19/10/2026 | – | – | \n");
  CHECK(document.sections[6].paragraphs ==
        std::vector<std::string>{
            "1 lỗi, 1 cảnh báo. Báo cáo có lỗi không được đưa vào tổng hợp; báo cáo chỉ có cảnh báo vẫn "
            "được tổng hợp."});
  CHECK(only_table(document, 6) ==
        "1 | reports/mau/2026-10/so-b.yaml | 2 | T403 | Cảnh báo | Nộp ngày 21/10/2026, trễ 2 ngày\n"
        "2 | reports/mau/2026-10/so-b.yaml | 1 | V204 | Lỗi | “xong” không phải là trạng thái\n");
  CHECK(only_table(document, 7) == "1 | plan.yaml | " + std::string(64, 'a') +
                                       "\n2 | reports/mau/2026-10/so-a.yaml | " + std::string(64, '1') +
                                       "\n");
}

TEST_CASE("annex: figures that disagree are refused, not handed out") {
  office::Office office;
  ++office.summary().totals.of[0];
  CHECK_THROWS_AS((void)view::annex(office.input()), std::logic_error);
}
