#include <doctest/doctest.h>

#include "load/load.hpp"
#include "text/utf8.hpp"
#include "unit/load/report_base.hpp"
#include "unit/load/report_support.hpp"

using load_tests::base_report;
using load_tests::fixed;
using load_tests::Parsed;
using load_tests::told;
using load_tests::with_task;
using model::Decimal;

namespace {

std::optional<model::Report> load_report(Parsed& parsed) {
  static const model::Plan kPlan = load_tests::base_plan();
  return load::report(*parsed.root, parsed.source, {&kPlan}, parsed.bag);
}

}  // namespace

TEST_CASE("the base report is read whole") {
  Parsed parsed(base_report());
  REQUIRE(parsed.root);
  const auto report = load_report(parsed);
  REQUIRE(report);
  CHECK(told(parsed.bag, text::Lang::en).empty());
  CHECK(report->directive.get() == "mau");
  CHECK(report->unit.get() == "so-a");
  CHECK(report->period->to_string() == "2026-10");
  CHECK(model::to_iso(*report->submitted) == "2026-10-16");
  CHECK(report->prepared_by.get() == "Phòng Công nghệ thông tin");
  CHECK(report->approved_by.get() == "Phó Giám đốc");
  CHECK(report->tasks_readable);
  REQUIRE(report->tasks.size() == 2);
  const model::TaskReport& task = report->tasks[0];
  CHECK(task.id.value == "NV1.1");
  CHECK(task.status.get() == model::Status::in_progress);
  CHECK(task.progress.get() == Decimal(60));
  CHECK(task.completed_on.absent());
  CHECK(task.result.get() ==
        "Toàn bộ thủ tục trong danh mục đã nhận hồ sơ qua mạng; hai thủ tục liên thông đang chạy thử.");
  CHECK(task.indicators_state == model::FieldState::good);
  REQUIRE(task.indicators.size() == 5);
  CHECK(task.find("ho_so")->value.get() == Decimal(1200));
  CHECK(task.find("kinh_phi")->value->to_string() == "450.25");
  CHECK(task.find("cong_khai")->value.get() == Decimal(1));
  CHECK(task.evidence_state == model::FieldState::good);
  REQUIRE(task.evidence.size() == 1);
  CHECK(task.evidence[0].number.get() == "123/KH-SA");
  CHECK(model::to_iso(*task.evidence[0].date) == "2026-09-20");
  CHECK(task.evidence[0].title.get() == "Kế hoạch triển khai");
  REQUIRE(task.proposals.size() == 2);
  CHECK(task.proposals[0].to.get() == "so-b");
  CHECK(task.proposals[0].text.get() == "Phối hợp tập huấn cho cán bộ xã.");
  CHECK(task.proposals[1].to.absent());
  CHECK(task.proposals[1].text.get() == "Bổ sung kinh phí cho điểm hỗ trợ.");
  CHECK(task.next.get() == "Mở rộng thanh toán trực tuyến.");
  CHECK(report->tasks[1].indicators_state == model::FieldState::absent);
  CHECK(report->tasks[1].reason.get() == "Phải điều chỉnh dự toán sau khi thẩm định giá.");
}

TEST_CASE("a report says what it is without a finding") {
  Parsed parsed("unit: [so-a]\nperiod: ' 10/2026 '\ndirective: mau\n");
  const auto identity = load::identify(*parsed.root);
  CHECK(identity.directive == "mau");
  CHECK(identity.unit.empty());
  CHECK(identity.period == "10/2026");
  CHECK(parsed.bag.empty());
  Parsed list("- a\n");
  CHECK(load::identify(*list.root).unit.empty());
}

TEST_CASE("one mistake is one finding: misspelt keys leave their fields bad") {
  Parsed parsed(with_task("    trang_thai: đang thực hiện\n    Tiến độ: 60\n    chi_tieu: {ho_so: 5}\n    minh_chung: []\n"));
  const auto report = load_report(parsed);
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R102 7:5-7:15 /tasks/NV1.1/trang_thai: Mẫu không có trường “trang_thai”; trường đúng là “status” [safe]\n"
        "R102 8:5-8:12 /tasks/NV1.1/Tiến độ: Mẫu không có trường “Tiến độ”; trường đúng là “progress” [safe]\n"
        "R102 9:5-9:13 /tasks/NV1.1/chi_tieu: Mẫu không có trường “chi_tieu”; trường đúng là “indicators” [safe]\n"
        "R102 10:5-10:15 /tasks/NV1.1/minh_chung: Mẫu không có trường “minh_chung”; trường đúng là “evidence” [safe]\n");
  const model::TaskReport& task = report->tasks.at(0);
  CHECK(task.status.bad());
  CHECK(task.progress.bad());
  CHECK(task.indicators_state == model::FieldState::bad);
  CHECK(task.evidence_state == model::FieldState::bad);
}

TEST_CASE("a status in Vietnamese becomes the word of the form") {
  const auto mended = [](const std::string& status) {
    Parsed parsed(with_task("    status: " + status + "\n    progress: 60\n"));
    CHECK(load_report(parsed)->tasks.at(0).status.bad());
    REQUIRE(parsed.bag.findings().size() == 1);
    const diag::Diagnostic& finding = parsed.bag.findings()[0];
    REQUIRE(finding.fix);
    CHECK(finding.fix->safety == diag::Safety::safe);
    return finding.fix->edits.at(0).text;
  };
  CHECK(mended("hoàn thành") == "completed");
  CHECK(mended("Đã hoàn thành") == "completed");
  CHECK(mended("đang triển khai thực hiện") == "in_progress");
  CHECK(mended("Đang tiến hành") == "in_progress");
  CHECK(mended("done") == "completed");
  CHECK(mended("Completed") == "completed");
  CHECK(mended("đang thực hiện") == "in_progress");
  CHECK(mended("đang triển khai") == "in_progress");
  CHECK(mended("in progress") == "in_progress");
  CHECK(mended("chưa thực hiện") == "not_started");
  CHECK(mended("chưa bắt đầu") == "not_started");
  CHECK(mended("tạm dừng") == "paused");
  CHECK(mended("hủy") == "cancelled");
  CHECK(mended("huỷ") == "cancelled");
  CHECK(mended("hủy bỏ") == "cancelled");
}

TEST_CASE("an indicator is a value of its type or a reason why there is none") {
  Parsed parsed(with_task("    status: in_progress\n    progress: 60\n    indicators:\n"
                          "      ho_so: 1.200\n"
                          "      ho_so_truc_tuyen: {missing: Chưa chốt số liệu}\n"
                          "      kinh_phi: null\n"
                          "      hai_long: {mising: x}\n"
                          "      cong_khai: {value: 5}\n"
                          "      ti_le_truc_tuyen: abc\n"
                          "      khac: x\n"));
  const auto report = load_report(parsed);
  const model::TaskReport& task = report->tasks.at(0);
  CHECK(task.find("ho_so")->value.bad());
  CHECK(task.find("ho_so_truc_tuyen")->missing.get() == "Chưa chốt số liệu");
  CHECK(task.find("ho_so_truc_tuyen")->value.absent());
  CHECK(task.find("hai_long")->missing.bad());
  CHECK(task.find("khac")->value.bad());
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "V206 10:14-10:19 /tasks/NV1.1/indicators/ho_so: Không rõ “1.200” là 1200 (dấu ngăn hàng nghìn) hay 1.2 (dấu thập "
        "phân); ở đây chỉ nhận số nguyên, nếu là số trước thì ghi liền “1200” [unsafe]\n"
        "R103 12:17-12:21 /tasks/NV1.1/indicators/kinh_phi: “kinh_phi” phải là một giá trị hoặc {missing: lý do}, nhưng đang "
        "để trống\n"
        "R102 13:18-13:24 /tasks/NV1.1/indicators/hai_long/mising: Mẫu không có trường “mising”; có phải “missing”? [unsafe]\n"
        "R103 14:18-14:28 /tasks/NV1.1/indicators/cong_khai: “cong_khai” phải là một giá trị hoặc {missing: lý do}, không phải "
        "một nhóm trường\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "V206 10:14-10:19 /tasks/NV1.1/indicators/ho_so: “1.200” can be 1200 (a mark between thousands) or 1.2 (a decimal "
        "mark); only a whole number fits here: if it is the former, write “1200” [unsafe]\n"
        "R103 12:17-12:21 /tasks/NV1.1/indicators/kinh_phi: “kinh_phi” must be a value or {missing: reason}, but is empty\n"
        "R102 13:18-13:24 /tasks/NV1.1/indicators/hai_long/mising: Unknown field “mising”; did you mean “missing”? [unsafe]\n"
        "R103 14:18-14:28 /tasks/NV1.1/indicators/cong_khai: “cong_khai” must be a value or {missing: reason}, not a map\n");
}

TEST_CASE("a value beyond the plan's limits says where the limit is set") {
  const auto one = [](const std::string& value) {
    Parsed parsed(with_task("    status: in_progress\n    progress: 60\n    indicators: {ho_so: " + value + "}\n"));
    const auto report = load_report(parsed);
    CHECK(report->tasks.at(0).find("ho_so")->value.good() == parsed.bag.empty());
    return parsed.bag;
  };
  CHECK(one("10").empty());
  CHECK(one("100000").empty());
  diag::Bag low = one("9");
  CHECK(told(low, text::Lang::vi) ==
        "V203 9:25-9:26 /tasks/NV1.1/indicators/ho_so: “ho_so” là “9”, thấp hơn mức thấp nhất 10 của kế hoạch\n");
  CHECK(told(low, text::Lang::en) ==
        "V203 9:25-9:26 /tasks/NV1.1/indicators/ho_so: “ho_so” is “9”, less than the plan's least, 10\n");
  diag::Bag high = one("100001");
  CHECK(told(high, text::Lang::vi) ==
        "V203 9:25-9:31 /tasks/NV1.1/indicators/ho_so: “ho_so” là “100001”, cao hơn mức cao nhất 100.000 của kế hoạch\n");
  CHECK(told(high, text::Lang::en) ==
        "V203 9:25-9:31 /tasks/NV1.1/indicators/ho_so: “ho_so” is “100001”, more than the plan's most, 100,000\n");
  REQUIRE(high.findings()[0].related.size() == 1);
  CHECK(high.findings()[0].related[0].place.file->path() == "plan.yaml");
  CHECK(high.findings()[0].related[0].place.at == text::Span{13, 19});
  CHECK(high.findings()[0].related[0].message == text::Localized{"giới hạn đặt tại đây", "the limit is set here"});
}

TEST_CASE("a lone item where a list is asked is put into one") {
  const std::string before = "    status: in_progress\n    progress: 60\n";
  Parsed parsed(with_task(before + "    evidence: {number: 123/KH-SA}\n    proposals:  Tăng kinh phí\n"));
  load_report(parsed);
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R103 9:15-9:34 /tasks/NV1.1/evidence: “evidence” phải là một danh sách, mỗi mục là “- {number: 123/KH-UBND}”, không "
        "phải một nhóm trường [safe]\n"
        "R103 10:17-10:30 /tasks/NV1.1/proposals: “proposals” phải là một danh sách, mỗi mục là “- nội dung kiến nghị”, không "
        "phải “Tăng kinh phí” [safe]\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R103 9:15-9:34 /tasks/NV1.1/evidence: “evidence” must be a list, each item like “- {number: 123/KH-UBND}”, not a map "
        "[safe]\n"
        "R103 10:17-10:30 /tasks/NV1.1/proposals: “proposals” must be a list, each item like “- what is proposed”, not “Tăng "
        "kinh phí” [safe]\n");
  CHECK(fixed(parsed.bag.findings()[0]) ==
        with_task(before + "    evidence: [{number: 123/KH-SA}]\n    proposals:  Tăng kinh phí\n"));
  CHECK(fixed(parsed.bag.findings()[1]) ==
        with_task(before + "    evidence: {number: 123/KH-SA}\n    proposals:\n      - Tăng kinh phí\n"));

  Parsed lone(with_task(before + "    evidence: 123/KH-SA\n"));
  load_report(lone);
  CHECK(told(lone.bag, text::Lang::en) ==
        "R103 9:15-9:24 /tasks/NV1.1/evidence: “evidence” must be a list, each item like “- {number: 123/KH-UBND}”, not "
        "“123/KH-SA”\n");
}

TEST_CASE("items of a list are named by their number") {
  Parsed parsed(with_task("    status: paused\n    progress: 60\n    evidence:\n      - date: 2026-10-10\n      - 123/KH\n"
                          "    proposals:\n      - {to: so-b}\n      - [a]\n      - \"\"\n"));
  const auto report = load_report(parsed);
  CHECK(report->tasks.at(0).evidence.size() == 2);
  CHECK(report->tasks.at(0).proposals.size() == 3);
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R101 10:9-10:13 /tasks/NV1.1/evidence/0/number: Mục 1 của “evidence” thiếu trường “number”; ví dụ: “number: "
        "123/KH-UBND”\n"
        "R103 11:9-11:15 /tasks/NV1.1/evidence/1: Mục 2 của “evidence” phải là {number: số ký hiệu, date: ngày, title: tên văn bản}, không "
        "phải “123/KH”\n"
        "R101 13:10-13:12 /tasks/NV1.1/proposals/0/text: Mục 1 của “proposals” thiếu trường “text”; ví dụ: “text: …”\n"
        "R103 14:9-14:12 /tasks/NV1.1/proposals/1: Mục 2 của “proposals” phải là một đoạn văn bản hoặc {to: nơi nhận, text: nội "
        "dung}, không phải một danh sách\n"
        "V207 15:9-15:11 /tasks/NV1.1/proposals/2: Mục 3 của “proposals” để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R101 10:9-10:13 /tasks/NV1.1/evidence/0/number: Item 1 of “evidence” lacks the field “number”; for example: “number: "
        "123/KH-UBND”\n"
        "R103 11:9-11:15 /tasks/NV1.1/evidence/1: Item 2 of “evidence” must be {number: …, date: …, title: …}, not “123/KH”\n"
        "R101 13:10-13:12 /tasks/NV1.1/proposals/0/text: Item 1 of “proposals” lacks the field “text”; for example: “text: …”\n"
        "R103 14:9-14:12 /tasks/NV1.1/proposals/1: Item 2 of “proposals” must be a text or {to: recipient, text: words}, not a "
        "list\n"
        "V207 15:9-15:11 /tasks/NV1.1/proposals/2: Item 3 of “proposals” is empty: write the text, or leave it out if it is "
        "optional\n");
}

TEST_CASE("tasks must be a map; nothing is read in a task that the plan does not know") {
  const std::string head = "directive: mau\nunit: so-a\nperiod: 2026-10\nsubmitted: 2026-10-16\n";
  const auto tasks = [&](const std::string& lines) {
    Parsed parsed(head + lines);
    const auto report = load_report(parsed);
    return (report->tasks_readable ? "readable\n" : "unreadable\n") + told(parsed.bag, text::Lang::vi);
  };
  CHECK(tasks("tasks: ~\n") ==
        "unreadable\nR103 5:8-5:9 /tasks: “tasks” phải là một nhóm trường (“tên: giá trị”), nhưng đang để trống\n");
  CHECK(tasks("tasks: [NV1.1]\n") ==
        "unreadable\nR103 5:8-5:15 /tasks: “tasks” phải là một nhóm trường (“tên: giá trị”), không phải một danh sách\n");
  CHECK(tasks("tasks: {}\n") == "readable\n");
  CHECK(tasks("tasks: {NV9: {a: [b]}}\n") == "readable\n");
  CHECK(tasks("tasks: {NV1.1: đang làm}\n") ==
        "readable\nR103 5:16-5:24 /tasks/NV1.1: “NV1.1” phải là một nhóm trường (“tên: giá trị”), không phải “đang làm”\n");
  CHECK(tasks("") == "unreadable\nR101 1:1-1:10 /tasks: Tệp này thiếu trường “tasks”; ví dụ: “tasks: {…}”\n");
}

TEST_CASE("a document that is no map is no report") {
  Parsed parsed("- a\n");
  CHECK_FALSE(load_report(parsed));
  CHECK(parsed.bag.findings().size() == 1);
}

TEST_CASE("without a plan the values of indicators are not judged") {
  Parsed parsed(with_task("    status: in_progress\n    progress: 60\n    indicators: {ho_so: [x], khac: 12.500}\n"));
  const auto report = load::report(*parsed.root, parsed.source, {}, parsed.bag);
  CHECK(parsed.bag.empty());
  CHECK(report->tasks.at(0).find("ho_so")->value.bad());
}

TEST_CASE("a report that lost any one byte is read without harm, and each finding lies within the file") {
  const std::string whole = base_report();
  REQUIRE(whole.size() > 1000);
  std::size_t with_findings = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string cut = whole;
    cut.erase(i, 1);
    if (text::first_invalid(cut)) continue;
    Parsed parsed(cut);
    if (parsed.root) load_report(parsed);
    if (!parsed.bag.empty()) ++with_findings;
    for (const diag::Diagnostic& finding : parsed.bag.findings()) {
      CHECK(finding.place.at.end <= cut.size());
      CHECK(finding.place.at.begin <= finding.place.at.end);
      CHECK_FALSE(finding.message.vi.empty());
    }
  }
  CHECK(with_findings > 100);
}

TEST_CASE("a colon within a list's item is one mistake, mended by quotes") {
  const std::string before = "    status: in_progress\n    progress: 60\n";
  Parsed parsed(with_task(before + "    proposals:\n      - Kiến nghị: tăng kinh phí\n      - Sở: cho \"mượn\" quỹ\n      - {text: Bổ sung}\n"));
  const auto report = load_report(parsed);
  REQUIRE(report);
  CHECK(report->tasks.at(0).proposals.size() == 3);
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R102 10:9-10:18 /tasks/NV1.1/proposals/0/Kiến nghị: Dấu “: ” biến “Kiến nghị” thành tên trường: nếu là nội dung, hãy đặt cả "
        "mục trong ngoặc kép [unsafe]\n"
        "R102 11:9-11:11 /tasks/NV1.1/proposals/1/Sở: Dấu “: ” biến “Sở” thành tên trường: nếu là nội dung, hãy đặt cả mục trong "
        "ngoặc kép [unsafe]\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R102 10:9-10:18 /tasks/NV1.1/proposals/0/Kiến nghị: The “: ” makes “Kiến nghị” the name of a field: if it is text, put the "
        "whole item in quotes [unsafe]\n"
        "R102 11:9-11:11 /tasks/NV1.1/proposals/1/Sở: The “: ” makes “Sở” the name of a field: if it is text, put the whole item in "
        "quotes [unsafe]\n");
  CHECK(fixed(parsed.bag.findings()[0]).find("      - \"Kiến nghị: tăng kinh phí\"\n") != std::string::npos);
  CHECK(fixed(parsed.bag.findings()[1]).find("      - 'Sở: cho \"mượn\" quỹ'\n") != std::string::npos);
}

TEST_CASE("a colon behind a unit's name in a proposal: it may be the recipient") {
  model::Units units;
  model::Unit& unit = units.units.emplace_back();
  unit.id = load_tests::good<std::string>("ubnd-tinh");
  unit.name = load_tests::good<std::string>("UBND tỉnh");
  units.index();
  const model::Plan plan = load_tests::base_plan();
  Parsed parsed(with_task("    status: in_progress\n    progress: 60\n    proposals:\n      - UBND tỉnh: cho phép dùng quỹ\n"));
  REQUIRE(load::report(*parsed.root, parsed.source, {&plan, &units}, parsed.bag));
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R102 10:9-10:18 /tasks/NV1.1/proposals/0/UBND tỉnh: Dấu “: ” biến “UBND tỉnh” thành tên trường: nếu là nội dung, hãy đặt cả "
        "mục trong ngoặc kép; nếu là nơi nhận, ghi {to: ubnd-tinh, text: …} [unsafe]\n");
}
