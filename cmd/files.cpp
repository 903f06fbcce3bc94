#include "files.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "write/atomic.hpp"
#include "yaml/parse.hpp"

namespace cmd {

namespace fs = std::filesystem;

namespace {

/// One more than what a YAML reader takes is enough to refuse the file for its size.
constexpr std::size_t kMostBytes = yaml::kMaxBytes + 1;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

ReadFailure failure_of(int error_number) {
  const bool is_not_there =
      error_number == ENOENT || error_number == ENOTDIR || error_number == ELOOP || error_number == ENAMETOOLONG;
  return {cause_of(error_number), !is_not_there};
}

ReadFailure not_regular(mode_t mode) {
  if (S_ISDIR(mode)) return {text::say("đây là thư mục, không phải tệp", "it is a folder, not a file")};
  return {text::say("đây không phải tệp thông thường (thiết bị, ống dẫn…)", "it is not a regular file (a device, a pipe …)")};
}

std::variant<std::string, ReadFailure> read_path(const fs::path& path) { return read_regular(path, kMostBytes); }

text::Localized leads_out() { return text::say("liên kết dẫn ra ngoài không gian làm việc", "a link leads out of the workspace"); }

bool is_below(const fs::path& path, const fs::path& root) {
  const auto [end, at] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return end == root.end();
}

}  // namespace

std::variant<std::string, ReadFailure> read_regular(const fs::path& path, std::size_t most) {
  // O_NONBLOCK, so that opening a pipe nobody writes to does not wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return failure_of(errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failure_of(errno);
  if (!S_ISREG(status.st_mode)) return not_regular(status.st_mode);
  std::string bytes(std::min(static_cast<std::size_t>(status.st_size) + 1, most), '\0');
  std::size_t length = 0;
  while (length < most) {
    if (length == bytes.size()) bytes.resize(std::min(2 * bytes.size(), most));
    const ssize_t got = ::read(file.get(), bytes.data() + length, bytes.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure_of(errno);
    if (got == 0) break;
    length += static_cast<std::size_t>(got);
  }
  bytes.resize(length);
  return bytes;
}

FileStore::FileStore(fs::path root) : root_(std::move(root)) {}

void FileStore::overlay(const std::string& path, std::string bytes) { overlays_[path] = std::move(bytes); }

std::variant<std::string, ReadFailure> FileStore::read(const std::string& path) const {
  if (const auto overlay = overlays_.find(path); overlay != overlays_.end()) return overlay->second;
  return read_path(root_ / path);
}

std::variant<std::string, ReadFailure> FileStore::read_inside(const std::string& path) const {
  if (overlays_.contains(path)) return read(path);
  std::error_code error;
  const fs::path real = fs::canonical(root_ / path, error);
  if (error) return failure_of(error.value());
  if (!is_below(real, fs::canonical(root_, error))) {
    return ReadFailure{leads_out()};
  }
  return read_path(real);
}

void FileStore::check_stays_inside(const fs::path& target) const {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(target, error);
  if (error) throw writer::cannot_write(target, cause_of(error.value()));
  if (!is_below(real, fs::canonical(root_, error))) throw writer::cannot_write(target, leads_out());
}

FileStore::Listing FileStore::list(const std::string& folder) const {
  Listing listing;
  std::vector<std::string> waiting{folder};
  while (!waiting.empty()) {
    const std::string current = std::move(waiting.back());
    waiting.pop_back();
    std::error_code error;
    fs::directory_iterator entries(root_ / current, error);
    if (error) {
      listing.failures.emplace(current, failure_of(error.value()));
      continue;
    }
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const std::string name = entries->path().filename().string();
      if (name.starts_with('.')) continue;
      std::string path = current.empty() ? name : fmt::format("{}/{}", current, name);
      std::error_code ignored;
      if (entries->symlink_status(ignored).type() == fs::file_type::directory) {
        waiting.push_back(std::move(path));
      } else {
        listing.files.push_back(std::move(path));
      }
    }
    if (error) listing.failures.emplace(current, failure_of(error.value()));
  }
  for (const auto& [path, bytes] : overlays_) {
    if (folder.empty() || path.starts_with(folder + "/")) listing.files.push_back(path);
  }
  std::sort(listing.files.begin(), listing.files.end());
  listing.files.erase(std::unique(listing.files.begin(), listing.files.end()), listing.files.end());
  return listing;
}

std::string relative_to(const fs::path& path, const fs::path& base) {
  return fs::absolute(path).lexically_normal().lexically_relative(fs::absolute(base).lexically_normal()).generic_string();
}

text::Localized cause_of(int error_number) {
  switch (error_number) {
    case ENOENT:
    case ENOTDIR: return text::say("không có tệp hoặc thư mục này", "no such file or folder");
    case EACCES:
    case EPERM: return text::say("không có quyền truy cập", "permission denied");
    case ELOOP: return text::say("liên kết trỏ vòng tròn", "a link that leads in a circle");
    case ENOSPC: return text::say("ổ đĩa đã đầy", "the disk is full");
    case EROFS: return text::say("ổ đĩa chỉ cho đọc", "the disk is read-only");
    case ENAMETOOLONG: return text::say("tên tệp quá dài", "the file's name is too long");
    case EMFILE:
    case ENFILE: return text::say("quá nhiều tệp đang mở", "too many open files");
    default: break;
  }
  const std::string words = std::generic_category().message(error_number);
  return text::say("lỗi hệ thống: {}", "{}", words);
}

}  // namespace cmd
