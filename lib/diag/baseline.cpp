#include "diag/baseline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/utf8.hpp"

namespace diag {
namespace {

constexpr std::string_view kHead = "# tiendo baseline 1";
constexpr std::string_view kColumns = "# mã, dấu nhận biết, số lần, tệp | code, fingerprint, times, file";

/// A path may hold anything but NUL, and must not end its line: backslash and control bytes are spelled `\xHH`.
std::string escaped(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || c == '\\') {
      out += fmt::format("\\x{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

std::optional<std::string> unescaped(std::string_view written) {
  std::string out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\') {
      out += written[i];
      continue;
    }
    unsigned byte = 0;
    const std::string_view digits = written.substr(std::min(written.size(), i + 2), 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    const bool whole = digits.size() == 2 && written[i + 1] == 'x' && end == digits.data() + digits.size();
    if (!whole || error != std::errc()) return std::nullopt;
    out += static_cast<char>(byte);
    i += 3;
  }
  return out;
}

bool is_code(std::string_view word) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return word.size() == 4 && word[0] >= 'A' && word[0] <= 'Z' && std::all_of(word.begin() + 1, word.end(), is_digit);
}

bool is_fingerprint(std::string_view word) {
  const auto is_hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return word.size() == 16 && std::all_of(word.begin(), word.end(), is_hexadecimal);
}

std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

struct Line {
  Baseline::Key key;
  std::size_t times = 0;
};

std::optional<Line> read_line(std::string_view line) {
  Line out;
  out.key.code = take_word(line);
  out.key.fingerprint = take_word(line);
  const std::string_view times = take_word(line);
  const auto [end, error] = std::from_chars(times.data(), times.data() + times.size(), out.times);
  const bool counted = error == std::errc() && end == times.data() + times.size() && out.times > 0;
  auto path = unescaped(line);
  if (!is_code(out.key.code) || !is_fingerprint(out.key.fingerprint) || !counted || !path || path->empty()) return std::nullopt;
  out.key.path = *std::move(path);
  return out;
}

text::Localized not_an_entry(std::string_view line) {
  constexpr std::size_t kWidest = 60;
  return text::say("“{}” không đúng dạng “mã dấu-nhận-biết số-lần tệp”, ví dụ “V201 a12f0c4f6e5d4c3b 1 reports/so-a.yaml”",
                   "“{}” is not of the form “code fingerprint times file”, such as “V201 a12f0c4f6e5d4c3b 1 reports/so-a.yaml”",
                   text::shorten(text::printable(line), kWidest));
}

}  // namespace

std::variant<Baseline, Baseline::Complaint> Baseline::parse(std::string_view bytes) {
  Baseline out;
  std::size_t number = 0;
  if (bytes.starts_with(text::kByteOrderMark)) bytes.remove_prefix(text::kByteOrderMark.size());
  while (!bytes.empty() || number == 0) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (number == 1 && line != kHead) {
      return Complaint{number, text::say("dòng đầu phải là “{}”; tệp này không do --write-baseline ghi ra",
                                         "the first line must be “{}”; this file was not written by --write-baseline", kHead)};
    }
    if (line.empty() || line.starts_with('#')) continue;
    const auto read = read_line(line);
    if (!read) return Complaint{number, not_an_entry(line)};
    Entry& entry = out.entries_.try_emplace(read->key, Entry{0, number}).first->second;
    entry.times += read->times;
  }
  return out;
}

Baseline Baseline::of(const std::vector<Diagnostic>& findings) {
  Baseline out;
  for (const Diagnostic& finding : findings) ++out.entries_[key_of(finding)].times;
  return out;
}

std::string Baseline::to_text() const {
  std::string out = fmt::format("{}\n{}\n", kHead, kColumns);
  for (const auto& [key, entry] : entries_) {
    out += fmt::format("{} {} {} {}\n", key.code, key.fingerprint, entry.times, escaped(key.path));
  }
  return out;
}

Baseline::Key key_of(const Diagnostic& finding) {
  return {finding.place.file ? finding.place.file->path() : "tiendo.yaml", std::string(finding.rule->code), fingerprint(finding)};
}

KnownFindings::KnownFindings(const Baseline& baseline) {
  for (const auto& [key, entry] : baseline.entries()) left_.emplace(key, entry.times);
}

bool KnownFindings::take(const Diagnostic& finding) {
  if (left_.empty()) return false;  // before a digest is made for nothing
  const auto known = left_.find(key_of(finding));
  if (known == left_.end()) return false;
  if (--known->second == 0) left_.erase(known);
  return true;
}

}  // namespace diag
