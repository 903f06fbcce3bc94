#include "model/prose.hpp"

#include "text/utf8.hpp"

namespace model {

bool same_words(std::string_view one, std::string_view other) {
  return one == other || text::fold_case(text::fold_space(one)) == text::fold_case(text::fold_space(other));
}

}  // namespace model
