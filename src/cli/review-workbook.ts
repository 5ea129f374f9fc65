import { nodeErrorOf } from "./command-error";
import { main } from "./main";
import type { Terminal } from "./terminal";

const now = new Date();

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  hasColours: process.stdout.isTTY && !process.env["NO_COLOR"],
  showsProgress: process.stderr.isTTY,
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
};

// Whoever reads the result may stop before its end, as `head` does; there is nobody left to tell then.
process.stdout.on("error", (error) => {
  if (nodeErrorOf(error).code !== "EPIPE") throw error;
});

void main(process.argv.slice(2), terminal).then((exitCode) => {
  process.exitCode = exitCode;
});
