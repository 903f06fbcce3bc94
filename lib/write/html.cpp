#include "write/html.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/digest.hpp"
#include "text/utf8.hpp"
#include "write/html_parts.hpp"

namespace writer {

namespace {

using html_detail::Markup;

std::string id_of(std::size_t section) { return fmt::format("phan-{}", section); }

bool is_shown(const view::Table& table) { return table.where != view::Where::workbook; }

std::string title_of(const view::Section& section) {
  return section.annex.empty() ? section.title : fmt::format("{}. {}", section.annex, section.title);
}

class PageWriter {
 public:
  explicit PageWriter(const view::Document& document) : document_(document) {
    if (document.brief) sections_.push_back(&*document.brief);
    for (const view::Section& each : document.sections) sections_.push_back(&each);
  }

  std::string write() && {
    // The style sheet says the widths that the body's columns turn out to have, and its hash stands in the head.
    body();
    const std::string body = page_.done();
    head();
    return "<!DOCTYPE html>\n<html lang=\"vi\">\n" + page_.done() + body + "</html>\n";
  }

 private:
  void head() {
    const std::string sheet = style();
    page_.open("head").line_end();
    page_.lone("meta", {{"charset", "utf-8"}}).line_end();
    page_
        .lone("meta", {{"http-equiv", "Content-Security-Policy"},
                       {"content", fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
                                               text::sha256_base64(sheet))}})
        .line_end();
    page_.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).line_end();
    page_.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).line_end();
    page_.element("title", {}, text::fold_space(document_.title)).line_end();  // no tag may stand in it
    page_.style(sheet).line_end();
    page_.close().line_end();
  }

  [[nodiscard]] std::string style() const {
    std::string out = "\n" + std::string(page_style());
    for (const int width : numbers_.widths) out += fmt::format(".{}{{width:{}%}}\n", html_detail::width_class(width), width);
    return out;
  }

  void body() {
    page_.open("body").line_end();
    page_.element("a", {{"class", "skip"}, {"href", "#noi-dung"}}, "Đến nội dung chính").line_end();
    html_detail::write_patterns(page_);
    page_.open("header").line_end();
    const view::Heading& heading = document_.heading;
    if (!heading.issuer.empty()) page_.element("p", {{"class", "issuer"}}, heading.issuer).line_end();
    page_.element("h1", {}, document_.title).line_end();
    if (!heading.subject_note.empty()) page_.element("p", {{"class", "note"}}, heading.subject_note).line_end();
    page_.close().line_end();
    contents();
    page_.open("main", {{"id", "noi-dung"}, {"tabindex", "-1"}}).line_end();
    for (const view::Section* each : sections_) section(*each);
    page_.close().line_end();
    page_.close().line_end();
  }

  void contents() {
    page_.open("nav", {{"aria-label", "Mục lục"}}).open("ul").line_end();
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      page_.open("li").element("a", {{"href", "#" + id_of(i + 1)}}, title_of(*sections_[i])).close().line_end();
    }
    page_.close().close().line_end();
  }

  void section(const view::Section& section) {
    const std::string id = id_of(++numbers_.section);
    page_.open("section", {{"class", class_of(section)}, {"aria-labelledby", id}}).line_end();
    page_.element("h2", {{"id", id}, {"tabindex", "-1"}}, title_of(section)).line_end();
    for (const std::string& each : section.paragraphs) page_.element("p", {}, each).line_end();
    for (const view::Points& each : section.points) points(each);
    for (const view::Table& each : section.tables) {
      if (is_shown(each)) table(each, section);
    }
    page_.close().line_end();
  }

  /// A section with a broad table is printed on lying pages.
  [[nodiscard]] std::string class_of(const view::Section& section) const {
    if (document_.brief && &section == &*document_.brief) return "brief";
    const bool wide = std::any_of(section.tables.begin(), section.tables.end(), [](const view::Table& each) {
      return is_shown(each) && html_detail::breadth_of(each) != html_detail::Breadth::narrow;
    });
    return wide ? "annex wide" : "annex";
  }

  void points(const view::Points& points) {
    page_.open("div", {{"class", "points"}}).element("h3", {}, points.title).line_end();
    if (points.items.empty()) {
      page_.element("p", {}, points.none).close().line_end();
      return;
    }
    page_.open(points.marker == view::Marker::number ? "ol" : "ul").line_end();
    for (const std::string& each : points.items) page_.element("li", {}, each).line_end();
    page_.close().close().line_end();
  }

  void table(const view::Table& table, const view::Section& section) {
    if (!table.rows.empty()) html_detail::write_table(page_, table, section, numbers_);
    for (const std::string& each : table.notes) page_.element("p", {{"class", "note"}}, each).line_end();
    if (table.chart) html_detail::write_chart(page_, table, numbers_);
  }

  const view::Document& document_;
  std::vector<const view::Section*> sections_;
  Markup page_;
  html_detail::Numbers numbers_;
};

}  // namespace

std::string html(const view::Document& document) { return PageWriter(document).write(); }

}  // namespace writer
