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

/// A finding of family Y that is an error: nothing, or not all, could be read.
bool is_unreadable(const diag::Diagnostic* finding) {
  return finding->rule->code.starts_with('Y') && finding->severity == diag::Severity::error;
}

/// Shared catalogues lie outside; other workspaces follow them too.
bool is_of_the_workspace(const diag::Diagnostic& finding) {
  return finding.place.file && !finding.place.file->path().starts_with('/') && !finding.place.file->path().starts_with("..");
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

void Fixing::lay_over(Session& session) const {
  for (const auto& [path, file] : files_) session.stand_in(path, file.after);
}

bool Fixing::apply(const std::vector<diag::Diagnostic>& findings) {
  std::map<std::string, std::vector<const diag::Diagnostic*>> by_path;
  for (const diag::Diagnostic& finding : findings) {
    if (is_of_the_workspace(finding)) by_path[finding.place.file->path()].push_back(&finding);
  }
  bool changed = false;
  for (const auto& [path, of_file] : by_path) changed = apply_to(path, of_file) || changed;
  return changed;
}

bool Fixing::apply_to(const std::string& path, const std::vector<const diag::Diagnostic*>& findings) {
  const bool is_readable = std::none_of(findings.begin(), findings.end(), is_unreadable);
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
  if (fixed.applied == 0 || fixed.bytes == bytes) return false;
  File& file = files_.try_emplace(path, File{bytes, bytes, bytes}).first->second;
  file.previous = std::exchange(file.after, std::move(fixed.bytes));
  file.applied_previously = std::exchange(file.applied, file.applied + fixed.applied);
  file.was_readable = is_readable;
  return true;
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
