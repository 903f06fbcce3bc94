#include "write/letter.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>

#include "text/utf8.hpp"
#include "write/letter_template.hpp"
#include "write/markdown.hpp"

namespace writer {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;
using view::Data;

/// Stands for a line end while mustache works: where a section that stands on lines of its own is false, the library
/// leaves an empty line that would end a table or a list. No text of a letter holds it.
constexpr char kLineEnd = '\x1E';

struct Converted {
  data operator()(std::monostate) const { return data(data::type::bool_false); }
  data operator()(bool truth) const { return data(truth ? data::type::bool_true : data::type::bool_false); }
  data operator()(const Data::Number& number) const { return data(number.digits); }
  /// An empty text counts as none where a section asks.
  data operator()(const std::string& text) const { return text.empty() ? (*this)(false) : data(text); }
  data operator()(const Data::List& list) const {
    data out(data::type::list);
    for (const Data& item : list) out.push_back(std::visit(Converted{}, item.content));
    return out;
  }
  data operator()(const Data::Object& object) const {
    data out(data::type::object);
    for (const view::Member& member : object) out.set(member.key, std::visit(Converted{}, member.value.content));
    return out;
  }
};

bool is_blank_line(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Without comments, and without the line ends of lines that hold nothing but one tag of a section, as mustache's
/// specification has it.
std::string without_tag_lines(std::string_view source) {
  std::string out;
  std::size_t done = 0;
  for (const Tag& tag : tags_of(source)) {
    if (tag.kind == TagKind::variable) continue;
    const std::size_t line_begin = tag.at.begin == 0 ? 0 : source.rfind('\n', tag.at.begin - 1) + 1;
    const std::size_t line_end = std::min(source.find('\n', tag.at.end), source.size());
    const bool alone = line_begin >= done && is_blank_line(source.substr(line_begin, tag.at.begin - line_begin)) &&
                       is_blank_line(source.substr(tag.at.end, line_end - tag.at.end));
    out += source.substr(done, (alone ? line_begin : tag.at.begin) - done);
    if (tag.kind != TagKind::comment) out += source.substr(tag.at.begin, tag.at.end - tag.at.begin);
    done = alone ? std::min(line_end + 1, source.size()) : tag.at.end;
  }
  return out += source.substr(done);
}

/// One line of text that means nothing to Markdown.
std::string escaped_for_letter(const std::string& text) {
  return markdown_text(text::fold_space(text), MarkdownPlace::line_start);
}

/// Line ends for their marks, of several empty lines one, none at the ends of the letter.
std::string with_single_blank_lines(std::string_view rendered) {
  std::string out;
  int line_ends = 0;
  for (const char c : rendered) {
    if (c == kLineEnd) {
      ++line_ends;
      continue;
    }
    if (!out.empty()) out.append(static_cast<std::size_t>(std::min(line_ends, 2)), '\n');
    line_ends = 0;
    out += c;
  }
  return out + '\n';
}

}  // namespace

std::string letter(std::string_view source, const Data& data) {
  if (source.starts_with(text::kByteOrderMark)) source.remove_prefix(text::kByteOrderMark.size());
  std::string prepared = without_tag_lines(source);
  std::erase(prepared, '\r');
  std::replace(prepared.begin(), prepared.end(), '\n', kLineEnd);
  mustache words(prepared);
  words.set_custom_escape(escaped_for_letter);
  return with_single_blank_lines(words.render(std::visit(Converted{}, data.content)));
}

}  // namespace writer
