/** A document that somebody published, as its lines from the first to the last; nothing in it is understood yet. */
export interface PublishedDocument {
  readonly lines: readonly DocumentLine[];
  readonly lineEnds: LineEnds;
  /** Whether it is known what is set in bold. */
  readonly showsBold: boolean;
}

/**
 * What the end of a line means: the end of a paragraph, as word processors and web pages tell; the margin of a page, so
 * that a paragraph runs over several lines; or either, as in a text that somebody pasted.
 */
export type LineEnds = "paragraph" | "page" | "either";

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
