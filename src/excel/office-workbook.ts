import type { RangeAddress } from "../core/grid/address";
import { formatRange } from "../core/grid/address";
import type { Edit } from "../core/grid/edit";
import { accessErrorOf } from "./access-error";
import { withDatesFrom1904 } from "./dates-from-1904";
import { findObstacleToEdits, findObstacleToShowing, type Obstacle } from "./find-obstacle";
import { giveWay } from "./give-way";
import type { ApplyOptions, ReadRequest, WorkbookChange, WorkbookPort } from "./port";
import { readContents } from "./read-contents";
import { loadOverview, snapshotOf } from "./read-workbook";
import type { TakeBack } from "./take-back";
import type { WrittenEdits } from "./written-edits";

/** What the driver needs of office.js: the parts of the globals `Excel` and `Office` that it calls. */
export interface OfficeClient {
  readonly Excel: Pick<typeof Excel, "run">;
  /** Whether this Excel has a requirement set of ExcelApi, such as `1.18`. */
  readonly supportsExcelApi: (version: string) => boolean;
}

/** The pane starts without what writes, since a review is looked at first. */
const loadWriting = () => import(/* webpackChunkName: "writing" */ "./writing");

/** The workbook in front of the person, by way of office.js (ExcelApi 1.14). */
export function createOfficeWorkbook({ Excel: excel, supportsExcelApi }: OfficeClient): WorkbookPort {
  let countsDatesFrom1904 = false;
  const unfinished: TakeBack[] = [];
  /** Takes back what could not be taken back before. */
  const finish = async (context: Excel.RequestContext): Promise<void> => {
    if (unfinished.length > 0) await (await loadWriting()).finishTakingBack(context, unfinished);
  };
  return {
    read: async (request: ReadRequest) => {
      const snapshot = await translateErrors(() =>
        excel.run(async (context) => {
          await finish(context);
          const overview = loadOverview(context, request);
          await context.sync();
          return snapshotOf(overview, await readContents(context, overview, request, supportsExcelApi));
        }),
      );
      countsDatesFrom1904 = snapshot.countsDatesFrom1904;
      return snapshot;
    },

    apply: async (edits: readonly Edit[], options: ApplyOptions = {}) => {
      if (edits.length === 0) return null;
      const { canBeUndoneByExcel, writeWhole } = await loadWriting();
      const dated = countsDatesFrom1904 ? edits.map(withDatesFrom1904) : edits;
      const mergeUndoGroup = supportsExcelApi("1.20") && edits.every(canBeUndoneByExcel);
      return translateErrors(
        () => excel.run({ mergeUndoGroup }, (context) => writeWhole(context, dated, options, unfinished)),
        () => excel.run((context) => findObstacleToEdits(context, edits)),
      );
    },

    takeBack: async (written: WrittenEdits) => {
      const { takeBackWritten } = await loadWriting();
      return translateErrors(() =>
        excel.run(async (context) => {
          await finish(context);
          return takeBackWritten(context, written, unfinished);
        }),
      );
    },

    select: (worksheetId: string, range: RangeAddress) =>
      translateErrors(
        () =>
          excel.run(async (context) => {
            const worksheet = context.workbook.worksheets.getItem(worksheetId);
            worksheet.activate();
            worksheet.getRange(formatRange(range)).select();
            await context.sync();
          }),
        () => excel.run((context) => findObstacleToShowing(context, worksheetId)),
      ),

    giveWay,

    onChanged: (listener: (change: WorkbookChange) => void) =>
      translateErrors(() =>
        excel.run(async (context) => {
          const registration = context.workbook.worksheets.onChanged.add((event) => {
            const { worksheetId, address, triggerSource } = event;
            listener({ worksheetId, address, isOurs: triggerSource === "ThisLocalAddin" });
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
  findObstacle: () => Promise<Obstacle | null> = () => Promise.resolve(null),
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw await accessErrorOf(error, findObstacle);
  }
}
