import type { TableName } from "../../core/review/review";
import type { Heading } from "../contract";
import type { ReviewContent } from "./review-content";
import type { ColumnTemplate } from "./sheet-template";

/**
 * The columns of a table of the contract, each told by its heading, in this order; those of our own, which the contract
 * does not know, stand among them.
 */
export function contractColumns<Table extends TableName, Own extends string = never>(
  table: Table,
  columns: Readonly<Record<Heading<Table> | Own, Omit<ColumnTemplate, "heading">>>,
  headings: ReviewContent["headings"] = {},
): ColumnTemplate[] {
  return Object.entries<Omit<ColumnTemplate, "heading">>(columns).map(([heading, column]) => ({
    ...column,
    heading: headings[table]?.[heading] ?? heading,
  }));
}
