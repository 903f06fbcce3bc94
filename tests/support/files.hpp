#pragma once
/// Files of the repository and scratch folders, for tests.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The root of the repository.
[[nodiscard]] std::filesystem::path repository();
inline const std::filesystem::path kRoot = repository();

[[nodiscard]] std::string read(const std::filesystem::path& path);
void write(const std::filesystem::path& path, std::string_view bytes);
/// Regular files below the folder, sorted.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);
[[nodiscard]] std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder);
[[nodiscard]] std::string replaced(std::string text, std::string_view what, std::string_view by);
[[nodiscard]] std::size_t occurrences(std::string_view text, std::string_view what);

/// UPDATE=1: expected files are rewritten instead of compared.
[[nodiscard]] bool updating();

/// A folder of its own, gone with the object.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace support
