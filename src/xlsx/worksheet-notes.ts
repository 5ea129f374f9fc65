import { type CellAddress, parseCell } from "../core/grid/address";
import type { Package } from "./package";
import { stringItemText } from "./shared-strings";

/** A note, which older versions of Excel call a comment. */
export interface WorksheetNote {
  readonly cell: CellAddress;
  readonly author: string;
  readonly text: string;
}

/** A threaded comment with its replies. */
export interface WorksheetComment {
  readonly id: string;
  readonly cell: CellAddress;
  readonly author: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly string[];
}

/** The notes of a worksheet part, without those that stand in for threaded comments in older versions of Excel. */
export function readNotes(file: Package, partName: string): WorksheetNote[] {
  return relatedTrees(file, partName, "comments").flatMap((root) => {
    const authors = root.child("authors")?.all("author") ?? [];
    return (root.child("commentList")?.all("comment") ?? []).flatMap((comment) => {
      const cell = parseCell(comment.get("ref") ?? "");
      const author = authors[comment.number("authorId", 0)]?.text ?? "";
      const text = comment.child("text");
      return cell && !author.startsWith("tc=") ? [{ cell, author, text: text ? stringItemText(text) : "" }] : [];
    });
  });
}

/** The threaded comments of a worksheet part ([MS-XLSX] 2.6.205); `personParts` are the workbook's lists of people. */
export function readComments(file: Package, partName: string, personParts: readonly string[]): WorksheetComment[] {
  const people = personParts.flatMap((name) => file.tree(name).all("person"));
  return relatedTrees(file, partName, "threadedComment").flatMap((root) => {
    const entries = root.all("threadedComment");
    return entries
      .filter((entry) => entry.get("parentId") === null)
      .flatMap((entry) => {
        const id = entry.get("id") ?? "";
        const cell = parseCell(entry.get("ref") ?? "");
        const person = people.find((each) => each.get("id") === entry.get("personId"));
        const replies = entries
          .filter((reply) => reply.get("parentId") === id)
          .map((reply) => reply.child("text")?.text ?? "");
        const text = entry.child("text")?.text ?? "";
        return cell
          ? [{ id, cell, author: person?.get("displayName") ?? "", text, resolved: entry.flag("done"), replies }]
          : [];
      });
  });
}

/** The ids of a worksheet part's threaded comments and of their replies. */
export function threadIds(file: Package, partName: string): string[] {
  return relatedTrees(file, partName, "threadedComment").flatMap((root) =>
    root.all("threadedComment").flatMap((entry) => entry.get("id") ?? []),
  );
}

function relatedTrees(file: Package, partName: string, kind: string): ReturnType<Package["tree"]>[] {
  return file
    .relationships(partName)
    .filter((relationship) => relationship.kind === kind && file.has(relationship.target))
    .map(({ target }) => file.tree(target));
}
