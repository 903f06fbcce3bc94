#include "session.hpp"

#include <algorithm>
#include <system_error>

namespace cmd {

namespace fs = std::filesystem;

namespace {

fs::path start_of(const Context& context) {
  fs::path start = context.dir ? fs::path(*context.dir) : fs::current_path();
  std::error_code error;
  if (!fs::is_directory(start, error)) {
    throw Failure(text::say("không có thư mục “{}” (-C)", "there is no folder “{}” (-C)", start.string()));
  }
  return start;
}

fs::path root_of(const fs::path& start) {
  const auto root = find_workspace(start);
  if (!root) {
    throw Failure(text::say("không tìm thấy tiendo.yaml trong “{}” và các thư mục cha; hãy chạy trong thư mục của không "
                            "gian làm việc, hoặc thêm -C THƯ-MỤC",
                            "found no tiendo.yaml in “{}” or any folder above it; run inside a workspace, or add -C DIR",
                            fs::absolute(start).lexically_normal().string()));
  }
  return *root;
}

}  // namespace

Session::Session(const Context& context)
    : start_(start_of(context)), jobs_(context.jobs), files_(root_of(start_)) {}

std::string Session::name_of(const std::string& typed) const {
  std::error_code error;
  const fs::path path(typed);
  const bool from_start = path.is_relative() && !fs::exists(path, error);
  return relative_to(from_start ? start_ / path : path, files_.root());
}

const Catalogue* Session::open() {
  catalogue_ = Catalogue::open(files_, findings_);
  return catalogue_.get();
}

const Reports& Session::load_reports(const std::set<std::string>& extra, Keep keep) {
  return reports_.emplace(Reports::load(*catalogue_, extra, keep, jobs_, findings_));
}

const diag::Bag& Session::findings() {
  findings_.sort();
  return findings_;
}

std::string Session::shown(const std::string& path) const {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  return error ? path : relative_to(files_.root() / path, here);
}

bool is_configuration(const diag::Diagnostic& finding) {
  return finding.rule->code.starts_with('W') || (finding.place.file && finding.place.file->path() == "tiendo.yaml");
}

int exit_code_of(const std::vector<diag::Diagnostic>& findings, diag::Severity fail_on) {
  int code = kExitClean;
  for (const diag::Diagnostic& finding : findings) {
    if (finding.severity == diag::Severity::error && is_configuration(finding)) return kExitFailure;
    if (finding.severity >= fail_on) code = kExitFindings;
  }
  return code;
}

}  // namespace cmd
