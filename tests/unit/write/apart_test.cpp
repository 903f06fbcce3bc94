#include "write/apart.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <new>

#include "unit/view/office.hpp"
#include "unit/write/scratch.hpp"
#include "write/atomic.hpp"
#include "write/xlsx.hpp"

using writer::Apart;
using writer::apart;

TEST_CASE("apart: what the work says comes back, however long") {
  const std::string words(1'000'000, 'x');
  const Apart end = apart([&] { return words; });
  CHECK(end.end == Apart::End::finished);
  CHECK(end.said == words);
  CHECK(apart([] { return std::string(); }).end == Apart::End::finished);
}

TEST_CASE("apart: nothing that the work changes in memory comes back") {
  int number = 1;
  (void)apart([&] { return std::to_string(number = 2); });
  CHECK(number == 1);
}

TEST_CASE("apart: work that dies, or throws, leaves us alive") {
  CHECK(apart([]() -> std::string {
          std::signal(SIGSEGV, SIG_DFL);
          std::raise(SIGSEGV);
          return "x";
        }).end == Apart::End::died);
  CHECK(apart([]() -> std::string { throw std::bad_alloc(); }).end == Apart::End::died);
}

// The sanitizers keep terabytes of addresses for themselves.
#ifndef TIENDO_SANITIZE
TEST_CASE("xlsx: too little memory, at whatever point, leaves the old file whole and nothing else") {
  const office::Office office;
  const view::Document document = view::annex(office.input());
  const test::Scratch scratch;
  const std::filesystem::path target = scratch / "a.xlsx";
  writer::write_file(target, "cũ");
  const std::string begin = "Cannot write “" + target.string() + "”: ";
  bool any_failed = false;
  constexpr std::size_t kLeft[] = {128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072};
  for (const std::size_t kilobytes : kLeft) {
    std::string message;
    const Apart end = apart([&] {
      // Of this child, in which the writing begins another; the test's own signals are not for them.
      std::signal(SIGSEGV, SIG_DFL);
      std::signal(SIGABRT, SIG_DFL);
      test::leave_memory(kilobytes);
      try {
        writer::xlsx(document, target);
      } catch (const writer::WriteError& error) {
        return std::string(error.what());
      }
      return std::string();
    });
    if (end.end == Apart::End::died) continue;  // The test's own child had not even the memory to begin.
    any_failed |= !end.said.empty();
    const bool expected =
        end.said.empty() || end.said == begin + "there is not enough memory." ||
        end.said == begin + "the process that was writing it broke off, most often for lack of memory." ||
        end.said == begin + "what was written does not read back whole; the disk may be full." ||
        end.said.starts_with(begin + "the xlsx library says “");
    CHECK_MESSAGE(expected, end.said);
    CHECK((test::slurp(target) == "cũ") == !end.said.empty());
    CHECK(scratch.names() == std::vector<std::string>{"a.xlsx"});
    writer::write_file(target, "cũ");
  }
  CHECK(any_failed);
}
#endif
