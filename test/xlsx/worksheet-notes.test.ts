import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Workbook } from "../../src/xlsx/workbook";
import type { WorksheetComment } from "../../src/xlsx/worksheet-notes";
import { mainNamespace, firstWorksheet, partsWith, unzipped, worksheetRelationships, write, zipped } from "./fixtures";

const comments = `<comments xmlns="${mainNamespace}"><authors><author>Ann</author><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Ann:</t></r><r><t xml:space="preserve"> look</t></r></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`;
const threads = `<ThreadedComments xmlns="urn:t"><threadedComment ref="C3" personId="{P}" id="{1}" done="1"><text>why?</text></threadedComment><threadedComment ref="C3" personId="{P}" id="{2}" parentId="{1}"><text>because</text></threadedComment></ThreadedComments>`;

function withThreads(): Workbook {
  const parts = partsWith({
    ...worksheetRelationships(
      ["comments", "../comments1.xml"],
      ["http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/t1.xml"],
    ),
    "xl/comments1.xml": comments,
    "xl/threadedComments/t1.xml": threads,
    "xl/persons/person.xml": `<personList xmlns="urn:t"><person displayName="Bob" id="{P}"/></personList>`,
  });
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationships.replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`,
    ),
  );
  return openWorkbook(zipped(parts));
}

test("notes and threaded comments are read, and one that stands in for the other is not", () => {
  const workbook = withThreads();
  const worksheet = firstWorksheet(workbook);
  expect(worksheet.notes).toEqual([{ cell: { rowIndex: 1, columnIndex: 1 }, author: "Ann", text: "Ann: look" }]);
  expect(worksheet.comments).toEqual([
    {
      id: "{1}",
      cell: { rowIndex: 2, columnIndex: 2 },
      author: "Bob",
      text: "why?",
      resolved: true,
      replies: ["because"],
    },
  ]);
  write(worksheet, "A1", "edited");
  const saved = unzipped(saveWorkbook(workbook));
  expect([saved["xl/comments1.xml"], saved["xl/threadedComments/t1.xml"]]).toEqual([comments, threads]);
});

test("a copy of the sheet has the notes and threads too, known by ids of their own", () => {
  const workbook = withThreads();
  const source = firstWorksheet(workbook);
  const before = [source.notes, source.comments];
  const [copy, again] = [workbook.copyWorksheet(source, 1), workbook.copyWorksheet(source, 2)];
  const { worksheets } = openWorkbook(saveWorkbook(workbook));
  expect(worksheets.map(({ notes }) => notes)).toEqual(Array(3).fill(source.notes));
  const threadOf = (comment: WorksheetComment) => ({ ...comment, id: null });
  expect(worksheets.map(({ comments: [first] }) => first && threadOf(first))).toEqual(
    Array(3).fill(source.comments.map(threadOf)[0]),
  );
  expect(new Set(worksheets.flatMap((worksheet) => worksheet.comments.map(({ id }) => id))).size).toBe(3);
  expect([source.notes, source.comments]).toEqual(before);
  expect([copy.notes, again.notes]).toEqual([source.notes, source.notes]);
});
