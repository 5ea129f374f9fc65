import { text } from "../arguments";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType } from "../host-type";
import { applicationType } from "./application";
import { commentCollectionType } from "./comment-collection";
import { documentPropertiesType } from "./document-properties";
import { functionsType } from "./functions";
import { namedItemCollectionType } from "./named-item-collection";
import { rangeType } from "./range";
import { styleCollectionType } from "./style-collection";
import { tableCollectionType } from "./table-collection";
import { worksheetCollectionType } from "./worksheet-collection";

export const workbookType: HostType<{ readonly session: ExcelSession }> = defineType("Workbook", {
  properties: {
    name: { get: ({ session }) => session.fileName },
    readOnly: { get: ({ session }) => session.isReadOnly },
  },
  objects: {
    application: (target) => applicationType.of(target),
    comments: ({ session }) => commentCollectionType.of({ session, worksheets: () => session.workbook.worksheets }),
    functions: (target) => functionsType.of(target),
    names: ({ session }) => namedItemCollectionType.of({ session, worksheet: null }),
    properties: (target) => documentPropertiesType.of(target),
    styles: (target) => styleCollectionType.of(target),
    tables: ({ session }) => tableCollectionType.of({ session, worksheet: null }),
    worksheets: (target) => worksheetCollectionType.of(target),
  },
  reads: {
    getActiveCell: ({ session }) => {
      const worksheet = session.workbook.activeWorksheet;
      const { rowIndex, columnIndex } = session.selectionOf(worksheet);
      return rangeType.of({ session, worksheet, range: { rowIndex, columnIndex, rowCount: 1, columnCount: 1 } });
    },
    getSelectedRange: ({ session }) => {
      const worksheet = session.workbook.activeWorksheet;
      return rangeType.of({ session, worksheet, range: session.selectionOf(worksheet) });
    },
    _GetReferenceCount: ({ session }) => session.references.count,
    _RemoveReference: ({ session }, id) => {
      session.references.release(text(id));
    },
    _RemoveAllReferences: ({ session }) => {
      session.references.releaseAll();
    },
  },
});
