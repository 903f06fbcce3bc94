#pragma once
/// A workspace to start from: small, right as it stands, and explained by its notes.

#include <string>
#include <vector>

#include "model/directive.hpp"
#include "view/form.hpp"

namespace view {

struct StarterFile {
  std::string path;
  std::string schema;  ///< The kind of its JSON Schema.
  Form form;
};

/// Units, calendar, and last `tiendo.yaml`: the same for every directive.
[[nodiscard]] std::vector<StarterFile> starter_frame();
/// A directive to learn from, the text it quotes, and its plan.
struct StarterDirective {
  std::string text_path;
  std::string text;
  std::vector<StarterFile> files;
};
[[nodiscard]] StarterDirective starter_directive();
/// A plan for that directive in which every task still lacks who leads it and by when. `path` is that of the directive's
/// file, as the plan sees it.
[[nodiscard]] StarterFile starter_plan(const model::Directive& directive, const std::string& path);

}  // namespace view
