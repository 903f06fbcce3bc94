#pragma once
/// A sentence in both languages of the tool, its arguments checked at compile time in both.

#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace text {

enum class Lang { vi, en };

/// A fixed wording, for tables of metadata.
struct Wording {
  std::string_view vi;
  std::string_view en;
  [[nodiscard]] constexpr std::string_view in(Lang lang) const { return lang == Lang::vi ? vi : en; }
};

/// A formed sentence. Both languages are kept because one run may need both: the annex is always
/// Vietnamese, the terminal speaks the user's language.
struct Localized {
  std::string vi;
  std::string en;
  [[nodiscard]] const std::string& in(Lang lang) const { return lang == Lang::vi ? vi : en; }
  bool operator==(const Localized&) const = default;
};

namespace detail {

/// True when every argument 0..count-1 is used by the format, by order or by index.
consteval bool uses_every_argument(std::string_view format, std::size_t count) {
  std::size_t next = 0;
  unsigned long long used = 0;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '{') continue;
    if (i + 1 < format.size() && format[i + 1] == '{') {
      ++i;
      continue;
    }
    std::size_t index = 0;
    if (i + 1 < format.size() && format[i + 1] >= '0' && format[i + 1] <= '9') {
      index = static_cast<std::size_t>(format[i + 1] - '0');
    } else {
      index = next++;
    }
    used |= 1ULL << index;
  }
  return used == (1ULL << count) - 1;
}

template <class T>
inline constexpr bool kIsTwofold = std::is_same_v<T, Localized> || std::is_same_v<T, Wording>;

/// What a format of one language sees of an argument: its own half where there are two.
template <class T>
using Spoken = std::conditional_t<kIsTwofold<T>, std::string_view, T>;

template <class... Args>
struct Phrase {
  fmt::format_string<Spoken<Args>...> format;
  template <std::size_t N>
  consteval Phrase(const char (&words)[N])  // NOLINT(google-explicit-constructor): a literal is a phrase
      : format(words) {
    if (!uses_every_argument(std::string_view(words, N - 1), sizeof...(Args))) {
      throw "a phrase leaves an argument out";
    }
  }
};

template <class T>
decltype(auto) spoken(const T& value, Lang lang) {
  if constexpr (kIsTwofold<T>) {
    return std::string_view(value.in(lang));
  } else {
    return (value);
  }
}

template <class... Args>
std::string speak(const fmt::format_string<Args...>& format, const Args&... args) {
  return fmt::vformat(format, fmt::make_format_args(args...));
}

}  // namespace detail

/// Forms a sentence in both languages. A `{}` of each phrase takes an argument in order, `{0}` by
/// index; a phrase that leaves an argument out or asks for one too many does not compile. An argument
/// that is itself Localized or a Wording is spoken in the phrase's own language.
template <class... Args>
Localized say(detail::Phrase<std::type_identity_t<Args>...> vi, detail::Phrase<std::type_identity_t<Args>...> en,
              const Args&... args) {
  return {detail::speak<detail::Spoken<Args>...>(vi.format, detail::spoken(args, Lang::vi)...),
          detail::speak<detail::Spoken<Args>...>(en.format, detail::spoken(args, Lang::en)...)};
}

}  // namespace text
