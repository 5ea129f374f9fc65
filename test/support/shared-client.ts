import type { ExcelHost } from "../../src/host/excel-host";
import { startOfficeClient, type OfficeClient } from "../../src/host/office-client";

let client: OfficeClient | null = null;
let inFront: ExcelHost | null = null;
let runCount = 0;

let misuse: Error | null = null;

// What a test does with an error is its own business: a misuse fails its file all the same. (The bench has no `afterAll`.)
if ("afterAll" in globalThis) {
  afterAll(() => {
    if (misuse) throw misuse;
  });
}

/**
 * The one client of a test file, put before a host for the time of each `Excel.run`: to start office.js anew takes longer
 * than most commands. Runs over different hosts must not overlap, and events reach nobody: both fail the test file.
 */
export function sharedClientOf(host: ExcelHost): OfficeClient {
  const { Excel: excel, ...others } = (client ??= startOfficeClient({
    answer: (body) => {
      if (!inFront) throw misused("The shared client asks outside of Excel.run.");
      return inFront.answer(body);
    },
    listen: () => undefined,
  }));
  host.listen(() => {
    misused("The shared client hears no events: open the workbook with a client of its own.");
  });
  const run = async (...given: unknown[]): Promise<unknown> => {
    if (runCount > 0 && inFront !== host) throw misused("The shared client is busy with another workbook.");
    inFront = host;
    runCount += 1;
    try {
      return await (excel.run as (...same: unknown[]) => Promise<unknown>)(...given);
    } finally {
      runCount -= 1;
    }
  };
  return { ...others, Excel: { ...excel, run } };
}

function misused(message: string): Error {
  misuse ??= new Error(message);
  return misuse;
}
