import type { Edit } from "../core/grid/edit";

/** What stands in the way where Excel says no more than that it may not. */
export type Obstacle =
  | { readonly kind: "read-only workbook" }
  | { readonly kind: "protected worksheet"; readonly worksheet: string }
  | { readonly kind: "hidden worksheet"; readonly worksheet: string };

/** What keeps edits from being made: the workbook, or the first protected worksheet that they write. */
export async function findObstacleToEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<Obstacle | null> {
  const { workbook } = context;
  const { worksheets, tables } = workbook;
  workbook.load({ readOnly: true });
  worksheets.load({ id: true, name: true, protection: { protected: true } });
  tables.load({ name: true, worksheet: { id: true } });
  await context.sync();

  if (workbook.readOnly) return { kind: "read-only workbook" };
  const worksheetOfTable = new Map(tables.items.map((table) => [table.name, table.worksheet.id]));
  const written = new Set(
    edits.map((edit) =>
      "worksheet" in edit ? edit.worksheet : "table" in edit ? worksheetOfTable.get(edit.table) : undefined,
    ),
  );
  const culprit = worksheets.items.find(
    ({ id, name, protection }) => protection.protected && (written.has(id) || written.has(name)),
  );
  return culprit ? { kind: "protected worksheet", worksheet: culprit.name } : null;
}

/** What keeps a worksheet from being shown: it is hidden. */
export async function findObstacleToShowing(
  context: Excel.RequestContext,
  worksheetId: string,
): Promise<Obstacle | null> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
  worksheet.load({ name: true, visibility: true });
  await context.sync();
  const isHidden = !worksheet.isNullObject && worksheet.visibility !== "Visible";
  return isHidden ? { kind: "hidden worksheet", worksheet: worksheet.name } : null;
}
