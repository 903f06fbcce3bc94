#include "write/yaml_out.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"
#include "write/safe_text.hpp"

namespace writer {
namespace {

/// `2026-10-15`, `2026-10`: bare, as people write them. No reader takes these for another thing than it is.
bool is_date_like(std::string_view text) {
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDay = 10;
  if (text.size() != kMonth && text.size() != kDay) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_hyphen = i == 4 || i == kMonth;
    if (is_hyphen ? text[i] != '-' : !text::is_ascii_digit(text[i])) return false;
  }
  return true;
}

/// Words that one version of YAML or another takes for a truth or nothing.
bool is_keyword(std::string_view text) {
  constexpr std::string_view kWords[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"};
  const std::string folded = text::fold_case(text);
  return std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords);
}

/// Bare only what nobody can misread: it begins with a letter and holds none of the characters that mean something.
bool may_stand_bare(std::string_view text) {
  if (text.empty() || is_keyword(text)) return false;
  if (is_date_like(text)) return true;
  if (!text::is_letter_or_digit(text::decode(text, 0).value) || text::is_ascii_digit(text.front())) return false;
  if (text::trim(text).size() != text.size()) return false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const bool is_plain = text::is_letter_or_digit(point.value) || point.value == ' ' ||
                          (point.value < 0x80 && std::string_view("-_./()+%;").find(static_cast<char>(point.value)) !=
                                                     std::string_view::npos);
    // A mark that belongs to the letter before it has no width of its own.
    if (!is_plain && (text::display_width(point.value) != 0 || text::is_invisible(point.value))) return false;
    i += point.bytes;
  }
  return true;
}

constexpr std::size_t kYamlIndent = 2;
constexpr std::size_t kFormWidth = 100;

/// The lines of `words`, those wider than `width` broken at blanks; what is broken off is as far in as its line.
std::string wrapped(std::string_view words, std::size_t width) {
  std::string out;
  while (true) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    std::string_view line = words.substr(0, end);
    const std::string indent(std::min(line.find_first_not_of(' '), line.size()), ' ');
    line.remove_prefix(indent.size());
    std::size_t column = 0;
    while (!line.empty()) {
      const std::size_t gap = std::min(line.find(' '), line.size());
      const std::size_t wide = text::display_width(line.substr(0, gap));
      if (column > 0 && column + 1 + wide > width) out += '\n';
      const bool is_first = column == 0 || out.back() == '\n';
      column = is_first ? indent.size() + wide : column + 1 + wide;
      out += (is_first ? indent : " ") + std::string(line.substr(0, gap));
      line.remove_prefix(std::min(gap + 1, line.size()));
    }
    if (end == words.size()) return out;
    out += '\n';
    words.remove_prefix(end + 1);
  }
}

/// yaml-cpp begins every comment in the first column and writes nothing as `~`. A line of content never begins with `#`,
/// nor does a text end in `: ~` but in quotes.
std::string settled(const std::string& emitted) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < emitted.size();) {
    const std::size_t end = std::min(emitted.find('\n', begin), emitted.size());
    if (end > begin) lines.push_back(std::string_view(emitted).substr(begin, end - begin));
    begin = end + 1;
  }
  const auto is_note = [](std::string_view line) { return line.starts_with('#'); };
  std::string out;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    if (!is_note(*line)) {
      out += line->ends_with(": ~") ? line->substr(0, line->size() - 1) : *line;
    } else if (line->find_first_not_of("# ") != std::string_view::npos) {
      const auto below = std::find_if_not(line, lines.end(), is_note);
      if (below != lines.end()) out.append(below->find_first_not_of(' '), ' ');
      out += *line;
    }
    out += '\n';
  }
  return out;
}

class YamlEmitter {
 public:
  YamlEmitter() {
    out_.SetIndent(kYamlIndent);
    out_.SetStringFormat(YAML::DoubleQuoted);
  }

  void operator()(std::monostate /*nothing*/) { out_ << YAML::Null; }
  void operator()(bool truth) { bare(truth ? "true" : "false"); }
  void operator()(const view::Data::Number& number) { bare(number.digits); }
  void operator()(const std::string& raw) {
    const std::string text = safe_text(raw);
    if (may_stand_bare(text)) {
      bare(text);
    } else {
      out_ << text;
    }
  }
  void operator()(const view::Data::List& list) {
    if (list.empty()) out_ << YAML::Flow;
    out_ << YAML::BeginSeq;
    for (const view::Data& item : list) std::visit(*this, item.content);
    out_ << YAML::EndSeq;
  }
  void operator()(const view::Data::Object& members) {
    if (members.empty()) out_ << YAML::Flow;
    out_ << YAML::BeginMap;
    for (const view::Member& member : members) {
      note(member.note, depth_ * kYamlIndent);
      out_ << YAML::Key;
      (*this)(member.key);
      out_ << YAML::Value;
      ++depth_;
      std::visit(*this, member.value.content);
      --depth_;
    }
    out_ << YAML::EndMap;
  }

  /// Comments on lines of their own.
  void note(std::string_view words, std::size_t indent) {
    if (words.empty()) return;
    constexpr std::size_t kMark = 2;
    out_ << YAML::Newline << YAML::Comment(wrapped(safe_text(words), kFormWidth - kMark - indent)) << YAML::Newline;
  }
  /// A comment that is no prose: it stays on its line.
  void line(const std::string& words) { out_ << YAML::Comment(words) << YAML::Newline; }

  [[nodiscard]] std::string text() const { return std::string(out_.c_str(), out_.size()) + '\n'; }

 private:
  void bare(const std::string& text) { out_ << YAML::Auto << text; }

  YAML::Emitter out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string yaml(const view::Data& data) {
  YamlEmitter emitter;
  std::visit(emitter, data.content);
  return emitter.text();
}

std::string yaml_form(const view::Form& form) {
  YamlEmitter emitter;
  if (!form.schema.empty()) emitter.line("yaml-language-server: $schema=" + form.schema);
  emitter.note((form.schema.empty() ? "" : "\n") + form.heading + '\n', 0);
  std::visit(emitter, form.content.content);
  return settled(emitter.text());
}

}  // namespace writer
