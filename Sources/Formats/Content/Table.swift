/// A table for reading; cards are their own block.
package struct Table: Hashable, Sendable {
  /// What holds for the columns, from left to right.
  package var columns: [Column]
  /// The header cells, empty when the author hid or left out the header.
  package var header: [Cell]
  /// The rows of the body, from top to bottom.
  package var rows: [[Cell]]
  /// Whether the table is wider than the text around it.
  package var isFullWidth = false

  /// What holds for all cells of a column.
  package struct Column: Hashable, Sendable {
    /// Where the text of all cells stands, when the author chose.
    package var alignment: Alignment?
    /// The width the author wished, in CSS pixels.
    package var width: Int?

    /// Creates a column.
    package init(alignment: Alignment? = nil, width: Int? = nil) {
      self.alignment = alignment
      self.width = width
    }
  }

  /// Where text stands in a column.
  package enum Alignment: String, Hashable, Sendable {
    case start, center, end
  }

  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// What the cell says.
    package var blocks: [Block]
    /// Where the text stands, when it differs from the column.
    package var alignment: Alignment?
    /// `top`, `middle` or `bottom`, when the author chose one.
    package var verticalAlignment: String?
    /// How many columns the cell covers.
    package var columnSpan: Int
    /// How many rows the cell covers.
    package var rowSpan: Int
    /// Whether the cell heads its row or column.
    package var isHeader: Bool

    /// Creates a cell that spans one row and one column.
    package init(
      blocks: [Block], alignment: Alignment? = nil, verticalAlignment: String? = nil,
      columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false
    ) {
      self.blocks = blocks
      self.alignment = alignment
      self.verticalAlignment = verticalAlignment
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.isHeader = isHeader
    }
  }

  /// Creates a table.
  package init(columns: [Column], header: [Cell], rows: [[Cell]]) {
    self.columns = columns
    self.header = header
    self.rows = rows
  }
}

/// A table shown as cards, one for each row.
package struct Cards: Hashable, Sendable {
  /// The cards in the order of the rows.
  package var cards: [Card]
  /// Two in a row instead of three.
  package var isLarge = false
  /// One row that scrolls.
  package var isCarousel = false

  /// One card.
  package struct Card: Hashable, Sendable {
    /// What the card says, from top to bottom.
    package var fields: [Field]
    /// Where the whole card leads.
    package var target: ReferenceIndex?
    /// The picture at the top.
    package var cover: Image?

    /// Creates a card.
    package init(fields: [Field], target: ReferenceIndex?, cover: Image?) {
      self.fields = fields
      self.target = target
      self.cover = cover
    }
  }

  /// A visible, non-empty cell.
  package struct Field: Hashable, Sendable {
    /// The column's header, when it is shown.
    package var label: String?
    /// What the cell says.
    package var blocks: [Block]

    /// Creates a field.
    package init(label: String?, blocks: [Block]) {
      self.label = label
      self.blocks = blocks
    }
  }

  /// Creates a set of cards.
  package init(cards: [Card]) { self.cards = cards }
}
