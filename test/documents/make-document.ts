import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from "docx";
import { strToU8, zipSync } from "fflate";

/** A document to be made in any format: paragraphs, lists, and tables of cells, each of pieces that may be bold. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly Cell[])[] };

type Text = string | readonly Piece[];
type Piece = string | { readonly strong: string } | { readonly raised: string };
/** Several paragraphs where it is more than one text; `span` columns wide. */
type Cell = Text | { readonly span: number; readonly text: Text };

/** The document as Word has it. */
export async function makeDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const numbering = {
    config: [{ reference: "bullets", levels: [{ level: 0, format: LevelFormat.BULLET, text: "\uF0B7" }] }],
  };
  const children = blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.kind === "paragraph") return [new Paragraph({ children: runs(block.text) })];
    if (block.kind === "list") {
      return block.items.map(
        (item) => new Paragraph({ children: runs(item), numbering: { reference: "bullets", level: 0 } }),
      );
    }
    return [
      new Table({
        rows: block.rows.map(
          (row) =>
            new TableRow({
              children: row.map(
                (cell) =>
                  new TableCell({
                    columnSpan: spanOf(cell),
                    children: [new Paragraph({ children: runs(textOf(cell)) })],
                  }),
              ),
            }),
        ),
      }),
    ];
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));
}

function runs(text: Text): TextRun[] {
  return piecesOf(text).map((piece) => {
    if (typeof piece === "string") return new TextRun(piece);
    const look: IRunOptions =
      "strong" in piece ? { text: piece.strong, bold: true } : { text: piece.raised, superScript: true };
    return new TextRun(look);
  });
}

/** The document as LibreOffice writes it. */
export function makeOdt(blocks: readonly Block[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === "paragraph") return paragraph(block.text);
    if (block.kind === "list")
      return `<text:list>${block.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join("")}</text:list>`;
    const rows = block.rows.map((row) => {
      const cells = row.map((cell) => {
        const span = spanOf(cell);
        return `<table:table-cell table:number-columns-spanned="${span}">${paragraph(textOf(cell))}</table:table-cell>${"<table:covered-table-cell/>".repeat(span - 1)}`;
      });
      return `<table:table-row>${cells.join("")}</table:table-row>`;
    });
    return `<table:table>${rows.join("")}</table:table>`;
  });
  const namespaces = ["office", "text", "table", "style"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
  const styles =
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} ${fo}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body.join("")}</office:text></office:body></office:document-content>`;
  const files = Object.fromEntries(
    Object.entries({ "content.xml": content, ...more }).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }], ...files });
}

function paragraph(text: Text): string {
  const inner = piecesOf(text).map((piece) => {
    if (typeof piece === "string") return escape(piece);
    return "strong" in piece
      ? `<text:span text:style-name="B">${escape(piece.strong)}</text:span>`
      : `<text:span text:style-name="R">${escape(piece.raised)}</text:span>`;
  });
  return `<text:p>${inner.join("")}</text:p>`;
}

/** The document as a web page. */
export function makeHtml(blocks: readonly Block[]): Uint8Array {
  const inner = (text: Text): string =>
    piecesOf(text)
      .map((piece) =>
        typeof piece === "string"
          ? escape(piece)
          : "strong" in piece
            ? `<strong>${escape(piece.strong)}</strong>`
            : `<sup>${escape(piece.raised)}</sup>`,
      )
      .join("");
  const body = blocks.map((block) => {
    if (block.kind === "paragraph") return `<p>${inner(block.text)}</p>`;
    if (block.kind === "list") return `<ul>\n${block.items.map((item) => `  <li>${inner(item)}\n`).join("")}</ul>`;
    const rows = block.rows.map(
      (row) => `<tr>${row.map((cell) => `<td colspan="${spanOf(cell)}">${inner(textOf(cell))}</td>`).join("\n")}</tr>`,
    );
    return `<table>${rows.join("\n")}</table>`;
  });
  return strToU8(
    `<!doctype html><html><head><style>p { color: red }</style><script>alert("Title: not this")</script></head><body>${body.join("\n")}</body></html>`,
  );
}

/** The document as plain text: a tab between cells, an empty line between paragraphs. */
export function makeText(blocks: readonly Block[]): Uint8Array {
  const plain = (text: Text): string =>
    piecesOf(text)
      .map((piece) => (typeof piece === "string" ? piece : "strong" in piece ? piece.strong : piece.raised))
      .join("");
  const parts = blocks.map((block) => {
    if (block.kind === "paragraph") return `${plain(block.text)}\n`;
    if (block.kind === "list") return block.items.map((item) => `- ${plain(item)}\n`).join("");
    return block.rows.map((row) => `${row.map((cell) => plain(textOf(cell))).join("\t")}\n`).join("");
  });
  return strToU8(parts.join("\n"));
}

/** The document as a PDF whose lines break at the margins, with a number at the foot of each page. */
export function makePdf(blocks: readonly Block[]): Uint8Array {
  const page = new PdfPages();
  const plain = (text: Text): string =>
    piecesOf(text)
      .map((piece) => (typeof piece === "string" ? piece : "strong" in piece ? piece.strong : piece.raised))
      .join("");
  for (const block of blocks) {
    if (block.kind === "paragraph") page.addRow([{ left: 50, width: 495, text: plain(block.text) }]);
    else if (block.kind === "list")
      for (const item of block.items)
        page.addRow([
          { left: 50, width: 10, text: "•" },
          { left: 62, width: 483, text: plain(item) },
        ]);
    else {
      const columnCount = Math.max(...block.rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)));
      for (const row of block.rows) {
        let column = 0;
        page.addRow(
          row.map((cell) => {
            const left = 50 + (column * 495) / columnCount;
            column += spanOf(cell);
            return { left, width: (spanOf(cell) * 495) / columnCount - 8, text: plain(textOf(cell)) };
          }),
        );
      }
    }
  }
  return page.finish();
}

interface PdfCell {
  readonly left: number;
  readonly width: number;
  readonly text: string;
}

/** Pages of A4 in Helvetica (a font that every reader has), 10 points. */
class PdfPages {
  private readonly pages: string[][] = [[]];
  private top = 790;

  addRow(cells: readonly PdfCell[]): void {
    const lines = cells.map(({ text, width }) => wrap(text, Math.max(1, Math.floor(width / 5))));
    const height = Math.max(...lines.map(({ length }) => length)) * 12;
    if (this.top - height < 60) {
      this.pages.push([]);
      this.top = 790;
    }
    cells.forEach(({ left }, index) => {
      lines[index]?.forEach((line, row) => this.pages.at(-1)?.push(show(left, this.top - row * 12, line)));
    });
    this.top -= height + 8;
  }

  finish(): Uint8Array {
    const objects: string[] = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ];
    const kids: string[] = [];
    this.pages.forEach((texts, index) => {
      const content = [...texts, show(297, 30, String(index + 1))].join("\n");
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      );
      kids.push(`${objects.length} 0 R`);
      objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    });
    objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
    return pdfOf(objects);
  }
}

/** A PDF file of these objects, the first of which is its catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const windowsCodes: Readonly<Record<string, number>> = {
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
  "’": 0x92,
  "‘": 0x91,
  "“": 0x93,
  "”": 0x94,
};

function show(left: number, bottom: number, text: string): string {
  const encoded = Array.from(text, (character) =>
    String.fromCharCode(windowsCodes[character] ?? character.charCodeAt(0)),
  ).join("");
  return `BT /F1 10 Tf ${left} ${bottom} Td (${encoded.replaceAll(/[\\()]/g, "\\$&")}) Tj ET`;
}

function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function piecesOf(text: Text): readonly Piece[] {
  return typeof text === "string" ? [text] : text;
}

function textOf(cell: Cell): Text {
  return typeof cell === "object" && "span" in cell ? cell.text : cell;
}

function spanOf(cell: Cell): number {
  return typeof cell === "object" && "span" in cell ? cell.span : 1;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
