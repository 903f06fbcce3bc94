#pragma once
/// A field of a loaded file: its value, where it stands, and whether it was there at all.

#include <optional>

#include "text/source.hpp"

namespace model {

/// Absent: the key is not there. Bad: it is there, a finding was made, and there is no value: whoever needs it keeps
/// silent, so that one mistake never causes a second finding.
enum class FieldState { absent, bad, good };

template <class T>
struct Field {
  T value{};
  text::Span at;   ///< The value; where the field is absent, the key of the map that should hold it.
  text::Span key;  ///< The key.
  FieldState state = FieldState::absent;

  [[nodiscard]] bool good() const { return state == FieldState::good; }
  [[nodiscard]] bool absent() const { return state == FieldState::absent; }
  [[nodiscard]] bool bad() const { return state == FieldState::bad; }
  [[nodiscard]] const T* operator->() const { return &value; }
  [[nodiscard]] const T& operator*() const { return value; }
  [[nodiscard]] std::optional<T> get() const { return good() ? std::optional<T>(value) : std::nullopt; }
};

}  // namespace model
