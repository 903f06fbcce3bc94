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
    std::string operator()(const view::ColumnFold& fold) const {
      return "=" + (fold.value ? view::vietnamese(*fold.value) : view::kNoFigure);
    }
    std::string operator()(const view::Tally& tally) const { return "=" + view::tally_words(tally); }
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
  CHECK(document.heading.place_date == "……………, ngày …… tháng …… năm 2026");
  CHECK(document.heading.attached_to == "(Kèm theo Báo cáo số …………… ngày …/…/…… của Ban Thường vụ Tỉnh ủy)");
  CHECK(document.closing.capacity == std::vector<std::string>{"T/M ……………"});
  CHECK(document.closing.name == "……………");
  CHECK(document.closing.recipients == std::vector<std::string>{"……………"});
  CHECK(document.sections[7].annex == "PHỤ LỤC 8");
  CHECK(view::annex(office.input(model::Profile::state)).sections[7].annex == "Phụ lục VIII");
  CHECK(view::annex(office.input(model::Profile::state)).heading.issuer == "Ủy ban nhân dân tỉnh");
}

TEST_CASE("annex: the office's own names, number, place and signer") {
  const office::Office office;
  view::AnnexInput input = office.input(model::Profile::state);
  input.annex.title = world::good(std::string("Kết quả tháng 10"));
  input.office.superior = world::good(std::string("Tỉnh mẫu"));
  input.office.name = world::good(std::string("Văn phòng mẫu"));
  input.office.place = world::good(std::string("Minh Giang"));
  input.office.report_symbol = world::good(std::string("BC-VP"));
  input.office.signer.on_behalf_of = world::good(std::string("Ủy ban nhân dân"));
  input.office.signer.in_place_of = world::good(std::string("Chủ tịch"));
  input.office.signer.position = world::good(std::string("Phó Chủ tịch"));
  input.office.recipients = {"Như trên", "Lưu"};
  view::Document document = view::annex(input);
  CHECK(document.heading.superior == "Tỉnh mẫu");
  CHECK(document.heading.issuer == "Văn phòng mẫu");
  CHECK(document.heading.subject == "Kết quả tháng 10");
  CHECK(document.heading.attached_to == "(Kèm theo Báo cáo số ……………/BC-VP ngày …… tháng …… năm …… của Văn phòng mẫu)");
  CHECK(document.closing.capacity == std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"});
  CHECK(document.closing.position == "Phó Chủ tịch");
  CHECK(document.closing.recipients == std::vector<std::string>{"Như trên", "Lưu"});
  model::IssuedReport issued;
  issued.period = world::good(world::period("2026-10"));
  issued.number = world::good(std::string("15/BC-VP"));
  issued.date = world::good(world::day("2026-02-05"));
  input.office.issued = {issued};
  document = view::annex(input);
  CHECK(document.heading.place_date == "Minh Giang, ngày 05 tháng 02 năm 2026");
  CHECK(document.heading.attached_to == "(Kèm theo Báo cáo số 15/BC-VP ngày 05 tháng 02 năm 2026 của Văn phòng mẫu)");
}

TEST_CASE("annex: the overview says every rate with its denominator") {
  const office::Office office;
  const view::Section overview = view::annex(office.input()).sections[0];
  REQUIRE(overview.tables.size() == 3);
  CHECK(said(overview.tables[0]) ==
        "1 | Đơn vị đã gửi báo cáo | 2 | 3 | =66,7% | – | –\n"
        "2 | Trong đó gửi đúng hạn | 1 | 3 | =33,3% | – | –\n"
        "3 | Nhiệm vụ đã hoàn thành | 1 | 4 | =25,0% | – | –\n"
        "4 | Nhiệm vụ quá hạn, chưa hoàn thành | 1 | 4 | =25,0% | – | –\n"
        "5 | Nhiệm vụ chưa có báo cáo hợp lệ | 1 | 4 | =25,0% | – | –\n");
  CHECK(said(overview.tables[2]) ==
        "I | Phát triển hạ tầng | =3 | 0 | 1 | 1 | 0 | 0 | 1 | =0,0%\n"
        "II | Tuyên truyền | =1 | 1 | 0 | 0 | 0 | 0 | 0 | =100,0%\n"
        " | Tổng số | =4 | =1 | =1 | =1 | =0 | =0 | =1 | =25,0%\n");
  REQUIRE(overview.tables[2].chart);
  CHECK(overview.tables[2].chart->value_columns.size() == 6);
  CHECK(overview.tables[2].chart->last_row == 1);
  CHECK(overview.paging == view::Paging::one_page);
}

TEST_CASE("annex: what changed since the period before, in points of a hundred") {
  const office::Office office;
  const office::Office before;
  view::AnnexInput input = office.input();
  aggregate::Summary past = before.input().summary[0];
  past.reporting.received = 3;
  input.past = std::span(&past, 1);
  const view::Section overview = view::annex(input).sections[0];
  REQUIRE(overview.tables.size() == 3);
  CHECK(said(overview.tables[0]).starts_with("1 | Đơn vị đã gửi báo cáo | 2 | 3 | =66,7% | 100,0% | -33,3\n"
                                             "2 | Trong đó gửi đúng hạn | 1 | 3 | =33,3% | 33,3% | 0,0\n"));
}

TEST_CASE("annex: what waits for a decision, a kind at a time") {
  const office::Office office;
  const view::Section overview = view::annex(office.input()).sections[0];
  REQUIRE(overview.tables.size() == 3);
  CHECK(said(overview.tables[1]) ==
        "1 | Nhiệm vụ NV2. Nhiệm vụ NV2 quá hạn 19 ngày (SA).\n"
        "2 | Kiến nghị với Đơn vị so-b: Phối hợp tập huấn (SA).\n"
        "3 | Đôn đốc đơn vị chưa gửi báo cáo (Đơn vị huyen-x).\n"
        "4 | Chỉ tiêu Tên ho_so mới đạt 13,3% mục tiêu (lũy kế 1.200 / mục tiêu 9.000 hồ sơ).\n"
        "5 | Kiến nghị: Bổ sung kinh phí (SA).\n");
}

TEST_CASE("annex: of more than five decisions the others are counted, and lead to their tasks") {
  office::Office office(office::Proposals::many);
  const view::Table decisions = view::annex(office.input()).sections[0].tables[1];
  REQUIRE(decisions.rows.size() == 6);
  CHECK(said(decisions).ends_with("… | Còn 2 việc khác, xem các phụ lục khác.\n"));
  REQUIRE(decisions.rows[5].cells[0].origin);
  CHECK(decisions.rows[5].cells[0].origin->section == "Theo nhiệm vụ");
  CHECK(decisions.rows[5].cells[0].origin->rows.size() == 1);
}

TEST_CASE("annex: units under their task, tasks under their section, each with what they come to") {
  const office::Office office;
  const std::string none(" |  |  |  |  |  |  |  |  |  |  |  | \n");
  CHECK(only_table(view::annex(office.input()), 1) ==
        "I. Phát triển hạ tầng" + none +
            "=3 nhiệm vụ giao: chưa hoàn thành, trong hạn 1; chưa hoàn thành, quá hạn 1; chưa báo cáo 1" + none +
            "1 | NV1. Nhiệm vụ NV1 | SA; các đơn vị thuộc nhóm Huyện | Đơn vị so-b | 31/12/2026 | Báo cáo hằng tháng | "
            "=60,5 |  |  | =2 nhiệm vụ giao: chưa hoàn thành, trong hạn 1; chưa báo cáo 1 |  |  | \n"
            "1.1 | SA |  |  |  |  | 60,5 | Chưa hoàn thành, trong hạn |  | Đã nhận hồ sơ qua mạng.\n"
            "Văn bản: 123/KH-SA ngày 20/09/2026, Kế hoạch. | " +
            office::kHostile +
            " | Đối với Đơn vị so-b: Phối hợp tập huấn.\nBổ sung kinh phí. | reports/mau/2026-10/so-a.yaml:1\n"
            "1.2 | Đơn vị huyen-x |  |  |  |  | – | Chưa báo cáo |  |  |  |  | \n"
            "2 | NV2. Nhiệm vụ NV2\nĐơn vị báo cáo: SA | SA |  | 30/09/2026 |  | 70 | Chưa hoàn thành, quá hạn | 19 |  | "
            "Lý do: Phải điều chỉnh dự toán. |  | reports/mau/2026-10/so-a.yaml:1\n"
            "II. Tuyên truyền" + none + "=1 nhiệm vụ giao: hoàn thành, không có hạn 1" + none +
            "3 | NV3. Nhiệm vụ NV3\nĐơn vị báo cáo: Đơn vị so-b | Đơn vị so-b |  | Thường xuyên |  | 100 | Hoàn thành, "
            "không có hạn |  |  |  |  | reports/mau/2026-10/so-b.yaml:1\n"
            "=4 nhiệm vụ giao: hoàn thành, không có hạn 1; chưa hoàn thành, trong hạn 1; chưa hoàn thành, quá hạn 1; chưa "
            "báo cáo 1" + none);
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
        "NV1. Nhiệm vụ NV1 |  |  |  |  |  |  |  |  |  |  |  | \n"
        "1 | Tên ho_so | hồ sơ | =1.200 | 1/2 | – | 1.200 | 1/2 | – | 9.000 | 13,3% |  | \n"
        " | – SA |  | 1.200 |  |  |  |  |  |  |  |  | reports/mau/2026-10/so-a.yaml:1\n"
        " | – Đơn vị huyen-x: chưa có số liệu |  | – |  |  |  |  |  |  |  |  | \n");
  CHECK(only_table(document, 4) ==
        "Kiến nghị với Đơn vị so-b |  |  |  |  | \n"
        "1 | Phối hợp tập huấn. | 1 | SA | NV1. Nhiệm vụ NV1 | reports/mau/2026-10/so-a.yaml:1\n"
        "Kiến nghị không ghi nơi nhận |  |  |  |  | \n"
        "2 | Bổ sung kinh phí. | 1 | SA | NV1. Nhiệm vụ NV1 | reports/mau/2026-10/so-a.yaml:1\n"
        "Khó khăn, vướng mắc |  |  |  |  | \n"
        "3 | " +
            office::kHostile +
            " | 1 | SA | NV1. Nhiệm vụ NV1 | reports/mau/2026-10/so-a.yaml:1\n"
            "Lý do chậm, tạm dừng hoặc hủy |  |  |  |  | \n"
            "4 | Phải điều chỉnh dự toán. | 1 | SA | NV2. Nhiệm vụ NV2 | reports/mau/2026-10/so-a.yaml:1\n");
}

TEST_CASE("annex: what is told of more than five tasks names them by their ids") {
  world::World world;
  world.unit("a");
  world.section("S1");
  for (int i = 1; i <= 6; ++i) world.task("NV" + std::to_string(i), {"a"});
  model::Report& report = world.report("a", "2026-10", "2026-10-16");
  for (int i = 1; i <= 6; ++i) {
    model::TaskReport& task = world::says(report, "NV" + std::to_string(i), model::Status::in_progress, "50");
    task.difficulties = world::good(std::string(i == 6 ? "Việc riêng." : "Thiếu kinh phí."));
    task.reason = world::good(std::string("Chờ hướng dẫn."));
  }
  const model::Schema schema = world.schema("2026-10");
  const aggregate::Summary summary = aggregate::summarise(world.input(schema, world::day("2026-10-19")));
  const view::Table table = view::annex({&summary, {}, "Mẫu"}).sections[4].tables[0];
  CHECK(said(table).find("Chờ hướng dẫn. | 1 | Đơn vị a | NV1; NV2; NV3; NV4; NV5; NV6 |") != std::string::npos);
  CHECK(said(table).find("Thiếu kinh phí. | 1 | Đơn vị a | NV1. Nhiệm vụ NV1\nNV2. Nhiệm vụ NV2\n") != std::string::npos);
}

TEST_CASE("annex: submissions, findings, sources") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  CHECK(document.sections[5].paragraphs ==
        std::vector<std::string>{"Tỷ lệ nộp báo cáo: 66,7% (2/3); tỷ lệ nộp đúng hạn: 33,3% (1/3)."});
  CHECK(only_table(document, 5) ==
        "1 | Đơn vị so-a | Đã gửi đúng hạn | 19/10/2026 | 16/10/2026 | 0 | Đúng | reports/mau/2026-10/so-a.yaml\n"
        "2 | Đơn vị so-b | Đã gửi, trễ hạn | 19/10/2026 | 21/10/2026 | 2 | Trễ | reports/mau/2026-10/so-b.yaml\n"
        "3 | Đơn vị huyen-x | Chưa gửi | 19/10/2026 | – | – | Thiếu | \n");
  CHECK(document.sections[6].paragraphs ==
        std::vector<std::string>{
            "1 lỗi, 1 cảnh báo. Báo cáo có lỗi không được đưa vào tổng hợp; báo cáo chỉ có cảnh báo vẫn "
            "được tổng hợp."});
  CHECK(only_table(document, 6) ==
        "Đơn vị so-b – reports/mau/2026-10/so-b.yaml |  |  |  |  | \n"
        "1 | 2 | Cảnh báo | Nộp ngày 21/10/2026, trễ 2 ngày |  | T403\n"
        "2 | 1 | Lỗi | “xong” không phải là trạng thái |  | V204\n");
  CHECK(only_table(document, 7) == "1 | plan.yaml |  | " + std::string(64, 'a') +
                                       "\n2 | reports/mau/2026-10/so-a.yaml | 16/10/2026 | " + std::string(64, '1') + "\n");
}

TEST_CASE("annex: how the periods went, under the month's own submissions, where there is one before") {
  const office::Office office;
  view::AnnexInput input = office.input();
  CHECK(view::annex(input).sections[5].tables.size() == 1);
  std::vector<aggregate::Summary> past = {*input.summary};
  input.past = past;
  const view::Section sheet = view::annex(input).sections[5];
  REQUIRE(sheet.name == "Tình hình báo cáo");
  REQUIRE(sheet.tables.size() == 2);
  const view::Table& course = sheet.tables[1];
  const std::string line = said(course).substr(0, said(course).find('\n') + 1);
  CHECK(said(course) == line + line);
  CHECK(line == "T10/2026 | =3 | 1 | 1 | 0 | 1 | 25,0%\n");
  REQUIRE(course.chart);
  CHECK(course.chart->value_columns == std::vector<std::size_t>{2, 3, 4, 5});
  CHECK(course.chart->last_row == 1);
}

TEST_CASE("annex: figures that disagree are refused, not handed out") {
  office::Office office;
  ++office.summary().totals.of[0];
  CHECK_THROWS_AS((void)view::annex(office.input()), std::logic_error);
}

TEST_CASE("annex: the sources say whether the period is closed, by which seal") {
  const office::Office office;
  view::AnnexInput input = office.input();
  const auto said_of_seal = [&] { return view::annex(input).sections.back().paragraphs.back(); };
  CHECK(said_of_seal() == "Kỳ báo cáo tháng 10/2026 chưa đóng, chưa có niêm phong.");
  using Standing = view::SealNote::Standing;
  input.seal = view::SealNote{Standing::closed, "seals/mau/2026-10.yaml", "abc", world::day("2026-10-25")};
  CHECK(said_of_seal() ==
        "Kỳ báo cáo tháng 10/2026 đã đóng ngày 25/10/2026, số liệu đúng như khi đóng. Niêm phong: seals/mau/2026-10.yaml; mã băm SHA-256 abc.");
  input.seal->standing = Standing::altered;
  input.seal->date.reset();
  CHECK(said_of_seal() ==
        "Kỳ báo cáo tháng 10/2026 đã đóng, nhưng dữ liệu đầu vào đã thay đổi từ đó: số liệu này không phải số đã chốt. Niêm phong: "
        "seals/mau/2026-10.yaml; mã băm SHA-256 abc.");
  input.seal->standing = Standing::reopened;
  CHECK(said_of_seal() == "Kỳ báo cáo tháng 10/2026 đã đóng rồi mở lại. Niêm phong: seals/mau/2026-10.yaml; mã băm SHA-256 abc.");
}
