#pragma once
/// Files as the commands see them: read whole, within limits, never followed out of the workspace.

#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "text/localized.hpp"

namespace cmd {

/// Why a file could not be read, in words for a person; the path is said by whoever asks.
struct ReadFailure {
  text::Localized cause;
  bool passing = false;  ///< The system refused what may well be there: no rights, a disk that fails, too many open files.
};

/// Reads files below one folder. Paths are given and kept relative to that folder, with `/`.
class FileStore {
 public:
  explicit FileStore(std::filesystem::path root);

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  /// From now on these bytes stand in for the file of that path.
  void overlay(const std::string& path, std::string bytes);

  /// Regular files only: a pipe or device is refused, not waited for. Of a file too large for any YAML reader only
  /// the beginning is read: enough to say that it is too large.
  [[nodiscard]] std::variant<std::string, ReadFailure> read(const std::string& path) const;
  /// The same, but a file that a symbolic link places outside the root is refused.
  [[nodiscard]] std::variant<std::string, ReadFailure> read_inside(const std::string& path) const;

  /// Throws a writer::WriteError where a symbolic link leads `target`, a path below the root that need not be there yet, out of it.
  void check_stays_inside(const std::filesystem::path& target) const;

  /// Every file below `folder`, overlays included, sorted; folders that links point to are not entered, names that
  /// begin with a dot are passed over. A folder that cannot be listed comes back in `failures`.
  struct Listing {
    std::vector<std::string> files;
    std::map<std::string, ReadFailure> failures;
  };
  [[nodiscard]] Listing list(const std::string& folder) const;

 private:
  std::filesystem::path root_;
  std::map<std::string, std::string> overlays_;
};

/// The beginning of a regular file, up to `most` bytes; nothing else is opened.
[[nodiscard]] std::variant<std::string, ReadFailure> read_regular(const std::filesystem::path& path, std::size_t most);
/// `path` as seen from `base`, `/`-separated, without `.` and inner `..`.
[[nodiscard]] std::string relative_to(const std::filesystem::path& path, const std::filesystem::path& base);
/// What the system says of an error number, in both languages for the common ones.
[[nodiscard]] text::Localized cause_of(int error_number);

}  // namespace cmd
