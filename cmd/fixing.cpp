#include "fixing.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <utility>

#include "text/utf8.hpp"
#include "write/atomic.hpp"
#include "write/unified_diff.hpp"

namespace cmd {
namespace {

/// What is read to mend one file's syntax: a page of mistakes takes a few dozen passes over a few kilobytes.
constexpr std::size_t kMostBytesRead = std::size_t{32} << 20U;

/// An error of family Y, or a control character: nothing, or not all, could be read.
bool is_unreadable(const diag::Diagnostic& finding) {
  const bool of_reading = finding.rule->code.starts_with('Y') || finding.rule->code == "H504";
  return of_reading && finding.severity == diag::Severity::error;
}

std::vector<const diag::Diagnostic*> pointers_to(const std::vector<diag::Diagnostic>& findings) {
  std::vector<const diag::Diagnostic*> out;
  out.reserve(findings.size());
  for (const diag::Diagnostic& finding : findings) out.push_back(&finding);
  return out;
}

/// What a terminal is shown must not steer it; `patch` needs the bytes as they are.
std::string safe_for_terminal(const std::string& diff) {
  std::string out;
  for (std::string_view rest = diff; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += text::printable(rest.substr(0, end)) + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace

void bind_fix_options(Command& command, FixOptions& options) {
  command.flag("--fix", options.fix,
               {"sửa ngay trong tệp những chỗ chỉ có một cách hiểu, rồi in ra những gì còn lại",
                "mend in the files what has one reading only, then print what is left"});
  command.flag("--diff", options.diff,
               {"chỉ in ra những chỗ --fix sẽ sửa, dạng diff dùng được với patch -p1; không ghi tệp nào, mã kết thúc như khi "
                "chỉ kiểm tra",
                "only print what --fix would change, as a diff for patch -p1; writes no file, exits as a plain check does"});
  command.flag("--unsafe-fixes", options.unsafe,
               {"cùng --fix hoặc --diff: sửa cả những chỗ cần người xem lại",
                "with --fix or --diff: also mend what a person should look at afterwards"});
}

void check_fix_options(const FixOptions& options) {
  if (options.fix && options.diff) {
    throw Failure(text::say("--fix không đi cùng --diff: một bên ghi tệp, một bên chỉ in ra",
                            "--fix does not go with --diff: one writes files, the other only prints"));
  }
  if (options.unsafe && !options.wanted()) {
    throw Failure(text::say("--unsafe-fixes phải đi cùng --fix hoặc --diff", "--unsafe-fixes needs --fix or --diff"));
  }
}

bool may_be_mended(const diag::Diagnostic& finding, const std::set<std::string>& named) {
  if (!finding.place.file) return false;
  // Shared catalogues lie outside; other workspaces follow them too.
  const std::string& path = finding.place.file->path();
  return !path.starts_with('/') && !path.starts_with("..") && (named.empty() || named.contains(path));
}

void Fixing::lay_over(Session& session) const {
  for (const auto& [path, file] : files_) session.stand_in(path, file.after);
}

bool Fixing::apply(const std::vector<diag::Diagnostic>& findings) {
  std::map<std::string, std::vector<const diag::Diagnostic*>> by_path;
  for (const diag::Diagnostic& finding : findings) {
    if (may_be_mended(finding, named_)) by_path[finding.place.file->path()].push_back(&finding);
  }
  bool changed = false;
  for (const auto& [path, of_file] : by_path) changed = apply_to(path, of_file) || changed;
  return changed;
}

bool Fixing::apply_to(const std::string& path, const std::vector<const diag::Diagnostic*>& findings) {
  const bool is_readable =
      std::none_of(findings.begin(), findings.end(), [](const diag::Diagnostic* finding) { return is_unreadable(*finding); });
  const auto known = files_.find(path);
  if (known != files_.end()) {
    if (known->second.is_left_alone) return false;
    if (known->second.was_readable && !is_readable) {
      undo(known->second);
      return true;
    }
  }
  const std::string bytes(findings.front()->place.file->bytes());
  diag::Fixed fixed = diag::apply_fixes(bytes, findings, reach_);
  if (fixed.applied == 0 || fixed.bytes == bytes || given_up_.contains(path)) return false;
  if (!is_readable && !apply_until_readable(path, fixed)) {
    given_up_.insert(path);
    return false;
  }
  File& file = files_.try_emplace(path, File{bytes, bytes, bytes}).first->second;
  file.previous = std::exchange(file.after, std::move(fixed.bytes));
  file.applied_previously = std::exchange(file.applied, file.applied + fixed.applied);
  file.was_readable = is_readable;
  return true;
}

bool Fixing::apply_until_readable(const std::string& path, diag::Fixed& fixed) const {
  for (std::size_t read = 0; read < kMostBytesRead; read += fixed.bytes.size()) {
    const std::vector<diag::Diagnostic> findings = reread_(path, fixed.bytes);
    if (std::none_of(findings.begin(), findings.end(), is_unreadable)) return true;
    diag::Fixed next = diag::apply_fixes(fixed.bytes, pointers_to(findings), reach_);
    if (next.applied == 0 || next.bytes == fixed.bytes) return true;
    next.applied += fixed.applied;
    fixed = std::move(next);
  }
  return false;
}

void Fixing::undo(File& file) {
  file.after = file.previous;
  file.applied = file.applied_previously;
  file.is_left_alone = true;
}

bool Fixing::write(const Context& context, const Session& session) const {
  bool all_written = true;
  for (const auto& [path, file] : files_) {
    if (file.after == file.before) continue;
    const std::filesystem::path target = session.files().root() / path;
    try {
      // To replace a file is the folder's right; that it was made read-only is said all the same.
      if (::access(target.c_str(), W_OK) != 0) throw writer::cannot_write(session.shown(path), writer::cause_of(errno));
      writer::write_file(target, file.after);
    } catch (const writer::WriteError& error) {
      context.talk.error(error.message());
      all_written = false;
    }
  }
  return all_written;
}

void Fixing::print_diff(const Context& context, const Session& session) const {
  for (const auto& [path, file] : files_) {
    const std::string diff = writer::unified_diff(session.shown(path), file.before, file.after);
    context.out.write(::isatty(STDOUT_FILENO) == 1 ? safe_for_terminal(diff) : diff);
  }
}

const std::string* Fixing::changed(const std::string& path) const {
  const auto file = files_.find(path);
  return file == files_.end() ? nullptr : &file->second.after;
}

std::size_t Fixing::fixes() const {
  return std::accumulate(files_.begin(), files_.end(), std::size_t{0},
                         [](std::size_t sum, const auto& each) { return sum + each.second.applied; });
}

std::size_t Fixing::files() const {
  return static_cast<std::size_t>(
      std::count_if(files_.begin(), files_.end(), [](const auto& each) { return each.second.after != each.second.before; }));
}

}  // namespace cmd
