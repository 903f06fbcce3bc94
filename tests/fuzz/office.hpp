#pragma once
/// The base workspace's catalogue, loaded once, and one report of it checked as `validate` does.

#include <memory>
#include <string>

#include "check/rule.hpp"
#include "diag/diagnostic.hpp"

namespace fuzz {

class Office {
 public:
  /// Reads tests/rules/base.
  Office();
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  /// What is found in these bytes where they stand in for so-a's report of October 2026; sorted.
  [[nodiscard]] diag::Bag check(std::string bytes) const;

 private:
  struct Catalogue;
  std::unique_ptr<Catalogue> catalogue_;
};

}  // namespace fuzz
