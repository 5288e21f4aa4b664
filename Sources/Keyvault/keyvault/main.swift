import Glibc
import KeyvaultCommands

// Ends without running what others registered for the end: nothing may stand between the last
// secret that was wiped and the end of the process.
_exit(Keyvault.run(Array(CommandLine.arguments.dropFirst())))
