#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "view/vietnamese.hpp"
#include "write/bars.hpp"
#include "write/html_parts.hpp"

namespace writer::html_detail {

namespace {

// In the drawing's own units. The figures must still be read where a telephone shrinks it to three quarters.
constexpr int kWidth = 480;
constexpr int kLabelEnd = 76;
constexpr int kBarStart = 84;
constexpr int kBarSpace = 340;
constexpr int kStep = 26;
constexpr int kHeight = 18;
constexpr int kBaseline = 14;    ///< Of a text, from the bar's top.
constexpr int kDigitWidth = 9;   ///< Of a figure within a bar, with air.
constexpr std::size_t kPaintClasses = 6;  ///< The style sheet has as many; then they begin anew.
constexpr std::size_t kLabelColumns = 9;

std::string paint(std::size_t series) { return fmt::format("s{}", series % kPaintClasses + 1); }

model::Decimal length_of(const model::Decimal& value, const model::Decimal& longest) {
  return (value * kBarSpace).divided_by(longest).value_or(model::Decimal()).rounded(1);
}

class ChartWriter {
 public:
  ChartWriter(Markup& page, const view::Table& table, std::size_t number)
      : page_(page), chart_(*table.chart), bars_(bars_of(table)), number_(number) {}

  void write() {
    page_.open("figure", {{"class", "chart"}}).line_end();
    page_.element("figcaption", {}, chart_.title).line_end();
    legend();
    drawing();
    page_.close().line_end();
  }

 private:
  void legend() {
    page_.open("ul", {{"class", "legend"}}).line_end();
    for (std::size_t i = 0; i < bars_.series.size(); ++i) {
      page_.open("li");
      page_.open("svg", {{"class", "key"}, {"viewBox", "0 0 16 12"}, {"aria-hidden", "true"}});
      page_.shape("rect", {{"class", paint(i)}, {"width", "16"}, {"height", "12"}}).close();
      page_.text(bars_.series[i]).close().line_end();
    }
    page_.close().line_end();
  }

  void drawing() {
    const std::string id = fmt::format("do-thi-{}", number_);
    const auto height = static_cast<int>(bars_.bars.size()) * kStep;
    page_.open("svg", {{"role", "img"},
                       {"viewBox", fmt::format("0 0 {} {}", kWidth, height)},
                       {"aria-labelledby", fmt::format("{0}-ten {0}-mo-ta", id)}});
    page_.line_end();
    page_.element("title", {{"id", id + "-ten"}}, fmt::format("Biểu đồ: {}", one_line(chart_.title)));
    page_.element("desc", {{"id", id + "-mo-ta"}}, description()).line_end();
    for (std::size_t i = 0; i < bars_.bars.size(); ++i) bar(bars_.bars[i], static_cast<int>(i) * kStep + (kStep - kHeight) / 2);
    page_.close().line_end();
  }

  /// The figures are in the table; who does not see the bars is told what they are and where to read on.
  [[nodiscard]] std::string description() const {
    std::string series;
    for (const std::string& each : bars_.series) series += (series.empty() ? "" : ", ") + text::fold_case(one_line(each));
    return fmt::format("{} cột ngang, mỗi cột một {}, gồm các phần: {}. Số liệu ở Bảng {}.", bars_.bars.size(),
                       text::fold_case(one_line(chart_.axis)), series, number_);
  }

  void bar(const Bar& bar, int top) {
    const std::string baseline = std::to_string(top + kBaseline);
    const std::string label = text::shorten(one_line(bar.label), kLabelColumns);
    page_.element("text", {{"x", std::to_string(kLabelEnd)}, {"y", baseline}, {"text-anchor", "end"}}, label);
    model::Decimal x(kBarStart);
    for (std::size_t i = 0; i < bar.parts.size(); ++i) {
      const model::Decimal length = length_of(bar.parts[i], bars_.longest);
      if (length <= model::Decimal()) continue;
      page_.shape("rect", {{"class", paint(i)},
                           {"x", x.to_string()},
                           {"y", std::to_string(top)},
                           {"width", length.to_string()},
                           {"height", std::to_string(kHeight)}});
      figure(bar.parts[i], x, length, baseline, i);
      x += length;
    }
    page_.element("text", {{"x", (x + model::Decimal(8)).to_string()}, {"y", baseline}, {"class", "sum"}},
                  view::vietnamese(bar.total));
    page_.line_end();
  }

  /// Within its part where there is room.
  void figure(const model::Decimal& value, const model::Decimal& x, const model::Decimal& length,
              const std::string& baseline, std::size_t series) {
    const std::string words = view::vietnamese(value);
    if (length < model::Decimal(static_cast<long long>(words.size()) * kDigitWidth + 4)) return;
    const auto middle = (x + length.divided_by(2).value_or(model::Decimal())).rounded(1);
    page_.element("text", {{"x", middle.to_string()}, {"y", baseline}, {"text-anchor", "middle"}, {"class", "on-" + paint(series)}},
                  words);
  }

  Markup& page_;
  const view::Chart& chart_;
  Bars bars_;
  std::size_t number_;
};

}  // namespace

void write_chart(Markup& page, const view::Table& table, const Numbers& numbers) {
  ChartWriter(page, table, numbers.table).write();
}

void write_patterns(Markup& page) {
  page.open("svg", {{"class", "patterns"}, {"width", "0"}, {"height", "0"}, {"aria-hidden", "true"}}).open("defs");
  const auto pattern = [&](const char* id, const char* path) {
    page.open("pattern", {{"id", id}, {"width", "6"}, {"height", "6"}, {"patternUnits", "userSpaceOnUse"}});
    page.shape("rect", {{"class", "ground"}, {"width", "6"}, {"height", "6"}});
    page.shape("path", {{"d", path}}).close();
  };
  pattern("ke-cheo", "M0 6L6 0M-1 1L1 -1M5 7L7 5");
  pattern("ke-cham", "M1 1h2v2h-2zM4 4h2v2h-2z");
  pattern("ke-o", "M0 3H6M3 0V6");
  page.close().close().line_end();
}

}  // namespace writer::html_detail
