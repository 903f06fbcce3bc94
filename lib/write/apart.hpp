#pragma once
/// Work done in a process of its own, for a library that takes the process down with it when memory runs out.

#include <functional>
#include <string>

namespace writer {

/// How it ended.
struct Apart {
  enum class End {
    finished,  ///< `said` is what the work returned.
    died,      ///< By a signal, or by an exception that it let out.
    refused    ///< The system gave no process; `error` is its `errno`.
  };
  End end = End::refused;
  std::string said{};
  int error = 0;
};

/// The work has a copy of all that there is in memory, and its files are ours; of what it changes in memory nothing comes back but
/// what it says. To be called where no other thread is at work.
[[nodiscard]] Apart apart(const std::function<std::string()>& work);

}  // namespace writer
