// PorticoCommands
