#include "write/letter_template.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "write/letter.hpp"

namespace writer {

using text::say;
using view::Data;

namespace {

constexpr std::size_t kMostDepth = 16;
constexpr std::string_view kOpening = "{{";
constexpr std::string_view kClosing = "}}";
constexpr std::size_t kQuotedColumns = 40;

std::string cited(std::string_view text) { return text::printable(text::shorten(text, kQuotedColumns)); }

Tag read_tag(std::string_view source, std::size_t begin, std::size_t end) {
  Tag tag;
  tag.at = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + kClosing.size())};
  std::string_view inside = text::trim(source.substr(begin + kOpening.size(), end - begin - kOpening.size()));
  constexpr std::string_view kSigns = "#^/!";
  constexpr TagKind kKinds[] = {TagKind::section, TagKind::inverted, TagKind::end, TagKind::comment};
  if (inside.empty() || std::string_view("{&>=").find(inside.front()) != std::string_view::npos) {
    tag.kind = TagKind::refused;
  } else if (const std::size_t sign = kSigns.find(inside.front()); sign != std::string_view::npos) {
    tag.kind = kKinds[sign];
    inside = text::trim(inside.substr(1));
  }
  tag.name = inside;
  return tag;
}

/// Names as mustache looks them up: in the innermost section first.
class Checker {
 public:
  explicit Checker(const Data& names) { scopes_.push_back(&names); }

  void take(const Tag& tag) {
    switch (tag.kind) {
      case TagKind::comment:
        return;
      case TagKind::refused:
        refuse(tag);
        return;
      case TagKind::variable:
        variable(tag);
        return;
      case TagKind::section:
      case TagKind::inverted:
        open(tag);
        return;
      case TagKind::end:
        close(tag);
        return;
    }
  }

  void finish() {
    for (const Open& open : open_) {
      add(open.tag, say("Phần “{{{{#{0}}}}}” không được đóng; thêm “{{{{/{0}}}}}” vào cuối phần",
                        "The section “{{{{#{0}}}}}” is never closed; add “{{{{/{0}}}}}” at its end", cited(open.tag.name)));
    }
  }

  void unclosed(const Tag& tag) {
    add(tag, say("“{{{{” không có “}}}}” đóng lại", "“{{{{” has no “}}}}” to close it"));
  }

  [[nodiscard]] std::vector<TemplateProblem> found() && {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.at.begin < b.at.begin; });
    return std::move(found_);
  }

 private:
  struct Open {
    Tag tag;
    std::size_t scopes;  ///< How many there were before.
  };

  void add(const Tag& tag, text::Localized message) {
    found_.push_back({tag.at, std::move(message), std::string(tag.name)});
  }

  void refuse(const Tag& tag) {
    if (tag.name.empty()) {
      add(tag, say("“{{{{}}}}” không có tên", "“{{{{}}}}” has no name"));
    } else if (tag.name.front() == '{' || tag.name.front() == '&') {
      add(tag, say("“{}” đưa nguyên văn chữ của báo cáo vào thư, kể cả ký hiệu định dạng; hãy ghi “{{{{tên}}}}”",
                   "“{}” would let a report's text into the letter with its mark-up; write “{{{{name}}}}”",
                   cited(fmt::format("{{{{{}}}}}{}", tag.name, tag.name.front() == '{' ? "}" : ""))));
    } else {
      add(tag, say("Mẫu thư không dùng được “{}”: không gọi tệp khác, không đổi dấu ngoặc",
                   "A letter's template has no “{}”: it brings in no other file and keeps its braces", cited(tag.name)));
    }
  }

  /// The example of that name; null, after a finding, where there is none.
  const Data* look_up(const Tag& tag) {
    std::vector<std::string> known;
    for (std::size_t i = scopes_.size(); i-- > 0;) {
      if (scopes_[i] == nullptr) return nullptr;  // Inside of what nobody knows.
      for (const view::Member& member : std::get<Data::Object>(scopes_[i]->content)) {
        if (member.key == tag.name) return &member.value;
        known.push_back(member.key);
      }
    }
    const std::string name(tag.name);
    if (const auto near = text::nearest(name, known)) {
      add(tag, say("Ở đây không có tên “{}”; có phải “{}”?", "There is no name “{}” here; did you mean “{}”?", cited(name), *near));
    } else {
      add(tag, say("Ở đây không có tên “{}”; xem các tên dùng được: tiendo remind --help",
                   "There is no name “{}” here; for those there are see: tiendo remind --help", cited(name)));
    }
    return nullptr;
  }

  void variable(const Tag& tag) {
    const Data* found = look_up(tag);
    if (found == nullptr || std::holds_alternative<std::string>(found->content)) return;
    const bool is_list = std::holds_alternative<Data::List>(found->content);
    const std::string name = cited(tag.name);
    add(tag, is_list ? say("“{0}” là một danh sách; hãy ghi “{{{{#{0}}}}} … {{{{/{0}}}}}”",
                           "“{0}” is a list; write “{{{{#{0}}}}} … {{{{/{0}}}}}”", name)
                     : say("“{0}” chỉ cho biết có hay không; hãy ghi “{{{{#{0}}}}} … {{{{/{0}}}}}”",
                           "“{0}” only says yes or no; write “{{{{#{0}}}}} … {{{{/{0}}}}}”", name));
  }

  void open(const Tag& tag) {
    open_.push_back({tag, scopes_.size()});
    if (open_.size() == kMostDepth + 1) {
      add(tag, say("Các phần lồng nhau quá {} mức", "Sections are nested deeper than {}", kMostDepth));
    }
    const Data* found = look_up(tag);
    if (found == nullptr) {
      scopes_.push_back(nullptr);
    } else if (const auto* list = std::get_if<Data::List>(&found->content); list != nullptr && tag.kind == TagKind::section) {
      scopes_.push_back(&list->front());
    }
  }

  void close(const Tag& tag) {
    if (open_.empty()) {
      add(tag, say("“{{{{/{0}}}}}” đóng một phần chưa mở; thêm “{{{{#{0}}}}}” ở đầu phần, hoặc bỏ đi",
                   "“{{{{/{0}}}}}” closes a section that was not opened; add “{{{{#{0}}}}}” before it, or take it out",
                   cited(tag.name)));
      return;
    }
    if (open_.back().tag.name != tag.name) {
      add(tag, say("Ở đây phải đóng phần “{}” trước, nhưng lại ghi “{{{{/{}}}}}”",
                   "The section “{}” must be closed first, but this is “{{{{/{}}}}}”", cited(open_.back().tag.name),
                   cited(tag.name)));
    }
    scopes_.resize(open_.back().scopes);
    open_.pop_back();
  }

  std::vector<const Data*> scopes_;  ///< Null: of an unknown section.
  std::vector<Open> open_;
  std::vector<TemplateProblem> found_;
};

}  // namespace

std::vector<Tag> tags_of(std::string_view source) {
  std::vector<Tag> out;
  for (std::size_t begin = source.find(kOpening); begin != std::string_view::npos; begin = source.find(kOpening, begin)) {
    const std::size_t end = source.find(kClosing, begin + kOpening.size());
    if (end == std::string_view::npos) {
      Tag tag;
      tag.at = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + kOpening.size())};
      tag.kind = TagKind::refused;
      out.push_back(tag);
      break;
    }
    out.push_back(read_tag(source, begin, end));
    begin = out.back().at.end;
  }
  return out;
}

std::vector<TemplateProblem> template_problems(std::string_view source, const Data& names) {
  Checker checker(names);
  if (const auto bad = text::first_invalid(source)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    return {{{at, at + 1}, say("Mẫu thư không phải UTF-8 từ đây; hãy lưu lại tệp với mã UTF-8",
                               "The template is not UTF-8 from here on; save the file as UTF-8"), {}}};
  }
  for (const Tag& tag : tags_of(source)) {
    if (tag.kind == TagKind::refused && tag.at.end - tag.at.begin == kOpening.size()) {
      checker.unclosed(tag);
    } else {
      checker.take(tag);
    }
  }
  checker.finish();
  return std::move(checker).found();
}

}  // namespace writer
