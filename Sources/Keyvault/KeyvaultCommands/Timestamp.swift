/// A moment in seconds since 1970, as people and programs read it: always UTC.
///
/// The calendar is computed here, since loading Foundation's costs more than a whole command.
struct Timestamp: Hashable, Sendable {
  let seconds: Int

  static let secondsPerDay = 86_400
  /// The last second of the year 9999.
  static let last = 253_402_300_799

  init(_ seconds: Int) { self.seconds = min(max(seconds, 0), Self.last) }

  /// The moment as RFC 3339 writes it, such as `2025-01-31T09:00:00Z`.
  var text: String { String(decoding: digits, as: UTF8.self) }

  /// The moment for people, such as `2025-01-31 09:00:00 UTC`.
  var shown: String { "\(date) \(String(decoding: digits[11..<19], as: UTF8.self)) UTC" }

  /// The day, such as `2025-01-31`.
  var date: String { String(decoding: digits[..<10], as: UTF8.self) }

  /// The bytes of `text`; lists of keys have thousands of times.
  private var digits: [UInt8] {
    var digits = Array("0000-00-00T00:00:00Z".utf8)
    func put(_ number: Int, endingAt end: Int) {
      var (rest, place) = (number, end)
      while rest > 0 {
        place -= 1
        digits[place] += UInt8(rest % 10)
        rest /= 10
      }
    }
    let day = civil
    put(day.year, endingAt: 4)
    put(day.month, endingAt: 7)
    put(day.day, endingAt: 10)
    let rest = seconds % Self.secondsPerDay
    put(rest / 3600, endingAt: 13)
    put(rest / 60 % 60, endingAt: 16)
    put(rest % 60, endingAt: 19)
    return digits
  }

  /// Year, month and day of the Gregorian calendar, counted in years that begin in March, so that
  /// the day that comes every four years is the last one.
  private var civil: (year: Int, month: Int, day: Int) {
    let days = seconds / Self.secondsPerDay + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

extension Timestamp {
  /// The moment that `text` names: a day such as `2025-01-31`, which means its beginning, or a
  /// moment of RFC 3339 in UTC; nil when it names none.
  init?(parsing text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count == 20,
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), year >= 1970, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var seconds = Self.days(year: year, month: month, day: day) * Self.secondsPerDay
    if bytes.count == 20 {
      guard let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
        let second = number(bytes[17..<19]), hour < 24, minute < 60, second < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60 + second
    }
    self.init(seconds)
    // Writing it again finds the days that a month does not have, and wrong separators.
    guard text == (bytes.count == 10 ? date : self.text) else { return nil }
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let yearOfEra = year % 400
    return year / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - 719_468
  }
}

/// The number that the ASCII `digits` spell, or nil when they are anything else.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
