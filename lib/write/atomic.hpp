#pragma once
/// Files that appear whole in their place or not at all; whatever fails, the old file stays.

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string_view>

#include "text/localized.hpp"

namespace writer {

/// The environment refused: full disk, no permission, no such folder. The message names the file and the
/// cause.
class WriteError : public std::runtime_error {
 public:
  WriteError(std::filesystem::path path, text::Localized message)
      : std::runtime_error(message.en), path_(std::move(path)), message_(std::move(message)) {}
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] const text::Localized& message() const { return message_; }

 private:
  std::filesystem::path path_;
  text::Localized message_;
};

/// What an `errno` means to a secretary.
[[nodiscard]] text::Localized cause_of(int error_number);
/// The exception for a file that could not be written.
[[nodiscard]] WriteError cannot_write(const std::filesystem::path& path, const text::Localized& cause);

/// Lets `fill` write a new file, in a folder of its own beside the target (there it may keep temporary files
/// too), then flushes it to the disk and puts it in the target's place. A link is followed, an old file's
/// permissions stay. The target's folder must exist. Throws WriteError; what `fill` throws passes through.
void replace_file(const std::filesystem::path& target,
                  const std::function<void(const std::filesystem::path&)>& fill);

/// The same for bytes at hand. A device or a pipe is written to directly.
void write_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace writer
