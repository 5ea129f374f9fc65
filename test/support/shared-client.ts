import type { ExcelHost } from "../../src/host/excel-host";
import { startOfficeClient, type OfficeClient } from "../../src/host/office-client";

let client: OfficeClient | null = null;
let inFront: ExcelHost | null = null;
let runCount = 0;

/**
 * The one client of a test file, put before a host for the time of each `Excel.run`: to start office.js anew takes longer
 * than most commands. Runs over different hosts must not overlap, and events reach nobody: both fail by name.
 */
export function sharedClientOf(host: ExcelHost): OfficeClient {
  const { Excel: excel, ...others } = (client ??= startOfficeClient({
    answer: (body) => {
      if (!inFront) throw new Error("The shared client asks outside of Excel.run.");
      return inFront.answer(body);
    },
    listen: () => undefined,
  }));
  host.listen(() => {
    throw new Error("The shared client hears no events: open the workbook with a client of its own.");
  });
  const run = async (...given: unknown[]): Promise<unknown> => {
    if (runCount > 0 && inFront !== host) throw new Error("The shared client is busy with another workbook.");
    inFront = host;
    runCount += 1;
    try {
      return await (excel.run as (...same: unknown[]) => Promise<unknown>)(...given);
    } finally {
      runCount -= 1;
    }
  };
  return { ...others, Excel: { ...excel, run: run } };
}
