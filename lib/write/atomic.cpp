#include "write/atomic.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "text/utf8.hpp"

namespace writer {

namespace fs = std::filesystem;

namespace {

std::string shown(const fs::path& path) { return text::printable(path.string()); }

[[noreturn]] void fail(const fs::path& path, int error_number) {
  throw cannot_write(path, cause_of(error_number));
}

/// Closes on leaving; `close` tells whether that went well.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] bool good() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// A folder of our own for one file; gone, with all it holds, on leaving.
class WorkFolder {
 public:
  WorkFolder(const fs::path& parent, const fs::path& name, const fs::path& target) {
    std::string pattern = (parent / ".tiendo-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) fail(target, errno);
    path_ = pattern;
    fresh_ = path_ / name;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    // Nothing has to be opened for that, which may be what has just failed.
    ::unlink(fresh_.c_str());
    if (::rmdir(path_.c_str()) == 0) return;
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& fresh() const { return fresh_; }

 private:
  fs::path path_;
  fs::path fresh_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void flush_to_disk(const fs::path& path, int flags, const fs::path& target) {
  const Descriptor file(path, flags);
  // A file system may not know how to flush a folder (EINVAL); then there is nothing to wait for.
  if (!file.good() || (::fsync(file.number()) != 0 && errno != EINVAL)) fail(target, errno);
}

/// The file itself where the target is a link to one that exists.
fs::path resolve_link(const fs::path& target) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(target, error))) return target;
  const fs::path real = fs::canonical(target, error);
  return error ? target : real;
}

void keep_permissions(const fs::path& old, const fs::path& fresh) {
  struct stat status {};
  if (::stat(old.c_str(), &status) != 0) return;  // A new file gets what the umask gives.
  if (::chmod(fresh.c_str(), status.st_mode & 07777) != 0) fail(old, errno);
}

}  // namespace

text::Localized cause_of(int error_number) {
  switch (error_number) {
    case ENOSPC:
      return text::say("đĩa đã đầy", "the disk is full");
    case EDQUOT:
      return text::say("đã hết hạn mức dung lượng đĩa", "the disk quota is used up");
    case EFBIG:
      return text::say("tệp vượt quá kích thước cho phép", "the file is larger than allowed");
    case EACCES:
    case EPERM:
      return text::say("không có quyền ghi", "permission denied");
    case EROFS:
      return text::say("ổ đĩa chỉ cho đọc", "the file system is read-only");
    case ENOENT:
      return text::say("không có thư mục chứa tệp", "its folder does not exist");
    case ENOTDIR:
      return text::say("một phần của đường dẫn không phải là thư mục", "a part of the path is not a folder");
    case EISDIR:
      return text::say("đó là một thư mục", "it is a folder");
    case ENAMETOOLONG:
      return text::say("tên tệp quá dài", "the file name is too long");
    case ENOMEM:
      return text::say("máy không còn đủ bộ nhớ", "there is not enough memory");
    default: {
      const std::string words = std::generic_category().message(error_number);
      return text::say("hệ thống báo “{}”", "{}", words);
    }
  }
}

WriteError cannot_write(const fs::path& path, const text::Localized& cause) {
  return {path, text::say("Không ghi được tệp “{}”: {}.", "Cannot write “{}”: {}.", shown(path), cause)};
}

void replace_file(const fs::path& target, const std::function<void(const fs::path&)>& fill) {
  const fs::path place = resolve_link(target);
  std::error_code unknown;
  const fs::file_status status = fs::status(place, unknown);
  if (fs::is_directory(status)) fail(target, EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw cannot_write(target, text::say("đó không phải là một tệp thường", "it is not a regular file"));
  }
  if (!place.has_filename()) fail(target, EISDIR);
  const fs::path folder = place.has_parent_path() ? place.parent_path() : fs::path(".");
  const WorkFolder work(folder, place.filename(), target);
  const fs::path& fresh = work.fresh();
  fill(fresh);
  keep_permissions(place, fresh);
  flush_to_disk(fresh, O_RDONLY, target);
  if (::rename(fresh.c_str(), place.c_str()) != 0) fail(target, errno);
  flush_to_disk(folder, O_RDONLY | O_DIRECTORY, target);
}

void write_file(const fs::path& target, std::string_view bytes) {
  const auto write_to = [&](const fs::path& path, int flags) {
    Descriptor file(path, O_WRONLY | flags);
    if (!file.good() || !write_all(file.number(), bytes) || !file.close()) fail(target, errno);
  };
  std::error_code unknown;
  const fs::file_status status = fs::status(target, unknown);
  if (fs::is_character_file(status) || fs::is_fifo(status)) {
    write_to(target, 0);
    return;
  }
  replace_file(target, [&](const fs::path& fresh) { write_to(fresh, O_CREAT | O_EXCL); });
}

}  // namespace writer
