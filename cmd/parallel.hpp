#pragma once
/// Independent pieces of work, shared among threads.

#include <cstddef>
#include <functional>

namespace cmd {

/// How many threads this machine runs at once, at least 1.
[[nodiscard]] std::size_t hardware_jobs();

/// Calls `work(0)` … `work(count - 1)`, at most `jobs` at a time, in any order, and comes back when all are done. A piece
/// may touch only what is its own. What a piece throws is thrown again: of several the first by number.
void in_parallel(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& work);

}  // namespace cmd
