#include "text/nearest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("text/nearest: the nearest name within a third of the length") {
  const std::vector<std::string> names = {"status", "progress", "result", "indicators"};
  CHECK(text::nearest("statsu", names) == "status");  // a swap is one slip
  CHECK(text::nearest("progres", names) == "progress");
  CHECK(text::nearest("STATUS", names) == "status");
  CHECK_FALSE(text::nearest("xyz", names).has_value());
  CHECK_FALSE(text::nearest("", names).has_value());
  CHECK_FALSE(text::nearest(std::string(100, 'a'), names).has_value());
}

TEST_CASE("text/nearest: Vietnamese marks are no edits") {
  const std::vector<std::string> names = {"hoàn thành", "tạm dừng"};
  CHECK(text::nearest("hoan thanh", names) == "hoàn thành");
  CHECK(text::nearest("Tam dung", names) == "tạm dừng");
}

TEST_CASE("text/nearest: the distance gives up past its limit") {
  CHECK(text::edit_distance("kitten", "sitting", 5) == 3);
  CHECK(text::edit_distance("kitten", "sitting", 2) == 3);
  CHECK(text::edit_distance("", "abc", 9) == 3);
  CHECK(text::edit_distance("abc", "abc", 0) == 0);
}
