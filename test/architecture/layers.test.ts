import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");

interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

/** The rooms of the table in docs/architecture.md; `core` stands for every folder below it. */
const rooms: readonly Room[] = readFileSync(join(root, "docs/architecture.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, folder, , mayImport] = line.split("|").map((cell) => cell.trim());
    const name = /^`src\/(.+)`$/.exec(folder ?? "")?.[1];
    if (name === undefined || mayImport === undefined) return [];
    return [{ folder: name, mayImport: mayImport === "nothing" ? [] : mayImport.split(", ") }];
  });

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));

test("the table names every folder of src that holds code", () => {
  const homeless = files.filter((file) => roomOf(file) === null);
  expect(homeless).toEqual([]);
  expect(rooms.filter(({ folder }) => !files.some((file) => file.startsWith(`${folder}/`)))).toEqual([]);
});

test("no file imports what its room may not", () => {
  expect(files.flatMap(forbiddenImports)).toEqual([]);
});

test("a forbidden import is noticed", () => {
  expect(forbiddenImportsOf("core/grid/address.ts", ["core/review/year"])).toHaveLength(1);
  expect(forbiddenImportsOf("app/validate-review.ts", ["excel/office-workbook"])).toHaveLength(1);
  expect(forbiddenImportsOf("app/validate-review.ts", ["excel/port", "core/checks/check"])).toEqual([]);
});

function forbiddenImports(file: string): string[] {
  const source = readFileSync(join(root, "src", file), "utf8");
  const targets = ts
    .preProcessFile(source, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => relative(join(root, "src"), resolve(root, "src", dirname(file), fileName)));
  return forbiddenImportsOf(
    file,
    targets.map((target) => target.replaceAll("\\", "/")),
  );
}

function forbiddenImportsOf(file: string, targets: readonly string[]): string[] {
  const room = roomOf(file);
  return targets
    .filter((target) => !(room && mayImport(room, target)))
    .map((target) => `src/${file} imports src/${posix.normalize(target)}`);
}

function mayImport({ folder, mayImport: others }: Room, target: string): boolean {
  return [folder, ...others].some((other) => target === other || target.startsWith(`${other}/`));
}

function roomOf(file: string): Room | null {
  return rooms.find(({ folder }) => file.startsWith(`${folder}/`)) ?? null;
}
