import type { DateFact } from "../review/date-fact";

/** A review as a published document tells it: what the document does not tell is not here. */
export interface PublishedReview {
  /** In the order of the contract; null where the document has the label and no value. */
  readonly facts: PublishedFacts;
  /** In the order of the document, which is oldest first in every one that is known. */
  readonly years: readonly PublishedYear[];
  /** The years that have a score or a risk rating; the last of them is the year under review. */
  readonly outputs: readonly PublishedOutput[];
  readonly recommendations: readonly Found<string>[];
  /** What was not understood, by line. */
  readonly unread: readonly UnreadLine[];
  /** What a person should know of the reading: where something had to be chosen, or cannot be told. */
  readonly notes: readonly string[];
}

/** A fact with where it was found and how sure that is what the document says. */
export interface Found<Value> {
  readonly value: Value;
  /** One-based. */
  readonly line: number;
  /** Likely: found where it does not belong, or by its shape alone. */
  readonly sureness: "sure" | "likely";
}

export interface PublishedFacts {
  readonly title?: Found<string> | null;
  readonly code?: Found<string> | null;
  readonly country?: Found<string> | null;
  readonly leadPartner?: Found<string> | null;
  readonly otherPartners?: Found<readonly string[]> | null;
  readonly startDate?: Found<PublishedDate> | null;
  readonly endDate?: Found<PublishedDate> | null;
  readonly reviewDate?: Found<PublishedDate> | null;
  /** Pounds. */
  readonly budgetOda?: Found<number> | null;
  readonly budgetNonOda?: Found<number> | null;
  readonly programmeValue?: Found<number> | null;
  readonly budgetBasis?: Found<"This year"> | null;
  readonly outcomeAssessment?: Found<string> | null;
  /** The programme score and the risk rating that stand beside labels of their own, outside the table of years. */
  readonly programmeScore?: Found<string> | null;
  readonly riskRating?: Found<string> | null;
  readonly support?: Found<string> | null;
  readonly progress?: Found<string> | null;
}

/** A date; published sheets also name a year alone. */
export type PublishedDate = DateFact | { readonly kind: "year"; readonly year: number };

export interface PublishedYear {
  /** As written after tidying: `2016/17`, `CY 2013`, `Dec 17`. */
  readonly label: string;
  readonly score: string | null;
  readonly risk: string | null;
  readonly line: number;
}

export interface PublishedOutput {
  /** Its number in the document; null where it has none. */
  readonly number: string | null;
  readonly output: Found<string>;
  readonly score: string | null;
  /** Percent. */
  readonly impactWeight: number | null;
  readonly risk: string | null;
}

export interface UnreadLine {
  /** One-based. */
  readonly line: number;
  readonly text: string;
}
