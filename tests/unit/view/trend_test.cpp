#include "view/trend.hpp"

#include <doctest/doctest.h>

namespace {

using Figures = std::vector<std::optional<model::Decimal>>;

}  // namespace

TEST_CASE("trend: between the least and the greatest, a gap where nothing is known") {
  CHECK(view::trend(Figures{0, 1, 2, 7}) == "▁▂▃█");
  CHECK(view::trend(Figures{7, std::nullopt, 0}) == "█·▁");
  CHECK(view::trend(Figures{-5, 0, 5}) == "▁▅█");
}

TEST_CASE("trend: figures that do not move stand in the middle; one has no trend") {
  CHECK(view::trend(Figures{4, 4, 4}) == "▄▄▄");
  CHECK(view::trend(Figures{4}).empty());
  CHECK(view::trend(Figures{std::nullopt, 4}).empty());
  CHECK(view::trend({}).empty());
}
