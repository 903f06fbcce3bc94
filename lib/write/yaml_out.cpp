#include "write/yaml_out.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "write/safe_text.hpp"

namespace writer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `2026-10-15`, `2026-10`: bare, as people write them. No reader takes these for another thing than it is.
bool is_date_like(std::string_view text) {
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDay = 10;
  if (text.size() != kMonth && text.size() != kDay) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_hyphen = i == 4 || i == kMonth;
    if (is_hyphen ? text[i] != '-' : !is_digit(text[i])) return false;
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
  if (!text::is_letter_or_digit(text::decode(text, 0).value) || is_digit(text.front())) return false;
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

class Emitter {
 public:
  Emitter() {
    constexpr std::size_t kIndent = 2;
    out_.SetIndent(kIndent);
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
      out_ << YAML::Key;
      (*this)(member.key);
      out_ << YAML::Value;
      std::visit(*this, member.value.content);
    }
    out_ << YAML::EndMap;
  }

  [[nodiscard]] std::string text() const { return std::string(out_.c_str(), out_.size()) + '\n'; }

 private:
  void bare(const std::string& text) { out_ << YAML::Auto << text; }

  YAML::Emitter out_;
};

}  // namespace

std::string yaml(const view::Data& data) {
  Emitter emitter;
  std::visit(emitter, data.content);
  return emitter.text();
}

}  // namespace writer
