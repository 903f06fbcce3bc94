#include "write/html_markup.hpp"

#include <stdexcept>
#include <utility>

#include "text/utf8.hpp"
#include "write/safe_text.hpp"

namespace writer::html_detail {

namespace {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
  }
}

}  // namespace

std::string escaped(std::string_view raw) {
  std::string out;
  for (const char c : safe_text(raw)) append_escaped(out, c);
  return out;
}

void Markup::begin(const char* tag, const Attributes& attributes) {
  out_ += '<';
  out_ += tag;
  for (const Attribute& each : attributes) {
    out_ += ' ';
    out_ += each.name;
    if (!each.value.empty()) out_ += "=\"" + escaped(each.value) + '"';
  }
}

Markup& Markup::open(const char* tag, const Attributes& attributes) {
  begin(tag, attributes);
  out_ += '>';
  open_.push_back(tag);
  return *this;
}

Markup& Markup::close() {
  if (open_.empty()) throw std::logic_error("no element of the page is open");
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Markup& Markup::lone(const char* tag, const Attributes& attributes) {
  begin(tag, attributes);
  out_ += '>';
  return *this;
}

Markup& Markup::shape(const char* tag, const Attributes& attributes) {
  begin(tag, attributes);
  out_ += "/>";
  return *this;
}

Markup& Markup::text(std::string_view raw) {
  const std::string safe = safe_text(raw);
  for (const char c : text::trim(safe)) {
    if (c == '\n') {
      out_ += "<br>";
    } else {
      append_escaped(out_, c);
    }
  }
  return *this;
}

Markup& Markup::element(const char* tag, const Attributes& attributes, std::string_view raw) {
  return open(tag, attributes).text(raw).close();
}

Markup& Markup::style(std::string_view bytes) {
  out_ += "<style>";
  out_ += bytes;
  out_ += "</style>";
  return *this;
}

Markup& Markup::line_end() {
  out_ += '\n';
  return *this;
}

std::string Markup::done() {
  if (!open_.empty()) throw std::logic_error(std::string("an element of the page is still open: ") + open_.back());
  return std::exchange(out_, {});
}

}  // namespace writer::html_detail
