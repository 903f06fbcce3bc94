/// yaml-cpp, which reads otherwise, sees the same trees in every file of ours.

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <filesystem>

#include "unit/yaml/support.hpp"
#include "support/files.hpp"

namespace {

namespace fs = std::filesystem;

std::string shape(const yaml::Node& node) {
  if (node.is_scalar()) return node.is_null() ? "null" : "<" + node.value + ">";
  std::string out;
  for (const auto& item : node.items) out += shape(item) + ",";
  for (const auto& [key, value] : node.entries) out += shape(key) + "=" + shape(value) + ",";
  return node.is_map() ? "{" + out + "}" : "[" + out + "]";
}

std::string shape(const YAML::Node& node) {
  if (node.IsNull()) return "null";
  if (node.IsScalar())
    return node.Tag() == "!" || node.Scalar() != "null" ? "<" + node.Scalar() + ">" : "null";
  std::string out;
  for (const auto& item : node) {
    out += node.IsMap() ? shape(item.first) + "=" + shape(item.second) + "," : shape(YAML::Node(item)) + ",";
  }
  return node.IsMap() ? "{" + out + "}" : "[" + out + "]";
}

}  // namespace

TEST_CASE("yaml: yaml-cpp sees the same tree in every example, catalogue and test workspace") {
  int files = 0;
  for (const char* folder : {"tests/rules/base", "examples", "schemas"}) {
    const fs::path root = support::kRoot / folder;
    if (!fs::exists(root)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
      INFO(entry.path().string());
      const std::string bytes = support::read(entry.path());
      const auto parsed = yaml_test::parse(bytes);
      CHECK(yaml_test::told(parsed).empty());
      REQUIRE(parsed.root);
      CHECK(shape(*parsed.root) == shape(YAML::Load(bytes)));
      ++files;
    }
  }
  CHECK(files >= 10);
}
