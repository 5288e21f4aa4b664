func emoji(named name: ArraySlice<UInt8>) -> String? { nil }
func headingSlug(_ text: String) -> String { text.lowercased().replacing(" ", with: "-") }
