#pragma once
/// Events to tree, with the guards that libyaml does not have.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diag/diagnostic.hpp"
#include "yaml/events.hpp"
#include "yaml/failure.hpp"
#include "yaml/node.hpp"

namespace yaml {

enum class Step { go_on, stop };

class Builder {
 public:
  Builder(const text::SourcePtr& source, diag::Bag& bag);

  /// Stops at the first thing that makes the document unreadable, with its finding made.
  [[nodiscard]] Step take(Event&& event);
  /// Makes the finding of a parser that gave up.
  void fail(const Failure& failure);
  /// The tree, if nothing forbids to read it.
  [[nodiscard]] std::optional<Node> finish();

 private:
  /// A map or list that is not closed yet.
  struct Frame {
    Node node;
    std::optional<Node> key;
    std::uint32_t end = 0;  ///< Of the last child: libyaml's own mark runs on to the next token.
    enum class Fate { keep, drop } fate = Fate::keep;  ///< Of the value that comes next.
    std::unordered_map<std::string, std::uint32_t> seen;
  };

  Step stop(diag::Diagnostic finding);
  Step report(diag::Diagnostic finding);
  [[nodiscard]] bool expects_key() const;
  [[nodiscard]] std::string pointer() const;

  Step admit_node(const Event& event);
  Step open(Kind kind, const Event& event);
  Step close(const Event& event);
  Step scalar(Event&& event);
  Step check_scalar(const Node& node);
  Step check_quoted(const Node& node);
  Step check_value(const Node& node);
  Step tell_cut();
  Step place(Node&& node);
  Step place_entry(Frame& frame, Entry&& entry);
  Step accept_key(Frame& frame, Node&& key);
  /// The innermost map's last key, empty, is one of the map around it: `NV2.1:` among the fields of `NV1.1`.
  [[nodiscard]] bool is_last_key_too_deep() const;
  /// Puts it there, and `key` and what follows below it.
  Step lift_last_key(Node&& key);
  /// Where the innermost block map or list begins; null within none.
  [[nodiscard]] std::optional<std::uint32_t> block_begin() const;
  [[nodiscard]] bool in_flow() const;
  /// The entry whose key is the same after NFC.
  [[nodiscard]] const Entry* twin(Frame& frame, const Node& key);
  void mind_hidden_breaks(text::Span scalar);

  text::SourcePtr source_;
  std::string_view bytes_;
  diag::Bag& bag_;
  std::vector<Frame> stack_;
  std::optional<Node> root_;
  Trail trail_;
  std::vector<std::uint32_t> hidden_breaks_;
  std::size_t next_break_ = 0;
  std::optional<diag::Diagnostic> cut_;  ///< Held back until the next event: it may be why there is none.
  std::size_t nodes_ = 0;
  std::size_t findings_ = 0;
  enum class Verdict { readable, unreadable } verdict_ = Verdict::readable;
};

}  // namespace yaml
