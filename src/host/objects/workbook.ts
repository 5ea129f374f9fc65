import { text } from "../arguments.js";
import type { ExcelSession } from "../excel-session.js";
import { defineType, type HostType } from "../host-type.js";
import { applicationType } from "./application.js";
import { commentCollectionType } from "./comment-collection.js";
import { documentPropertiesType } from "./document-properties.js";
import { namedItemCollectionType } from "./named-item-collection.js";
import { rangeType } from "./range.js";
import { styleCollectionType } from "./style-collection.js";
import { tableCollectionType } from "./table-collection.js";
import { worksheetCollectionType } from "./worksheet-collection.js";

export const workbookType: HostType<{ readonly session: ExcelSession }> = defineType("Workbook", {
  properties: {
    name: { get: ({ session }) => session.fileName },
    readOnly: { get: ({ session }) => session.isReadOnly },
  },
  objects: {
    application: (target) => applicationType.of(target),
    comments: ({ session }) => commentCollectionType.of({ session, worksheets: () => session.workbook.worksheets }),
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
