import Glibc
import Sodium
import Terminal

// terminal-probe COMMAND ...: does one thing of the module Terminal, and says on the standard
// output what came of it; see `Probe` for the commands.

let inherited = hardenProcess()
let probe = Probe(arguments: Array(CommandLine.arguments.dropFirst()), inherited: inherited)
_exit(probe.run())
