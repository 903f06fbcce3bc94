#pragma once
/// What every fuzz target is made of: bytes in, promises kept, or an abort that names the broken one.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

/// The entry point that libFuzzer calls, and the replay of the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

/// A promise of the code under test: where it is broken the run ends, and the input is kept.
inline void expect(bool kept, const char* promise) {
  if (kept) return;
  static_cast<void>(std::fprintf(stderr, "broken promise: %s\n", promise));
  std::abort();
}

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) { return {data, data + size}; }

}  // namespace fuzz
