#include "pandoc.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "files.hpp"
#include "out.hpp"
#include "text/utf8.hpp"
#include "write/atomic.hpp"
#include "write/letter_reference.hpp"

namespace cmd {

namespace fs = std::filesystem;

namespace {

// A letter bears the name of a unit, which begins with no digit.
constexpr const char* kMarkdown = "0-letter.md";
constexpr const char* kReference = "0-reference.docx";
constexpr const char* kLog = "0-log";

/// What a letter's Markdown may use. Raw HTML and TeX are off: to pandoc they are letters like any other.
constexpr const char* kReader =
    "--from=markdown_strict-raw_html+pipe_tables+all_symbols_escapable+intraword_underscores+space_in_atx_header+startnum";

/// Where a child reads and writes; names in `folder`.
struct Streams {
  fs::path folder;
  const char* input = "/dev/null";
  const char* output = "/dev/null";
  const char* errors = "/dev/null";
};

class FileActions {
 public:
  explicit FileActions(const Streams& streams) {
    constexpr int kNew = O_WRONLY | O_CREAT | O_TRUNC;
    constexpr mode_t kMode = 0666;  // Less the umask.
    posix_spawn_file_actions_init(&actions_);
    if (!streams.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions_, streams.folder.c_str());
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, streams.input, O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, streams.output, kNew, kMode);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, streams.errors, kNew, kMode);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  out.reserve(words.size() + 1);
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// The environment that pandoc is given: nothing of the user's but where programs lie.
std::vector<std::string> pandoc_environment(const fs::path& home, model::Date date) {
  const auto seconds = std::chrono::sys_seconds(std::chrono::sys_days(date)).time_since_epoch().count();
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nobody sets a variable
  return {fmt::format("PATH={}", path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin"), "LC_ALL=C.UTF-8",
          "HOME=" + home.string(), fmt::format("SOURCE_DATE_EPOCH={}", seconds)};
}

[[noreturn]] void fail_to_start(int error) {
  if (error == ENOENT) {
    throw Failure(text::say("không tìm thấy chương trình pandoc, cần để lập thư docx; hãy cài (sudo apt install pandoc), "
                            "hoặc bỏ docx khỏi --format",
                            "pandoc is not installed, and docx letters need it; install it (sudo apt install pandoc), or "
                            "take docx out of --format"));
  }
  throw Failure(text::say("không chạy được pandoc: {}", "cannot run pandoc: {}", cause_of(error)));
}

/// The exit code; 128 + the signal where one ended it.
int run_pandoc(std::vector<std::string> arguments, std::vector<std::string> variables, const Streams& streams) {
  const FileActions actions(streams);
  pid_t child = 0;
  const int error = posix_spawnp(&child, arguments.front().c_str(), actions.get(), nullptr, pointers(arguments).data(),
                                 pointers(variables).data());
  if (error != 0) fail_to_start(error);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw Failure(text::say("không chạy được pandoc: {}", "cannot run pandoc: {}", cause_of(errno)));
  }
  constexpr int kSignalled = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

}  // namespace

Pandoc::Pandoc() {
  const int code = run_pandoc({"pandoc", "--version"}, pandoc_environment("/", {}), {});
  if (code != 0) throw Failure(text::say("không chạy được pandoc (mã {})", "cannot run pandoc (exit {})", code));
}

void Pandoc::write_docx(const fs::path& target, std::string_view markdown, model::Date date) const {
  writer::replace_file(target, [&](const fs::path& made) {
    const fs::path folder = made.parent_path();
    writer::write_file(folder / kMarkdown, markdown);
    writer::write_letter_reference(folder / kReference);
    const std::string output = made.filename().string();
    const int code = run_pandoc({"pandoc", kReader, "--to=docx", fmt::format("--reference-doc={}", kReference), "--columns=20", "--output=-"},
                         pandoc_environment(folder, date), {folder, kMarkdown, output.c_str(), kLog});
    if (code == 0 && bytes_of(made).starts_with("PK")) return;
    throw Failure(text::say("pandoc không lập được “{}” (mã {}): {}", "pandoc could not make “{}” (exit {}): {}",
                            text::printable(target.string()), code, text::printable(text::trim(bytes_of(folder / kLog)))));
  });
}

}  // namespace cmd
