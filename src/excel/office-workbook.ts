import type { RangeAddress } from "../core/grid/address";
import { formatRange } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import { accessErrorOf } from "./access-error";
import { readColumnModels } from "./add-table-column";
import { worksheetsOf } from "./apply-edits";
import { applyInPages, pagesOf, readContents } from "./payload-pages";
import type { ReadRequest, WorkbookChange, WorkbookPort } from "./port";
import { loadOverview, snapshotOf } from "./read-workbook";

/** What the driver needs of office.js: the parts of the globals `Excel` and `Office` that it calls. */
export interface OfficeClient {
  readonly Excel: Pick<typeof Excel, "run">;
  /** Whether this Excel has a requirement set of ExcelApi, such as `1.18`. */
  readonly supportsExcelApi: (version: string) => boolean;
}

/** The workbook in front of the person, by way of office.js (ExcelApi 1.14). */
export function createOfficeWorkbook({ Excel: excel, supportsExcelApi }: OfficeClient): WorkbookPort {
  return {
    read: (request: ReadRequest) =>
      translateErrors(() =>
        excel.run(async (context) => {
          const overview = loadOverview(context, request);
          await context.sync();
          return snapshotOf(overview, await readContents(context, overview, request, supportsExcelApi));
        }),
      ),

    apply: async (edits: readonly Edit[]) => {
      if (edits.length === 0) return;
      await translateErrors(
        () =>
          excel.run(async (context) => {
            const models = await readColumnModels(context, edits);
            await applyInPages(context, pagesOf(edits), models);
          }),
        () => findProtectedWorksheet(excel, worksheetsOf(edits)),
      );
    },

    select: (worksheetId: string, range: RangeAddress) =>
      translateErrors(() =>
        excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(worksheetId);
          worksheet.activate();
          worksheet.getRange(formatRange(range)).select();
          await context.sync();
        }),
      ),

    onChanged: (listener: (change: WorkbookChange) => void) =>
      translateErrors(() =>
        excel.run(async (context) => {
          const registration = context.workbook.worksheets.onChanged.add((event) => {
            listener({ worksheetId: event.worksheetId, address: event.address, isLocal: event.source === "Local" });
            return Promise.resolve();
          });
          await context.sync();
          return () =>
            translateErrors(() =>
              excel.run(registration.context, async (registrationContext) => {
                registration.remove();
                await registrationContext.sync();
              }),
            );
        }),
      ),
  };
}

async function translateErrors<Result>(
  work: () => Promise<Result>,
  findCulprit: () => Promise<string | null> = () => Promise.resolve(null),
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw await accessErrorOf(error, findCulprit);
  }
}

/** The name of the first protected worksheet among those that were written, to be named in the message. */
async function findProtectedWorksheet(
  excel: OfficeClient["Excel"],
  worksheets: ReadonlySet<string>,
): Promise<string | null> {
  return excel.run(async (context) => {
    const all = context.workbook.worksheets;
    all.load({ id: true, name: true, protection: { protected: true } });
    await context.sync();
    const culprit = all.items.find(
      ({ id, name, protection }) => protection.protected && (worksheets.has(id) || worksheets.has(name)),
    );
    return culprit?.name ?? null;
  });
}
