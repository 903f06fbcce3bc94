#include "text/localized.hpp"

#include <doctest/doctest.h>

using text::Lang;
using text::say;

TEST_CASE("text/localized: a sentence is formed in both languages") {
  const text::Localized message = say("còn {} ngày", "{} days left", 3);
  CHECK(message.vi == "còn 3 ngày");
  CHECK(message.en == "3 days left");
  CHECK(message.in(Lang::vi) == message.vi);
  CHECK(message.in(Lang::en) == message.en);
}

TEST_CASE("text/localized: arguments may stand in another order") {
  const text::Localized message = say("“{0}” không phải {1}", "expected {1}, not “{0}”", "x", text::Wording{"số", "a number"});
  CHECK(message.vi == "“x” không phải số");
  CHECK(message.en == "expected a number, not “x”");
}

TEST_CASE("text/localized: a sentence can be part of another") {
  const text::Localized cause = say("ổ đĩa đã đầy", "the disk is full");
  const text::Localized message = say("không ghi được: {}", "cannot write: {}", cause);
  CHECK(message.vi == "không ghi được: ổ đĩa đã đầy");
  CHECK(message.en == "cannot write: the disk is full");
}

TEST_CASE("text/localized: a phrase uses every argument or does not compile") {
  static_assert(text::detail::uses_every_argument("{} {}", 2));
  static_assert(text::detail::uses_every_argument("{1} {0}", 2));
  static_assert(text::detail::uses_every_argument("{0} {0} {{}}", 1));
  static_assert(!text::detail::uses_every_argument("{}", 2));
  static_assert(!text::detail::uses_every_argument("{{}}", 1));
  static_assert(text::detail::uses_every_argument("", 0));
  CHECK(text::detail::uses_every_argument("{:>5}", 1));
}
