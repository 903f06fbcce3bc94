#pragma once
/// The office that signs: the names, numbers and places that head and close its annexes and letters.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/field.hpp"
#include "model/period.hpp"
#include "text/source.hpp"

namespace model {

/// Who signs, from the outermost capacity inwards: `T/M BAN THƯỜNG VỤ`, `K/T BÍ THƯ`, `PHÓ BÍ THƯ`. The abbreviations are
/// the profile's; here stand only the names.
struct Signer {
  Field<std::string> on_behalf_of;  ///< thay mặt: the body.
  Field<std::string> in_place_of;   ///< ký thay: the head's position.
  Field<std::string> by_order_of;   ///< thừa lệnh: who gave the order.
  Field<std::string> position;
  Field<std::string> name;
};

/// The report of a period, as issued, that the period's annexes go with.
struct IssuedReport {
  Field<Period> period;
  Field<std::string> directive;  ///< Absent: of any directive.
  Field<std::string> number;     ///< `15-BC/TU`, `15/BC-UBND`.
  Field<Date> date;
};

/// All of it optional: what is not known is left as a dotted line to be filled in by hand.
struct Office {
  Field<std::string> superior;  ///< The body above, over the office's own name.
  Field<std::string> name;      ///< Who issues; absent: of a Party body the directive's issuer, of a state body the plan's.
  Field<std::string> place;     ///< Where documents are dated.
  Field<std::string> report_symbol;  ///< Of reports, behind the number: `BC/TU`, `BC-UBND`.
  Field<std::string> letter_symbol;  ///< Of letters: `CV/TU`, `UBND-VX`.
  Signer signer;
  std::vector<std::string> recipients;  ///< Nơi nhận, a line each.
  std::vector<IssuedReport> issued;

  /// The report issued of that period and directive; null where it is not known yet.
  [[nodiscard]] const IssuedReport* find_issued(const Period& period, std::string_view directive) const;
};

}  // namespace model
