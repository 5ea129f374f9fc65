/** The half of the driver that writes, loaded with the first command that does. */
export { canBeUndoneByExcel } from "./apply-edits";
export { finishTakingBack, takeBackWritten } from "./take-back-now";
export { writeWhole } from "./write-whole";
