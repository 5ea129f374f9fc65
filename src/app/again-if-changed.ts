import { WorkbookAccessError, type WorkbookAccessReason } from "../excel/port";

/** How often a command reads and judges before it tells that somebody else is writing all the while. */
const mostAttempts = 3;

/**
 * Does a command again, from its reading on, where somebody changed the workbook between reading and writing. Nothing
 * of the attempt before is left by then.
 */
export async function againIfChanged<Outcome>(command: () => Promise<Outcome>): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await command();
    } catch (error) {
      if (attempt === mostAttempts || !isChanged(error)) throw error;
    }
  }
}

function isChanged(error: unknown): boolean {
  return error instanceof WorkbookAccessError && reasons.has(error.reason);
}

const reasons: ReadonlySet<WorkbookAccessReason> = new Set(["changed", "gone", "name taken"]);
