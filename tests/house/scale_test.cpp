/// What must not depend on how many files there are, or on how many threads read them.

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::array kPeriods = {"2026-01", "2026-02", "2026-03"};

std::string unit_id(int unit) { return "u" + std::to_string(unit); }

/// Real reports are pages of prose, another one each period; these are too.
std::string prose(int sentences, std::size_t period) {
  constexpr std::array kSaid = {"Đơn vị đã ban hành văn bản chỉ đạo, tổ chức kiểm tra từng cơ sở, lần thứ ",
                                "Các phòng chuyên môn rà soát thủ tục, số hóa hồ sơ lưu trữ còn lại, đợt ",
                                "Ủy ban nhân dân xã mở lớp tập huấn cho cán bộ trực tiếp xử lý công việc, khóa "};
  std::string out;
  for (int i = 0; i < sentences; ++i) out += kSaid.at(period) + std::to_string(i) + ". ";
  return out;
}

struct Size {
  int units = 0;
  int sentences = 0;  ///< Of each report.
};

/// Every seventh report has an error, every eleventh is late; every fifth unit has a predecessor, which gave the first
/// reports.
void make_workspace(const fs::path& folder, Size size) {
  support::write(folder / "tiendo.yaml",
                 "workspace:\n  name: Thử\n  plans: [plan.yaml]\n  units: units.yaml\n"
                 "  reports: reports/{directive}/{period}/{unit}.yaml\n  output: out/{directive}/{period}\n");
  support::write(folder / "directive.txt", "Đẩy mạnh ứng dụng công nghệ thông tin.\n");
  support::write(folder / "directive.yaml",
                 "directive: {id: ct, title: Chỉ thị thử, issuer: Tỉnh ủy, number: null, date: null, text: directive.txt}\n"
                 "sections:\n  - id: S1\n    title: Công nghệ thông tin\n    tasks:\n      - id: NV1\n        title: Ứng dụng\n"
                 "        quote: Đẩy mạnh ứng dụng công nghệ thông tin.\n");
  support::write(folder / "plan.yaml",
                 "plan:\n  id: kh\n  directive: directive.yaml\n  title: Kế hoạch\n  issuer: UBND tỉnh\n"
                 "  effective: {from: 2026-01, to: 2026-12}\nreporting:\n  frequency: monthly\n"
                 "  window: {from_day: 15, to_day: 14}\n  due: {working_days: 3}\nassignments:\n"
                 "  - task: NV1\n    lead: group:so\n    deadline: none\n    indicators:\n"
                 "      - {id: ho_so, name: Hồ sơ, unit: hồ sơ, type: count, time: flow, across_units: sum}\n");
  std::string units = "groups:\n  - {id: so, name: Sở}\nunits:\n";
  for (int unit = 0; unit < size.units; ++unit) {
    const bool merged = unit % 5 == 4;
    const std::string life = merged ? ", active: {from: 2020-01, to: 2026-01}, successor: " + unit_id(unit - 1) : "";
    units += "  - {id: " + unit_id(unit) + ", name: Sở số " + std::to_string(unit) + ", group: so" + life + "}\n";
    for (std::size_t period = 0; period < kPeriods.size(); ++period) {
      if (merged && period > 0) continue;
      const bool wrong = (unit + static_cast<int>(period)) % 7 == 3;
      const bool late = (unit + static_cast<int>(period)) % 11 == 5;
      const std::string month = "2026-0" + std::to_string(period + 1);
      std::string report = "directive: ct\nunit: " + unit_id(unit) + "\nperiod: " + month + "\nsubmitted: " + month;
      report += late ? "-28\n" : "-15\n";
      report += "tasks:\n  NV1:\n    status: in_progress\n    progress: ";
      report += wrong ? "\"12,5\"\n" : std::to_string(90 - 10 * static_cast<int>(period)) + "\n";
      report += "    result: " + prose(size.sentences, period) + "\n    indicators: {ho_so: " + std::to_string(unit) + "}\n";
      support::write(folder / "reports/ct" / month / (unit_id(unit) + ".yaml"), report);
    }
  }
  support::write(folder / "units.yaml", units);
}

}  // namespace

TEST_CASE("house: the number of threads changes no byte of what is written") {
  const support::Scratch scratch;
  make_workspace(scratch.path(), {40, 2});
  const std::vector<std::vector<std::string>> commands = {
      {"validate", "--format", "text"},
      {"validate", "--format", "json"},
      {"validate", "--diff"},
      {"aggregate", "--period", "2026-03"},
      {"aggregate", "--period", "2026-02", "--format", "csv"},
      {"status"},
      {"report", "--format", "xlsx,md", "-o", "out"},
  };
  for (std::vector<std::string> command : commands) {
    INFO(command.front());
    command.insert(command.end(), {"-j", "1"});
    const support::Result alone = support::run_in(scratch.path(), command);
    CHECK(alone.code <= 1);
    std::vector<std::string> files;
    for (const fs::path& file : support::files_below(scratch.path() / "out")) files.push_back(support::read(file));
    for (const char* jobs : {"2", "3", "16"}) {
      command.back() = jobs;
      const support::Result shared = support::run_in(scratch.path(), command);
      CHECK(shared.code == alone.code);
      CHECK(shared.output == alone.output);
      CHECK(shared.errors == alone.errors);
      std::size_t i = 0;
      for (const fs::path& file : support::files_below(scratch.path() / "out")) CHECK(support::read(file) == files.at(i++));
    }
  }
}

TEST_CASE("house: the memory of validate does not grow with the number of files") {
  constexpr std::size_t kMemory = std::size_t{8} << 20U;
  const support::Scratch scratch;
  make_workspace(scratch.path(), {210, 300});
  std::size_t bytes = 0;
  for (const fs::path& file : support::files_below(scratch.path() / "reports")) bytes += fs::file_size(file);
  REQUIRE(bytes > 2 * kMemory);
  support::Call call;
  call.folder = scratch.path();
  call.args = {"validate", "--format", "concise", "-j", "1"};
  call.most_memory = kMemory;
  const support::Result result = support::run(call);
  CHECK(result.code == 1);
  CHECK(result.errors == "");
}
