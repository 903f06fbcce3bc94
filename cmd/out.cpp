#include "out.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace cmd {
namespace {

constexpr std::size_t kBufferBytes = 65536;

/// 0, or the errno of the write that failed.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

void to_stderr(std::string_view bytes) {
  // Where even standard error is closed there is nobody left to tell.
  static_cast<void>(write_all(STDERR_FILENO, bytes));
}

}  // namespace

void Out::write(std::string_view bytes) {
  if (reader_gone_) return;
  buffer_ += bytes;
  if (buffer_.size() >= kBufferBytes) flush();
}

void Out::flush() {
  const std::string bytes = std::exchange(buffer_, {});
  if (reader_gone_ || bytes.empty()) return;
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error == EPIPE) {
    reader_gone_ = true;
  } else if (error != 0) {
    reader_gone_ = true;
    throw Failure(text::say("không ghi được ra đầu ra chuẩn: {}", "cannot write to standard output: {}",
                            std::string(std::strerror(error))));
  }
}

void Talk::labelled(text::Wording label, std::string_view colour, const text::Localized& message) {
  if (paint_ == Paint::coloured) {
    to_stderr(fmt::format("\x1b[{}m{}:\x1b[0m {}\n", colour, label.in(lang_), message.in(lang_)));
  } else {
    to_stderr(fmt::format("{}: {}\n", label.in(lang_), message.in(lang_)));
  }
}

void Talk::error(const text::Localized& message) { labelled({"lỗi", "error"}, "1;31", message); }

void Talk::warning(const text::Localized& message) {
  if (verbosity_ != Verbosity::quiet) labelled({"cảnh báo", "warning"}, "1;33", message);
}

void Talk::note(const text::Localized& message) {
  if (verbosity_ != Verbosity::quiet) to_stderr(message.in(lang_) + "\n");
}

void Talk::detail(const text::Localized& message) {
  if (verbosity_ == Verbosity::verbose) to_stderr(message.in(lang_) + "\n");
}

void Talk::raw(std::string_view bytes) { to_stderr(bytes); }

Progress::Progress(const Talk& talk, std::size_t total)
    : total_(total),
      wanted_(total > 0 && talk.verbosity() != Verbosity::quiet && ::isatty(STDERR_FILENO) == 1),
      next_(std::chrono::steady_clock::now() + std::chrono::seconds(1)) {}

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  drawn_ = true;
  constexpr std::size_t kWidth = 40;
  const std::size_t filled = std::min(kWidth, kWidth * done_ / total_);
  to_stderr(fmt::format("\r[{}{}] {}/{}", std::string(filled, '#'), std::string(kWidth - filled, '.'), done_, total_));
}

Progress::~Progress() {
  if (drawn_) to_stderr("\r\x1b[K");
}

}  // namespace cmd
