#include "write/cell_words.hpp"

#include "view/vietnamese.hpp"

namespace writer {

namespace {

struct Words {
  std::string operator()(view::Blank) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const view::Number& number) const { return view::vietnamese(number); }
  std::string operator()(model::Date date) const { return view::vietnamese(date); }
  std::string operator()(const view::ColumnFold& fold) const { return or_none(fold.value); }
  std::string operator()(const view::Tally& tally) const { return view::tally_words(tally); }
  std::string operator()(const view::RowSum& sum) const { return view::vietnamese(sum.value); }
  std::string operator()(const view::RowShare& share) const { return or_none(share.value); }

  static std::string or_none(const std::optional<view::Number>& number) {
    return number ? view::vietnamese(*number) : view::kNoFigure;
  }
};

}  // namespace

std::string cell_words(const view::Cell& cell) { return std::visit(Words{}, cell.content); }

}  // namespace writer
