import Foundation
import PorticoCommands

exit(await Portico.run(Array(CommandLine.arguments.dropFirst())))
