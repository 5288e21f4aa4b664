/// A day of the Gregorian calendar.
struct CalendarDay {
  let year: Int
  let month: Int
  let day: Int

  /// Reads the day that a text begins with, in ISO 8601's extended form.
  init?(_ text: String) {
    let parts = text.prefix(10).utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
      let day = Int(Substring(parts[2])), (1...12).contains(month)
    else { return nil }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day in ISO 8601's extended form.
  var text: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

  /// Midnight UTC in the form of RFC 822 §5.
  var rfc822: String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let names = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"]
    return "\(names[weekday]), \(day.padded(to: 2)) \(months[month - 1]) "
      + "\(year.padded(to: 4)) 00:00:00 GMT"
  }

  /// Zeller's congruence: 0 is a Saturday, and years begin with March.
  private var weekday: Int {
    let year = month < 3 ? year - 1 : year
    let month = month < 3 ? month + 12 : month
    return (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7
  }
}

extension Int {
  /// The number with zeros in front, so that it has at least `count` digits.
  fileprivate func padded(to count: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
  }
}
