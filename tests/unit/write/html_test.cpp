#include "write/html.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

#include "text/digest.hpp"
#include "unit/view/office.hpp"
#include "view/annex.hpp"
#include "write/html_markup.hpp"

namespace {

using writer::html_detail::Markup;

view::Cell words(const std::string& text) { return {text}; }
view::Cell number(const char* digits) { return {view::Number{model::Decimal::parse(digits).value()}}; }
view::Cell share(const char* digits) {
  return {view::RowShare{view::Number{model::Decimal::parse(digits).value(), view::NumberFormat::percent}, 2, 3}};
}

/// A document in which every text that may come from outside is `said`.
view::Document document_saying(const std::string& said) {
  view::Document document;
  document.title = said;
  document.heading.issuer = said;
  document.heading.subject_note = said;
  view::Table table;
  table.title = said;
  table.columns = {{said, 5, view::Align::centre},
                   {said, 20},
                   {said, 9, view::Align::right},
                   {said, 9, view::Align::right},
                   {said, 9, view::Align::right},
                   {"Chỉ trong sổ", 9, view::Align::left, view::Where::workbook},
                   {said, 30, view::Align::left, view::Where::screen}};
  table.columns[4].mark = view::Mark::bar;
  const auto row = [&](const char* part, const char* of) {
    return view::Row{{number("1"), words(said), number(part), share(of), share(of), words("sổ"), words(said)}};
  };
  table.rows = {{{words(said), {}, {}, {}, {}, {}, {}}, view::RowKind::group}, row("12.5", "0.5"), row("0", "0"),
                {{words(said), {}, {}, {}, {}, {}, {}}, view::RowKind::group}, row("3", "1")};
  table.rows[1].cells[2].tone = view::Tone::bad;
  table.rows[2].kind = view::RowKind::detail;
  view::Row total = row("12.5", "0.5");
  total.kind = view::RowKind::total;
  total.cells[0] = view::Cell{};
  table.rows.push_back(total);
  table.chart = view::Chart{said, said, 1, {2, 3}, 1, 2};
  table.notes = {said};
  view::Section brief;
  brief.title = said;
  brief.points = {{said, {said, said}, "", view::Marker::number}, {said, {}, said}};
  brief.tables = {table};
  document.brief = brief;
  view::Section annex;
  annex.annex = "PHỤ LỤC 1";
  annex.title = said;
  annex.paragraphs = {said};
  table.title.clear();
  table.chart.reset();
  annex.tables = {table, table};
  annex.tables[1].where = view::Where::workbook;
  document.sections = {annex};
  return document;
}

/// Between the two, which must be there.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  REQUIRE(from != std::string::npos);
  const std::size_t to = text.find(end, from + begin.size());
  REQUIRE(to != std::string::npos);
  return text.substr(from + begin.size(), to - from - begin.size());
}

/// The names of all tags in order, and nothing else.
std::string tags_of(const std::string& page) {
  std::string out;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    out += page.substr(at, page.find_first_of(" >/\n", at + 2) - at) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("html: a page is its landmarks, headings in order, lists, tables that say what heads what, and drawn bars") {
  const std::string page = writer::html(document_saying("Tên"));
  CHECK(between(page, "<body>", "</body>") == R"(
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="ke-cheo" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><path d="M0 6L6 0M-1 1L1 -1M5 7L7 5"/></pattern><pattern id="ke-cham" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><path d="M1 1h2v2h-2zM4 4h2v2h-2z"/></pattern><pattern id="ke-o" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><path d="M0 3H6M3 0V6"/></pattern></defs></svg>
<header>
<p class="issuer">Tên</p>
<h1>Tên</h1>
<p class="note">Tên</p>
</header>
<nav aria-label="Mục lục"><ul>
<li><a href="#phan-1">Tên</a></li>
<li><a href="#phan-2">PHỤ LỤC 1. Tên</a></li>
</ul></nav>
<main id="noi-dung" tabindex="-1">
<section class="brief" aria-labelledby="phan-1">
<h2 id="phan-1" tabindex="-1">Tên</h2>
<div class="points"><h3>Tên</h3>
<ol>
<li>Tên</li>
<li>Tên</li>
</ol></div>
<div class="points"><h3>Tên</h3>
<p>Tên</p></div>
<div class="box list" role="group" aria-labelledby="bang-1" tabindex="0"><table>
<caption id="bang-1"><span>Bảng 1. Tên</span></caption>
<colgroup><col class="w6"><col class="w24"><col class="w10"><col class="w10"><col class="w10"><col class="w36 screen"></colgroup>
<thead><tr><th class="centre" scope="col">Tên</th><th scope="col">Tên</th><th class="right" scope="col">Tên</th><th class="right" scope="col">Tên</th><th class="right" scope="col">Tên</th><th class="screen" scope="col">Tên</th></tr></thead>
<tbody>
<tr class="group"><th colspan="6" scope="rowgroup">Tên</th></tr>
<tr><td class="centre">1</td><th scope="row">Tên</th><td class="right bad">12,5</td><td class="right">50,0%</td><td class="right">50,0%<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="50" height="6"/></svg></td><td class="screen">Tên</td></tr>
</tbody>
<tbody>
<tr class="group"><th colspan="6" scope="rowgroup">Tên</th></tr>
<tr><td class="centre">1</td><th scope="row">Tên</th><td class="right">3</td><td class="right">100,0%</td><td class="right">100,0%<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="100" height="6"/></svg></td><td class="screen">Tên</td></tr>
</tbody>
<tbody>
<tr class="total"><td class="centre"></td><th scope="row">Tên</th><td class="right">12,5</td><td class="right">50,0%</td><td class="right">50,0%<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="50" height="6"/></svg></td><td class="screen">Tên</td></tr>
</tbody>
</table></div>
<p class="note">Tên</p>
<figure class="chart">
<figcaption>Tên</figcaption>
<ul class="legend">
<li><svg class="key" viewBox="0 0 16 12" aria-hidden="true"><rect class="s1" width="16" height="12"/></svg>Tên</li>
<li><svg class="key" viewBox="0 0 16 12" aria-hidden="true"><rect class="s2" width="16" height="12"/></svg>Tên</li>
</ul>
<svg role="img" viewBox="0 0 480 52" aria-labelledby="do-thi-1-ten do-thi-1-mo-ta">
<title id="do-thi-1-ten">Biểu đồ: Tên</title><desc id="do-thi-1-mo-ta">2 cột ngang, mỗi cột một tên, gồm các phần: tên, tên. Số liệu ở Bảng 1.</desc>
<text x="76" y="18" text-anchor="end">Tên</text><rect class="s1" x="84" y="4" width="326.9" height="18"/><text x="247.5" y="18" text-anchor="middle" class="on-s1">12,5</text><rect class="s2" x="410.9" y="4" width="13.1" height="18"/><text x="432" y="18" class="sum">13</text>
<text x="76" y="44" text-anchor="end">Tên</text><text x="92" y="44" class="sum">0</text>
</svg>
</figure>
</section>
<section class="annex" aria-labelledby="phan-2">
<h2 id="phan-2" tabindex="-1">PHỤ LỤC 1. Tên</h2>
<p>Tên</p>
<div class="box list" role="group" aria-labelledby="bang-2" tabindex="0"><table>
<caption id="bang-2"><span class="unseen">Bảng 2. Tên</span></caption>
<colgroup><col class="w6"><col class="w24"><col class="w10"><col class="w10"><col class="w10"><col class="w36 screen"></colgroup>
<thead><tr><th class="centre" scope="col">Tên</th><th scope="col">Tên</th><th class="right" scope="col">Tên</th><th class="right" scope="col">Tên</th><th class="right" scope="col">Tên</th><th class="screen" scope="col">Tên</th></tr></thead>
<tbody>
<tr class="group"><th colspan="6" scope="rowgroup">Tên</th></tr>
<tr><td class="centre">1</td><th scope="row">Tên</th><td class="right bad">12,5</td><td class="right">50,0%</td><td class="right">50,0%<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="50" height="6"/></svg></td><td class="screen">Tên</td></tr>
</tbody>
<tbody>
<tr class="group"><th colspan="6" scope="rowgroup">Tên</th></tr>
<tr><td class="centre">1</td><th scope="row">Tên</th><td class="right">3</td><td class="right">100,0%</td><td class="right">100,0%<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="100" height="6"/></svg></td><td class="screen">Tên</td></tr>
</tbody>
<tbody>
<tr class="total"><td class="centre"></td><th scope="row">Tên</th><td class="right">12,5</td><td class="right">50,0%</td><td class="right">50,0%<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/><rect class="part" width="50" height="6"/></svg></td><td class="screen">Tên</td></tr>
</tbody>
</table></div>
<p class="note">Tên</p>
</section>
</main>
)");
}

TEST_CASE("html: the one style sheet is let in by its hash, and nothing else is") {
  const std::string page = writer::html(document_saying("Tên"));
  const std::string sheet = between(page, "<style>", "</style>");
  CHECK(between(page, "content=\"default-src", "\"") ==
        " &#39;none&#39;; style-src &#39;sha256-" + text::sha256_base64(sheet) + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;");
  CHECK(page.find("<style", page.find("</style>")) == std::string::npos);
  CHECK(page.find(" style=") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("unsafe-inline") == std::string::npos);
  // The widths that the columns were given are said.
  CHECK(sheet.ends_with(".w6{width:6%}\n.w10{width:10%}\n.w24{width:24%}\n.w36{width:36%}\n"));
  for (std::size_t at = sheet.find("url("); at != std::string::npos; at = sheet.find("url(", at + 1)) CHECK(sheet[at + 4] == '#');
  CHECK(sheet.find("@import") == std::string::npos);
}

TEST_CASE("html: a column for the screen is left out where only rows that are folded away say something in it") {
  view::Document document = document_saying("Tên");
  view::Table& table = document.sections[0].tables[0];
  for (view::Row& row : table.rows) {
    if (row.kind != view::RowKind::detail) row.cells[6] = view::Cell{};
  }
  document.brief.reset();
  CHECK(writer::html(document).find("class=\"screen\"") == std::string::npos);
}

TEST_CASE("html: no text makes a tag, wherever it stands") {
  const std::string plain = tags_of(writer::html(document_saying("Tên")));
  for (const char* said : {"</style><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "<!--", "]]>",
                           "</title></svg></td></table>", "&lt;b&gt;", "{{x}}", "\x1B[31m \xE2\x80\xAE"}) {
    const std::string page = writer::html(document_saying(said));
    INFO(said);
    CHECK(tags_of(page) == plain);
    CHECK(page.find('\x1B') == std::string::npos);
    CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("html: where no tag may stand a line's end is a space") {
  const std::string page = writer::html(document_saying("một\nhai"));
  CHECK(between(page, "<title>", "</title>") == "một hai");
  CHECK(between(page, "<title id=\"do-thi-1-ten\">", "</title>") == "Biểu đồ: một hai");
  CHECK(between(page, "<desc id=\"do-thi-1-mo-ta\">", "</desc>") ==
        "2 cột ngang, mỗi cột một một hai, gồm các phần: một hai, một hai. Số liệu ở Bảng 1.");
  CHECK(between(page, "<h1>", "</h1>") == "một<br>hai");
}

TEST_CASE("html: an annex of hostile words is a whole page, each time the same") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  const std::string page = writer::html(document);
  CHECK(page == writer::html(document));
  CHECK(page.find("=1+1<br>&lt;b&gt;đậm&lt;/b&gt; | ô khác | [liên kết](http://example.com) _x000D_ @nhac  ngược \xF0\x9F\x98\x80 [31m") !=
        std::string::npos);
  CHECK(page.ends_with("</main>\n</body>\n</html>\n"));
}

TEST_CASE("html: text passes one gate, in an element and in an attribute") {
  CHECK(Markup().open("p", {{"title", "a\"b'c<d>&\n"}}).text(" <b> & \"x\"\r\ny ").close().done() ==
        "<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\n\">&lt;b&gt; &amp; &quot;x&quot;<br>y</p>");
  CHECK(Markup().lone("col").shape("rect", {{"width", "1"}}).element("p", {}, "").done() == "<col><rect width=\"1\"/><p></p>");
}

TEST_CASE("html: an element that is left open, or closed twice, is our mistake and not a page") {
  CHECK_THROWS_WITH_AS(static_cast<void>(Markup().open("p").open("b").close().done()), "an element of the page is still open: p", std::logic_error);
  CHECK_THROWS_WITH_AS(static_cast<void>(Markup().close().done()), "no element of the page is open", std::logic_error);
}
