#pragma once
/// Builds HTML so that no text can become a tag: names are literals of ours, all else passes one gate.

#include <string>
#include <string_view>
#include <vector>

namespace writer::html_detail {

/// Text without any meaning to HTML, in an element or in an attribute's quotes. Controls are left out.
[[nodiscard]] std::string escaped(std::string_view raw);

struct Attribute {
  const char* name;
  std::string value{};  ///< Raw. An attribute that is only there, such as `hidden`, has none.
};
using Attributes = std::vector<Attribute>;

class Markup {
 public:
  /// Elements are closed in the order of their opening, the last first.
  Markup& open(const char* tag, const Attributes& attributes = {});
  Markup& close();
  /// One that holds nothing and is not closed: `meta`, `col`.
  Markup& lone(const char* tag, const Attributes& attributes = {});
  /// A shape of SVG, which closes itself.
  Markup& shape(const char* tag, const Attributes& attributes = {});
  /// Line ends become `<br>`.
  Markup& text(std::string_view raw);
  /// An element with nothing but text.
  Markup& element(const char* tag, const Attributes& attributes, std::string_view raw);
  /// `bytes` as they are: a style sheet of ours. Never what a report holds.
  Markup& style(std::string_view bytes);
  Markup& line_end();

  /// What was built; then it begins anew.
  [[nodiscard]] std::string done();

 private:
  void begin(const char* tag, const Attributes& attributes);

  std::string out_;
  std::vector<const char*> open_;
};

}  // namespace writer::html_detail
