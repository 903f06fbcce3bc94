/// What lies among the reports but is no file of the workspace: nothing of it is read, waited for or written.

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "support/files.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path kOctober = "reports/mau/2026-10";

/// A copy of the base workspace beside a folder that is none of it.
class Place {
 public:
  Place() {
    fs::copy(support::kRoot / "tests/rules/base", workspace(), fs::copy_options::recursive);
    support::write(outside() / "mat.yaml", kSecret);
  }

  static constexpr std::string_view kSecret = "mat-khau: chỉ người giữ mới biết\n";

  [[nodiscard]] fs::path workspace() const { return scratch_.path() / "ws"; }
  [[nodiscard]] fs::path outside() const { return scratch_.path() / "ngoai"; }
  [[nodiscard]] support::Result run(std::vector<std::string> args) const {
    support::Call call;
    call.folder = workspace();
    call.args = std::move(args);
    call.args.insert(call.args.begin(), {"--lang", "en"});
    return support::run(call);
  }
  /// Nothing was written there.
  void check_outside_untouched() const {
    CHECK(support::files_below(outside()) == std::vector<fs::path>{outside() / "mat.yaml"});
    CHECK(support::read(outside() / "mat.yaml") == kSecret);
  }

 private:
  support::Scratch scratch_;
};

}  // namespace

TEST_CASE("hostile files: a link out of the workspace, a circle of links, a pipe and a device are named and not read") {
  const Place place;
  const fs::path october = place.workspace() / kOctober;
  fs::create_symlink(place.outside() / "mat.yaml", october / "a-tuyet-doi.yaml");
  fs::create_symlink("../../../../ngoai/mat.yaml", october / "b-tuong-doi.yaml");
  fs::create_symlink("/dev/zero", october / "c-thiet-bi.yaml");
  fs::create_symlink("d-vong-2.yaml", october / "d-vong-1.yaml");
  fs::create_symlink("d-vong-1.yaml", october / "d-vong-2.yaml");
  fs::create_symlink("khong-co.yaml", october / "e-cut.yaml");
  REQUIRE(mkfifo((october / "f-ong.yaml").c_str(), 0644) == 0);
  // Folders that links point to are not entered: neither what is elsewhere, nor what goes round in a circle.
  fs::create_directory_symlink(place.outside(), place.workspace() / "reports/mau/2026-11");
  fs::create_directory_symlink(".", place.workspace() / "reports/mau/2026-12");
  const support::Result found = place.run({"validate", "--format", "concise"});
  const std::string begin = kOctober.string() + "/";
  CHECK(found.output ==
        begin + "a-tuyet-doi.yaml:1:1: error: Cannot read the report: a link leads out of the workspace [W704]\n" +
        begin + "b-tuong-doi.yaml:1:1: error: Cannot read the report: a link leads out of the workspace [W704]\n" +
        begin + "c-thiet-bi.yaml:1:1: error: Cannot read the report: a link leads out of the workspace [W704]\n" +
        begin + "d-vong-1.yaml:1:1: error: Cannot read the report: a link that leads in a circle [W704]\n" +
        begin + "d-vong-2.yaml:1:1: error: Cannot read the report: a link that leads in a circle [W704]\n" +
        begin + "e-cut.yaml:1:1: error: Cannot read the report: no such file or folder [W704]\n" +
        begin + "f-ong.yaml:1:1: error: Cannot read the report: it is not a regular file (a device, a pipe …) [W704]\n"
        "13 files checked: 7 errors, 0 warnings\n");
  CHECK(found.errors == "");
  CHECK(found.code == 2);
  // Each of these lists the inputs; not a word of what lies outside is among them.
  for (const char* command : {"aggregate", "status"}) {
    const support::Result told = place.run({command, "--period", "2026-10", "--format", "json"});
    CHECK(told.output.find("mat-khau") == std::string::npos);
    CHECK(told.code <= 1);
  }
  CHECK(place.run({"report", "--period", "2026-10", "--format", "xlsx,md,html", "-q"}).code == 0);
  for (const fs::path& file : support::files_below(place.workspace() / "out")) {
    CHECK(support::read(file).find("mat-khau") == std::string::npos);
  }
  place.check_outside_untouched();
}

TEST_CASE("hostile files: a folder in the place of a report is no report, and its unit has handed in none") {
  const Place place;
  fs::remove(place.workspace() / kOctober / "so-b.yaml");
  fs::create_directory(place.workspace() / kOctober / "so-b.yaml");
  CHECK(place.run({"validate", "--format", "concise"}).output == "5 files checked: no errors, no warnings\n");
  CHECK(place.run({"aggregate", "--period", "2026-10", "-q"})
            .output.find("{\n        \"unit\": \"so-b\",\n        \"state\": \"missing\"") != std::string::npos);
}

TEST_CASE("hostile files: what is named on the command line is a file, or is refused at once") {
  const Place place;
  REQUIRE(mkfifo((place.workspace() / "ong").c_str(), 0644) == 0);
  const std::string not_regular = "it is not a regular file (a device, a pipe …)\n";
  for (const std::string path : {"ong", "/dev/zero"}) {
    INFO(path);
    CHECK(place.run({"validate", "--baseline", path}).errors == "error: cannot read the baseline “" + path + "”: " + not_regular);
    CHECK(place.run({"trace", path, "'Tổng hợp'!C16"}).errors == "error: Cannot read “" + path + "”: it is not a regular file\n");
    CHECK(place.run({"init", "--from", path, "moi"}).errors == "error: cannot read “" + path + "”: " + not_regular);
  }
}

TEST_CASE("hostile files: a report that is mended by --fix stays in the workspace, link or not") {
  const Place place;
  const fs::path report = place.workspace() / kOctober / "so-b.yaml";
  const std::string wrong = support::replaced(support::read(report), "submitted: 2026-10-15", "submitted: 15/10/2026");
  support::write(place.outside() / "so-b.yaml", wrong);
  fs::remove(report);
  fs::create_symlink(place.outside() / "so-b.yaml", report);
  CHECK(place.run({"validate", "--fix"}).code == 2);
  CHECK(support::read(place.outside() / "so-b.yaml") == wrong);
}

TEST_CASE("hostile files: nothing is written where a link leads out of the workspace") {
  const Place place;
  const auto refuses = [&](std::vector<std::string> args, const std::string& target) {
    INFO(target);
    const support::Result result = place.run(std::move(args));
    CHECK(result.errors == "error: Cannot write “" + (place.workspace() / target).string() + "”: a link leads out of the workspace.\n");
    CHECK(result.output == "");
    CHECK(result.code == 2);
  };
  for (const char* folder : {"out", "seals", ".tiendo", "reports/mau/2026-11"}) {
    fs::create_directory_symlink(place.outside(), place.workspace() / folder);
  }
  refuses({"report", "--period", "2026-10", "-q"}, "out/mau/2026-10/phu-luc-2026-10.xlsx");
  refuses({"remind", "--period", "2026-10", "-q"}, "out/mau/2026-10/don-doc");
  refuses({"close", "--period", "2026-10", "--on", "2026-10-25", "-q"}, "seals/mau/2026-10.yaml");
  refuses({"new", "--period", "2026-11", "--unit", "so-a", "-q"}, "reports/mau/2026-11/so-a.yaml");
  refuses({"new", "--period", "2026-12", "--unit", "so-a", "-q"}, ".tiendo/schemas/mau/2026-12/so-a.schema.json");
  place.check_outside_untouched();

  fs::remove(place.workspace() / "out");
  for (const char* file : {"tom-tat-2026-10.md", "don-doc/0-danh-sach.md"}) {
    const fs::path target = place.workspace() / "out/mau/2026-10" / file;
    fs::create_directories(target.parent_path());
    fs::create_symlink(place.outside() / "mat.yaml", target);
  }
  refuses({"report", "--period", "2026-10", "--format", "md", "-q"}, "out/mau/2026-10/tom-tat-2026-10.md");
  refuses({"remind", "--period", "2026-10", "-q"}, "out/mau/2026-10/don-doc/0-danh-sach.md");
  place.check_outside_untouched();
  // Who names another place means it.
  CHECK(place.run({"report", "--period", "2026-10", "--format", "md", "-q", "-o", place.outside().string()}).code == 0);
  CHECK(fs::exists(place.outside() / "tom-tat-2026-10.md"));
}

TEST_CASE("hostile files: a report with more mistakes of syntax than can be mended one by one is left as it is, and that is said") {
  const Place place;
  std::string bytes;
  for (int i = 0; i < 250'000; ++i) bytes += "field" + std::to_string(i) + ":1\n";
  const fs::path report = place.workspace() / kOctober / "so-a.yaml";
  support::write(report, bytes);
  const std::string name = (kOctober / "so-a.yaml").string();
  const support::Result found = place.run({"validate", "--fix", "--format", "concise", name});
  CHECK(found.errors == "warning: “" + name + "” has too many mistakes of syntax, so none was mended: make it anew with tiendo new\n");
  CHECK(found.output == name + ":1:7: error: “field0:1” has no space after the colon: write “: ” [Y010]\n1 file checked: 1 error, 0 warnings\n");
  CHECK(found.code == 1);
  CHECK(support::read(report) == bytes);
}

TEST_CASE("hostile files: two hundred thousand mistakes in one report are found, each but told as far as is asked") {
  const Place place;
  constexpr int kMistakes = 199'000;  // a file holds no more than 200,000 values
  std::string bytes = "directive: mau\nunit: so-a\nperiod: 2026-10\nsubmitted: 2026-10-16\ntasks:\n  NV1.1:\n    evidence:\n";
  for (int i = 0; i < kMistakes; ++i) bytes += "    - 1\n";
  const std::string name = (kOctober / "so-a.yaml").string();
  support::write(place.workspace() / name, bytes);
  const support::Result found = place.run({"validate", "--format", "concise", "--select", "R103", "--max-findings", "1", name});
  CHECK(found.output.starts_with(name + ":8:7: error: "));
  CHECK(found.output.ends_with("\n… and 198999 more, left out by --max-findings\n1 file checked: 199000 errors, 0 warnings\n"));
  CHECK(found.errors == "");
  CHECK(found.code == 1);
}
