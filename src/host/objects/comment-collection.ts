import type { WorksheetComment } from "../../xlsx/worksheet-notes";
import type { Worksheet } from "../../xlsx/worksheet";
import { text, whole } from "../arguments";
import { ExcelError, invalidArgument } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import { rangeType } from "./range";

interface CollectionTarget {
  readonly session: ExcelSession;
  readonly worksheets: () => readonly Worksheet[];
}

interface CommentTarget {
  readonly session: ExcelSession;
  readonly worksheet: Worksheet;
  readonly comment: WorksheetComment;
}

/** The threaded comments; they can be read, not written. */
export const commentCollectionType: HostType<CollectionTarget> = defineType("CommentCollection", {
  items: (target) => commentsOf(target),
  getItem: (target, id) => {
    const comment = find(target, id);
    if (!comment) throw new ExcelError("ItemNotFound");
    return comment;
  },
  reads: {
    getCount: (target) => commentsOf(target).length,
    getItemAt: (target, index) => {
      const comment = commentsOf(target)[whole(index)];
      if (!comment) throw invalidArgument();
      return comment;
    },
    getItemOrNullObject: (target, id) => find(target, id),
  },
});

export const commentType: HostType<CommentTarget> = defineType("Comment", {
  id: ({ comment }) => comment.id,
  properties: {
    authorName: { get: ({ comment }) => comment.author },
    content: { get: ({ comment }) => comment.text },
    id: { get: ({ comment }) => comment.id },
    resolved: { get: ({ comment }) => comment.resolved },
  },
  reads: {
    getLocation: ({ session, worksheet, comment }) =>
      rangeType.of({ session, worksheet, range: { ...comment.cell, rowCount: 1, columnCount: 1 } }),
  },
});

function commentsOf({ session, worksheets }: CollectionTarget): readonly HostObject[] {
  return worksheets().flatMap((worksheet) =>
    worksheet.comments.map((comment) => commentType.of({ session, worksheet, comment })),
  );
}

function find(target: CollectionTarget, id: Argument): HostObject | null {
  return commentsOf(target).find((comment) => comment.id === text(id)) ?? null;
}
