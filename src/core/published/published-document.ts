/** A document that somebody published, as its lines from the first to the last; nothing in it is understood yet. */
export interface PublishedDocument {
  readonly lines: readonly DocumentLine[];
  /** Whether lines end where the page does, so that a paragraph may run over several; else each is a whole paragraph. */
  readonly isWrapped: boolean;
  /** Whether it is known what is set in bold. */
  readonly showsBold: boolean;
}

/** A paragraph of one cell, or a row of a table. A cell that has several paragraphs has line breaks in it. */
export interface DocumentLine {
  /** As the person finds it: one-based, of the lines of the text. */
  readonly number: number;
  /** At least one; cells may be empty. A list item begins with `• `, one of a list within a list with `◦ `. */
  readonly cells: readonly DocumentCell[];
  /** Whether there is an empty line, or more space than between two lines, before it. */
  readonly followsGap: boolean;
}

export interface DocumentCell {
  readonly text: string;
  /** The runs of its text that are set in bold. */
  readonly bold: readonly string[];
  /** Where it begins, from the left, in a unit of the document's own that all of a table's rows share. */
  readonly left: number;
}
