#include <doctest/doctest.h>

#include "load/load.hpp"
#include "unit/load/report_base.hpp"
#include "unit/load/report_support.hpp"

using load_tests::fixed;
using load_tests::Parsed;
using load_tests::told;
using load_tests::with_task;
using model::Decimal;

namespace {

std::optional<model::Report> load_slips(Parsed& parsed) {
  static const model::Plan kPlan = load_tests::base_plan();
  return load::report(*parsed.root, parsed.source, {&kPlan, nullptr, {}}, parsed.bag);
}

/// The findings in Vietnamese, then the bytes after the fix of the first.
std::string told_and_fixed(std::string yaml) {
  Parsed parsed(std::move(yaml));
  REQUIRE(parsed.root);
  (void)load_slips(parsed);
  const std::string findings = told(parsed.bag, text::Lang::vi);
  return findings + (parsed.bag.empty() ? "" : fixed(parsed.bag.findings().front()));
}

const std::string kHead = "directive: mau\nunit: so-a\nperiod: 2026-10\nsubmitted: 2026-10-16\n";

}  // namespace

TEST_CASE("indicators beside the line they belong below are one mistake, and are read") {
  const std::string before = "    status: in_progress\n    progress: 60\n";
  CHECK(told_and_fixed(with_task(before + "    indicators:\n    ho_so: 1200\n    kinh_phi: 4.5\n    next: x\n")) ==
        "R102 10:5-10:10 /tasks/NV1.1/ho_so: “ho_so” là một chỉ tiêu (và 1 mục nữa): hãy thụt lề cho nằm dưới “indicators:” [safe]\n" +
            with_task(before + "    indicators:\n      ho_so: 1200\n      kinh_phi: 4.5\n    next: x\n"));
  CHECK(told_and_fixed(with_task(before + "    ho_so: 1200\n\n    kinh_phi: {missing: x}\n")) ==
        "R102 9:5-9:10 /tasks/NV1.1/ho_so: “ho_so” là một chỉ tiêu (và 1 mục nữa): hãy thêm dòng “indicators:” phía trên và thụt lề cho "
        "nằm dưới dòng ấy [safe]\n" +
            with_task(before + "    indicators:\n      ho_so: 1200\n\n      kinh_phi: {missing: x}\n"));
  CHECK(told_and_fixed(with_task(before + "    indicators:\n        ho_so: 1200\n    kinh_phi: 4.5\n")) ==
        "R102 11:5-11:13 /tasks/NV1.1/kinh_phi: “kinh_phi” là một chỉ tiêu: hãy thụt lề cho nằm dưới “indicators:” [safe]\n" +
            with_task(before + "    indicators:\n        ho_so: 1200\n        kinh_phi: 4.5\n"));
  // Elsewhere in the task nobody knows which lines to move.
  CHECK(told_and_fixed(with_task(before + "    indicators:\n      ho_so: 1200\n    next: x\n    kinh_phi: 4.5\n")).starts_with(
      "R102 12:5-12:13 /tasks/NV1.1/kinh_phi: “kinh_phi” là một chỉ tiêu: hãy thụt lề cho nằm dưới “indicators:”\ndirective"));
  Parsed parsed(with_task(before + "    indicators:\n    ho_so: 1200\n    hai_long: 200\n"));
  const auto report = load_slips(parsed);
  CHECK(report->tasks[0].find("ho_so")->value.get() == Decimal(1200));
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R102 10:5-10:10 /tasks/NV1.1/ho_so: “ho_so” is an indicator (and 1 more): indent it, so that it stands below “indicators:” [safe]\n"
        "V203 11:15-11:18 /tasks/NV1.1/indicators/hai_long: “hai_long” is “200”, must be a number from 0 to 100\n");
}

TEST_CASE("tasks beside the line they belong below are one mistake, and are read") {
  const std::string two = "NV1.1:\n  status: in_progress\n  progress: 60\n# ghi chú\nNV1.2a:\n  status: in_progress\n  progress: 5\n";
  const std::string mended = "  NV1.1:\n    status: in_progress\n    progress: 60\n  # ghi chú\n  NV1.2a:\n    status: in_progress\n    progress: 5\n";
  CHECK(told_and_fixed(kHead + "tasks:\n" + two) ==
        "R102 6:1-6:6 /NV1.1: “NV1.1” là một nhiệm vụ (và 1 mục nữa): hãy thụt lề cho nằm dưới “tasks:” [safe]\n" + kHead + "tasks:\n" + mended);
  CHECK(told_and_fixed(kHead + two) ==
        "R102 5:1-5:6 /NV1.1: “NV1.1” là một nhiệm vụ (và 1 mục nữa): hãy thêm dòng “tasks:” phía trên và thụt lề cho nằm dưới dòng ấy "
        "[safe]\n" + kHead + "tasks:\n" + mended);
  const std::string first = "tasks:\n  NV1.1:\n    status: in_progress\n    progress: 60\n";
  CHECK(told_and_fixed(kHead + first + "NV1.2a:\n    status: in_progress\n    progress: 5\n") ==
        "R102 9:1-9:7 /NV1.2a: “NV1.2a” là một nhiệm vụ: hãy thụt lề cho nằm dưới “tasks:” [safe]\n" + kHead + first +
            "  NV1.2a:\n    status: in_progress\n    progress: 5\n");
  CHECK(told_and_fixed(kHead + first + "    NV1.2a:\n      status: in_progress\n      progress: 5\n") ==
        "R102 9:5-9:11 /tasks/NV1.1/NV1.2a: “NV1.2a” là một nhiệm vụ nhưng nằm trong “NV1.1”: hãy để thẳng cột với “NV1.1” [safe]\n" +
            kHead + first + "  NV1.2a:\n    status: in_progress\n    progress: 5\n");
}

TEST_CASE("a list written with a word processor's dashes is one mistake") {
  const std::string before = "    status: in_progress\n    progress: 60\n";
  CHECK(told_and_fixed(with_task(before + "    proposals:\n      – Cho phép dùng quỹ\n      – Mượn quỹ\n")) ==
        "Y010 10:7-10:9 /tasks/NV1.1/proposals: “– Cho phép dùng quỹ” bắt đầu bằng “–” (U+2013), YAML không coi là gạch đầu dòng: hãy gõ "
        "dấu “-” thường và một dấu cách [safe]\n" + with_task(before + "    proposals:\n      - Cho phép dùng quỹ\n      - Mượn quỹ\n"));
  CHECK(told_and_fixed(with_task(before + "    proposals: – Cho phép\n")).ends_with("    proposals:\n      - Cho phép\n"));
}

TEST_CASE("words that say a figure is not there yet") {
  const auto of = [](const std::string& words) {
    return told_and_fixed(with_task("    status: in_progress\n    progress: 60\n    indicators:\n      ho_so: " + words + "\n"));
  };
  CHECK(of("Chưa chốt số liệu").starts_with(
      "V202 10:14-10:31 /tasks/NV1.1/indicators/ho_so: “Chưa chốt số liệu” không phải một số: chưa có số liệu thì ghi {missing: lý do}, "
      "không phát sinh thì ghi 0 [unsafe]\n"));
  CHECK(of("Chưa chốt số liệu").ends_with("      ho_so: {missing: \"Chưa chốt số liệu\"}\n"));
  CHECK(of("Đang chờ Cục Thống kê, quý 3").ends_with("      ho_so: {missing: \"Đang chờ Cục Thống kê, quý 3\"}\n"));
  CHECK(of("\"-\"").starts_with(
      "V202 10:14-10:17 /tasks/NV1.1/indicators/ho_so: “-” không phải một số: chưa có số liệu thì ghi {missing: lý do}, không phát sinh "
      "thì ghi 0\n"));
  CHECK(of("Chưa \"chốt\"").ends_with("      ho_so: Chưa \"chốt\"\n"));
  CHECK(of("chưa đến 400").starts_with("V202 10:14-10:26 /tasks/NV1.1/indicators/ho_so: “chưa đến 400” không phải một số nguyên không âm"));
  CHECK(of("\"327\"").ends_with("      ho_so: 327\n"));
}

TEST_CASE("a period of another kind than the plan's is not offered, nor a directive that there is none of") {
  model::Plan plan = load_tests::base_plan();
  plan.frequency = load_tests::good(model::Frequency::monthly);
  const std::vector<std::string> directives = {"mau", "nam"};
  Parsed parsed("directive: Chỉ thị 16\nunit: so-a\nperiod: Quý IV/2026\nsubmitted: 2026-10-16\ntasks: {}\n");
  (void)load::report(*parsed.root, parsed.source, {&plan, nullptr, directives}, parsed.bag);
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "V204 1:12-1:22 /directive: “Chỉ thị 16” không phải một mã; dùng một trong: mau, nam\n"
        "R108 3:9-3:20 /period: “Quý IV/2026” là kỳ hằng quý, kế hoạch báo cáo hằng tháng: ghi kỳ theo dạng 2026-10\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "V204 1:12-1:22 /directive: “Chỉ thị 16” is not an id; use one of: mau, nam\n"
        "R108 3:9-3:20 /period: “Quý IV/2026” is a quarterly period, the plan's are monthly: write the period like 2026-10\n");
  Parsed near("directive: \"mau \"\nunit: so-a\nperiod: Tháng 10/2026\nsubmitted: 2026-10-16\ntasks: {}\n");
  (void)load::report(*near.root, near.source, {&plan, nullptr, directives}, near.bag);
  CHECK(told(near.bag, text::Lang::vi) ==
        "V204 1:12-1:18 /directive: “mau ” không phải một mã; có phải “mau”? [unsafe]\n"
        "R108 3:9-3:22 /period: “Tháng 10/2026” không phải kỳ báo cáo; ghi “2026-10” [safe]\n");
}
