#include "parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace cmd {

std::size_t hardware_jobs() { return std::max(1U, std::thread::hardware_concurrency()); }

void in_parallel(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex guard;
  std::size_t failed_at = count;
  std::exception_ptr failure;
  const auto run = [&] {
    for (std::size_t piece = next++; piece < count; piece = next++) {
      try {
        work(piece);
      } catch (...) {
        const std::lock_guard lock(guard);
        if (piece < failed_at) {
          failed_at = piece;
          failure = std::current_exception();
        }
      }
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      while (others.size() + 1 < std::min(jobs, count)) others.emplace_back(run);
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the work.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace cmd
