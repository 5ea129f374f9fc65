import { knownYearsOfSheet, type KnownYears } from "../core/published/known-years-of-sheet";
import type { PublishedReview } from "../core/published/published-review";
import { readPublishedReview } from "../core/published/read-published-review";
import { knownReviewContent } from "../schema/template/known-review-content";
import type { WorkbookPort } from "../excel/port";
import { newReview } from "./new-review";
import { takeOverYear, type TakeOverOutcome } from "./take-over-year";

/** What a document tells of a review, with what a workbook would hold of it. */
export type DocumentReading =
  | { readonly kind: "read"; readonly review: PublishedReview; readonly known: KnownYears }
  /** Why not, and what to do. */
  | { readonly kind: "refused"; readonly message: string };

/** Reads a published summary sheet from a file's bytes; nothing is written, nothing in it runs or is followed. */
export async function readReviewDocument(bytes: Uint8Array): Promise<DocumentReading> {
  const { DocumentError } = await import("../documents/document-error");
  const { readDocument } = await import("../documents/read-document");
  try {
    return understand(readPublishedReview(await readDocument(bytes)));
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "refused", message: error.message };
    throw error;
  }
}

function understand(review: PublishedReview | null): DocumentReading {
  if (!review) {
    return {
      kind: "refused",
      message:
        "This document is no summary sheet of an annual review: it has no table of years, no outputs and no headings of one. Choose last year’s summary sheet.",
    };
  }
  const known = knownYearsOfSheet(review);
  if (known) return { kind: "read", review, known };
  return {
    kind: "refused",
    message: "This summary sheet names no year. Write the year over its scores, such as 2016/17, and try again.",
  };
}

/** Makes a review workbook of what a document tells, in a new workbook. Throws WorkbookAccessError. */
export async function importDocument(
  workbook: WorkbookPort,
  { review, known }: ReadDocument,
  source: string,
): Promise<void> {
  await newReview(workbook, knownReviewContent(known.years, source, [...review.notes, ...known.notes]));
}

export type ReadDocument = Extract<DocumentReading, { kind: "read" }>;

/**
 * Takes the years of a document into the review of a workbook as its earlier years, oldest first. What differs from what
 * is here stays as it is here. Throws WorkbookAccessError; years before it are then taken over.
 */
export async function takeOverDocument(workbook: WorkbookPort, { known }: ReadDocument): Promise<TakenYear[]> {
  const outcomes: TakenYear[] = [];
  for (const year of known.years)
    outcomes.push({ label: year.year.label, outcome: await takeOverYear(workbook, year) });
  return outcomes;
}

export interface TakenYear {
  readonly label: string;
  readonly outcome: TakeOverOutcome;
}
