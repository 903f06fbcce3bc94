/// Odd surroundings: names, locales, streams, rights and company that a run did not ask for.

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "support/files.hpp"
#include "support/locales.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kOctoberReports = "reports/mau/2026-10";

void copy_base(const fs::path& to) { fs::copy(support::kRoot / "tests/rules/base", to, fs::copy_options::recursive); }

support::Call call_in(const fs::path& folder, std::vector<std::string> args) {
  support::Call call;
  call.folder = folder;
  call.args = std::move(args);
  call.args.insert(call.args.begin(), {"--lang", "en"});
  return call;
}

/// What lies below the folder, by name.
std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    if (entry.is_regular_file()) out[name] = support::read(entry.path());
    if (entry.path().filename().string().starts_with(".tiendo-")) out[name] = "left behind";
  }
  return out;
}

}  // namespace

TEST_CASE("odd names: a report with spaces, line ends, an escape or bytes that are no UTF-8 in its name is told, spelled out") {
  const support::Scratch scratch;
  const fs::path workspace = scratch.path() / "ws";
  copy_base(workspace);
  const std::string report = support::read(workspace / kOctoberReports / "so-b.yaml");
  for (const char* name : {"a b", "a\nb", "\x1b[31m", "k\xff"}) {
    support::write(workspace / kOctoberReports / (std::string(name) + ".yaml"), report);
  }
  const support::Result found = support::run(call_in(workspace, {"validate", "--format", "concise"}));
  const std::string rest =
      ".yaml:2:7: error: The content says unit “so-b”, but the file stands in the place of “";
  const std::string end = "”; mend the content or move the file [R109]\n";
  const std::string begin = kOctoberReports.string() + "/";
  CHECK(found.output == begin + "\\u{001B}[31m" + rest + "\\u{001B}[31m" + end + begin + "a\\nb" + rest + "a\\nb" + end + begin +
                            "a b" + rest + "a b" + end + begin + "k\\xFF" + rest + "k\\xFF" + end +
                            "10 files checked: 4 errors, 0 warnings\n");
  CHECK(found.errors == "");
  CHECK(found.code == 1);
  // Programs get what they can read.
  const support::Result for_programs = support::run(call_in(workspace, {"validate", "--format", "json"}));
  CHECK(json::parse(for_programs.output).at("findings").size() == 4);
}

TEST_CASE("odd names: a workspace and an output of any name give the same bytes") {
  const support::Scratch scratch;
  copy_base(scratch.path() / "ws");
  const auto expected = support::run(call_in(scratch.path() / "ws", {"aggregate", "--period", "2026-10", "-q"})).output;
  CHECK(support::run(call_in(scratch.path() / "ws", {"report", "--period", "2026-10", "-q"})).code == 0);
  const auto files = contents(scratch.path() / "ws");
  for (const char* name : {"Không gian  làm việc", "dòng\nmới", "\xff\xfe", "-x", "'\"$(touch x)`", "\x1b[31m"}) {
    INFO(name);
    const fs::path workspace = scratch.path() / name;
    copy_base(workspace);
    const fs::path output = scratch.path() / (std::string(name) + ".json");
    CHECK(support::run(call_in(scratch.path(), {"-C", "./" + std::string(name), "aggregate", "--period", "2026-10", "-q"})).output ==
          expected);
    CHECK(support::run(call_in(workspace, {"aggregate", "--period", "2026-10", "-q", "-o", output.string()})).code == 0);
    CHECK(support::read(output) == expected);
    CHECK(support::run(call_in(workspace, {"report", "--period", "2026-10", "-q"})).code == 0);
    CHECK(contents(workspace) == files);
  }
}

TEST_CASE("odd locales: none changes a byte but the language") {
  const support::Scratch scratch;
  copy_base(scratch.path() / "ws");
  const support::Locales locales;
  std::map<std::string, std::string> first;
  for (const char* locale : {"C.UTF-8", "C", "POSIX", "xx_XX", "tr_TR.UTF-8", "vi_VN.UTF-8", "\xff"}) {
    INFO(locale);
    std::map<std::string, std::string> now;
    for (const char* command : {"validate", "status", "aggregate", "report"}) {
      support::Call call = call_in(scratch.path() / "ws", {command, "--period", "2026-10"});
      call.variables = {{"LC_ALL", locale}, {"LANG", locale}, {"LOCPATH", locales.path().string()}};
      const support::Result result = support::run(call);
      CHECK(result.code == 0);
      now[command] = result.output + result.errors;
    }
    for (const auto& [name, bytes] : contents(scratch.path() / "ws/out")) now[name] = bytes;
    if (first.empty()) first = now;
    CHECK(now == first);
  }
}

TEST_CASE("streams: standard output that is closed or full is told, exit code 2, and the files are written all the same") {
  const support::Scratch scratch;
  copy_base(scratch.path() / "ws");
  const std::string expected = support::run(call_in(scratch.path() / "ws", {"aggregate", "--period", "2026-10", "-q"})).output;
  for (const char* command : {"validate", "status", "aggregate", "rules", "explain", "schema"}) {
    INFO(command);
    std::vector<std::string> args{command};
    if (args.front() == "explain") args.emplace_back("V204");
    if (args.front() == "schema") args.emplace_back("show");
    if (args.front() == "status" || args.front() == "aggregate" || args.front() == "schema") args.insert(args.end(), {"--period", "2026-10"});
    support::Call call = call_in(scratch.path() / "ws", args);
    call.output = "/dev/full";
    const support::Result full = support::run(call);
    CHECK(full.errors == "error: cannot write to standard output: No space left on device\n");
    CHECK(full.code == 2);
    call.output.clear();
    call.closed = {1};
    const support::Result closed = support::run(call);
    CHECK(closed.errors == "error: cannot write to standard output: Bad file descriptor\n");
    CHECK(closed.code == 2);
    call.closed.clear();
    call.reader = support::Reader::gone;
    const support::Result gone = support::run(call);
    CHECK(gone.errors == "");
    CHECK(gone.code == 0);
  }
  // With all three closed the first files that are opened get their numbers: nothing of what is said may land in them.
  support::Call call = call_in(scratch.path() / "ws", {"aggregate", "--period", "2026-10", "-o", "so.json", "-v"});
  call.closed = {0, 1, 2};
  CHECK(support::run(call).code == 0);
  CHECK(support::read(scratch.path() / "ws/so.json") == expected);
  call.args = {"report", "--period", "2026-10", "-v"};
  CHECK(support::run(call).code == 0);
  CHECK(support::run(call_in(scratch.path() / "ws", {"validate", "-q"})).code == 0);
}

TEST_CASE("rights: a workspace that may only be read is read, and what cannot be written is told") {
  const support::Scratch scratch;
  fs::permissions(scratch.path(), fs::perms{0755});
  const fs::path workspace = scratch.path() / "ws";
  copy_base(workspace);
  const fs::path wrong = workspace / kOctoberReports / "so-b.yaml";
  support::write(wrong, support::replaced(support::read(wrong), "submitted: 2026-10-15", "submitted: 15/10/2026"));
  std::vector<fs::path> all{workspace};
  for (const auto& entry : fs::recursive_directory_iterator(workspace)) all.push_back(entry.path());
  for (const fs::path& path : all) fs::permissions(path, fs::is_directory(path) ? fs::perms{0555} : fs::perms{0444});
  const auto run = [&](std::vector<std::string> args) {
    support::Call call = call_in(workspace, std::move(args));
    call.user = support::User::nobody;
    return support::run(call);
  };
  const auto before = contents(workspace);
  CHECK(run({"validate", "-q", "--format", "concise"}).code == 1);
  CHECK(run({"aggregate", "--period", "2026-09", "-q"}).code == 0);
  const auto refuses = [&](std::vector<std::string> args, const std::string& message) {
    const support::Result result = run(std::move(args));
    CHECK(result.errors == "error: " + message + "\n");
    CHECK(result.code == 2);
  };
  const std::string root = workspace.string();
  refuses({"validate", "--fix", "-q"}, "Cannot write “reports/mau/2026-10/so-b.yaml”: permission denied.");
  refuses({"report", "--period", "2026-09", "-q"}, "Cannot write “" + root + "/out/mau/2026-09”: permission denied.");
  refuses({"remind", "--period", "2026-09", "-q"}, "Cannot write “" + root + "/out/mau/2026-09/don-doc”: permission denied.");
  refuses({"close", "--period", "2026-08", "--on", "2026-10-25", "--with-gaps", "thử", "-q"},
          "Cannot write “" + root + "/seals/mau”: permission denied.");
  refuses({"new", "--period", "2026-11", "--unit", "so-a", "-q"},
          "Cannot write “" + root + "/reports/mau/2026-11”: permission denied.");
  refuses({"aggregate", "--period", "2026-09", "-q", "-o", "so.json"}, "Cannot write “so.json”: permission denied.");
  refuses({"validate", "-q", "--format", "json=f.json"}, "Cannot write “f.json”: permission denied.");
  CHECK(contents(workspace) == before);

  // Without a report that is there and cannot be read no figure is right, of a later period either.
  fs::permissions(workspace / "reports/mau/2026-08/so-a.yaml", fs::perms{0});
  const std::string unread = "reports/mau/2026-08/so-a.yaml:1:1: error: Cannot read the report: permission denied [W704]\n";
  for (const char* command : {"aggregate", "status", "report", "remind", "close", "new"}) {
    INFO(command);
    std::vector<std::string> args{command, "--period", "2026-10"};
    if (args.front() == "new") args = {"new", "--period", "2026-11", "--all"};
    const support::Result result = run(args);
    CHECK(result.errors == unread + "\n1 error, 0 warnings\n");
    CHECK(result.output == "");
    CHECK(result.code == 2);
  }
  const support::Result found = run({"validate", "--period", "2026-09", "--format", "concise"});
  CHECK(found.output == unread + "1 file checked: 1 error, 0 warnings\n");
  CHECK(found.code == 2);
  for (const fs::path& path : all) fs::permissions(path, fs::perms{0755});
}

TEST_CASE("at once: two runs on one workspace leave a whole result and nothing else") {
  const support::Scratch scratch;
  const auto wrong = [](const fs::path& workspace) {
    copy_base(workspace);
    const fs::path report = workspace / kOctoberReports / "so-b.yaml";
    support::write(report, support::replaced(support::read(report), "submitted: 2026-10-15", "submitted: 15/10/2026"));
  };
  const std::vector<std::vector<std::string>> commands = {
      {"validate", "--fix", "-q"},
      {"report", "--period", "2026-09", "--format", "xlsx,md,html", "-q"},
      {"remind", "--period", "2026-09", "-q"},
      {"aggregate", "--period", "2026-09", "-o", "so.json", "-q"},
      {"close", "--period", "2026-09", "--on", "2026-10-25", "--with-gaps", "thử", "-q"},
      {"new", "--period", "2026-11", "--all", "-q"},
  };
  for (std::size_t i = 0; i < commands.size(); ++i) {
    INFO(commands[i].front());
    const fs::path alone = scratch.path() / ("mot-" + std::to_string(i));
    const fs::path shared = scratch.path() / ("hai-" + std::to_string(i));
    wrong(alone);
    wrong(shared);
    const support::Result once = support::run(call_in(alone, commands[i]));
    CHECK(once.code == 0);
    for (int round = 0; round < 3; ++round) {
      std::array<support::Result, 2> results;
      std::array<std::thread, 2> runs;
      for (std::size_t k = 0; k < runs.size(); ++k) {
        runs[k] = std::thread([&, k] { results[k] = support::run(call_in(shared, commands[i])); });
      }
      for (std::thread& each : runs) each.join();
      for (const support::Result& result : results) {
        CHECK(result.code == 0);
        CHECK(result.errors == "");
      }
      CHECK(contents(shared) == contents(alone));
    }
  }
}
