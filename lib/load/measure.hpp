#pragma once
/// The words behind a figure, held against the unit that is asked for.

#include <optional>
#include <string>
#include <string_view>

namespace load {

/// Whether two names of a unit mean the same one, however they are spelled.
[[nodiscard]] bool is_same_unit(std::string_view written, std::string_view wanted);
/// A number of one unit of money, `24150` by `triệu đồng`, in another: `24.15` by `tỷ đồng`. Null where one of them is no unit of
/// Vietnamese money, or the result has no exact decimal form.
[[nodiscard]] std::optional<std::string> converted(std::string_view number, std::string_view written, std::string_view wanted);

}  // namespace load
