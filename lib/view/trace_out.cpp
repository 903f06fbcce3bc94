#include "view/trace.hpp"

#include <algorithm>

#include "view/trace_parts.hpp"
#include "view/vietnamese.hpp"

namespace view {

namespace {

using text::Lang;

Cell words_cell(std::string words) { return words.empty() ? Cell{} : Cell{std::move(words)}; }

Row trace_row(const TraceLine& line, Lang lang) {
  std::string value = line.shown.in(lang);
  const std::string& note = line.note.in(lang);
  std::string place = line.place;
  if (!note.empty()) place += (place.empty() ? "" : " ") + ("(" + note + ")");
  return {{words_cell(line.who), words_cell(line.about.in(lang)), words_cell(std::move(value)), words_cell(std::move(place))}};
}

Table table_of(const TracePart& part, Lang lang) {
  Table table;
  table.title = part.title.in(lang);
  const auto titled = [&](text::Wording title, Align align) { return Column{std::string(title.in(lang)), 0, align}; };
  const bool numbers = std::any_of(part.lines.begin(), part.lines.end(), [](const TraceLine& line) { return line.value.has_value(); });
  table.columns = {titled({"Đơn vị", "Unit"}, Align::left), titled(part.about, Align::left),
                   titled({"Giá trị", "Value"}, numbers ? Align::right : Align::left),
                   titled({"Nguồn (tệp:dòng)", "Source (file:line)"}, Align::left)};
  for (const TraceLine& line : part.lines) table.rows.push_back(trace_row(line, lang));
  const std::string& sum = part.sum.in(lang);
  if (!sum.empty()) table.notes.push_back("= " + sum);
  return table;
}

Data line_data(const TraceLine& line) {
  Data::Object out{{"unit", line.who}, {"about", line.about.en}, {"value", line.value}, {"shown", line.shown.en}, {"counts", line.counts}};
  out.push_back({"note", line.note.en.empty() ? Data() : Data(line.note.en)});
  out.push_back({"source", line.place.empty() ? Data() : Data(line.place)});
  return out;
}

}  // namespace

std::string annex_words(const Trace& trace) {
  if (trace.words) return *trace.words;
  return trace.result ? vietnamese(Number{*trace.result, trace.format}) : kNoFigure;
}

text::Localized figure_words(const Trace& trace) {
  if (trace.words) return {*trace.words, *trace.words};
  if (trace.result && trace.format == NumberFormat::percent) return trace_detail::percent_words(*trace.result);
  return trace_detail::number_words(trace.result);
}

Section trace_section(const Trace& trace, Lang lang) {
  Section out;
  out.title = trace.what.in(lang);
  for (const TracePart& part : trace.parts) out.tables.push_back(table_of(part, lang));
  const std::string& sum = trace.sum.in(lang);
  if (!sum.empty() && !out.tables.empty()) out.tables.back().notes.push_back("= " + sum);
  return out;
}

Data::Object trace_data(const Trace& trace) {
  Data::List parts;
  for (const TracePart& part : trace.parts) {
    Data::List lines;
    for (const TraceLine& line : part.lines) lines.push_back(line_data(line));
    parts.push_back(Data::Object{{"title", part.title.en}, {"lines", std::move(lines)}, {"sum", part.sum.en}});
  }
  return {{"figure", trace.what.en},
          {"parts", std::move(parts)},
          {"sum", trace.sum.en.empty() ? Data() : Data(trace.sum.en)},
          {"computed", trace.words ? Data(*trace.words) : Data(trace.result)}};
}

}  // namespace view
