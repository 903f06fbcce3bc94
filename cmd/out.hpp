#pragma once
/// Standard output, every write of which is checked, and the talk about the run on standard error.

#include <chrono>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include "text/localized.hpp"

namespace cmd {

enum class Paint { plain, coloured };
enum class Verbosity { quiet, normal, verbose };

/// The run cannot go on: configuration or I/O. Thrown anywhere in this room, said once in main, exit code 2.
class Failure : public std::exception {
 public:
  explicit Failure(text::Localized message) : message_(std::move(message)) {}
  [[nodiscard]] const text::Localized& message() const { return message_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.en.c_str(); }

 private:
  text::Localized message_;
};

/// Data for the reader or the next program. Buffered; a full disk is a Failure, a reader that has gone away is
/// not: what comes after is dropped, and the exit code still says what was found.
class Out {
 public:
  explicit Out(Paint paint) : paint_(paint) {}
  Out(const Out&) = delete;
  Out& operator=(const Out&) = delete;

  void write(std::string_view bytes);
  /// A line of its own.
  void line(std::string_view text) {
    write(text);
    write("\n");
  }
  /// Called by main before it leaves.
  void flush();
  [[nodiscard]] Paint paint() const { return paint_; }

 private:
  std::string buffer_;
  Paint paint_;
  bool reader_gone_ = false;
};

/// Sentences about the run, in the user's language, on standard error. Not buffered: it may be the last thing
/// that is heard.
class Talk {
 public:
  Talk(text::Lang lang, Verbosity verbosity, Paint paint) : lang_(lang), verbosity_(verbosity), paint_(paint) {}

  void error(const text::Localized& message);    ///< Always said: `error: …`.
  void warning(const text::Localized& message);  ///< `warning: …`; silent when quiet.
  void note(const text::Localized& message);     ///< The plain sentence; silent when quiet.
  void detail(const text::Localized& message);   ///< Only when verbose.
  /// Bytes as they are, whatever the verbosity.
  void raw(std::string_view bytes);

  [[nodiscard]] text::Lang lang() const { return lang_; }
  [[nodiscard]] Verbosity verbosity() const { return verbosity_; }
  [[nodiscard]] Paint paint() const { return paint_; }

 private:
  void labelled(text::Wording label, std::string_view colour, const text::Localized& message);

  text::Lang lang_;
  Verbosity verbosity_;
  Paint paint_;
};

/// A bar on standard error for work over a second, on a terminal only; gone when it is destroyed.
class Progress {
 public:
  Progress(const Talk& talk, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void step();

 private:
  std::size_t total_;
  std::size_t done_ = 0;
  bool wanted_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace cmd
