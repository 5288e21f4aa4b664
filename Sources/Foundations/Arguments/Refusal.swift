/// Something that people will try to say on the command line although it must not be said there.
///
/// A secret among the arguments is in the shell's history and in the list of processes, so what
/// refuses one says that much, whatever else is wrong, and asking for help does not hide it. No
/// error of a command that refuses something repeats a word that was typed.
package enum Refusal: Hashable, Sendable {
  /// The option of that long name, with a value or without; `because` is the whole message.
  case option(String, because: String)
  /// More arguments than the command takes; `because` is the whole message.
  case surplusArgument(because: String)
}
