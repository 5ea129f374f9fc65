import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { serveFolder } from "./serve-folder";

/** `node dist/server.cjs`: serves the workbench and the task pane to this machine. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { https: { type: "boolean", default: false }, port: { type: "string", default: "3000" } },
  });
  try {
    const certificate = values.https ? { certificate: await readDeveloperCertificate() } : {};
    const { origin } = await serveFolder(dirname(__filename), { port: Number(values.port), ...certificate });
    console.log(
      values.https ? `The add-in is served at ${origin}.` : `Review Workbook is at ${origin} (Ctrl+C stops it).`,
    );
  } catch (error) {
    console.error(explain(error, values.port));
    process.exitCode = 2;
  }
}

/** What `office-addin-dev-certs install` puts in the person's home folder. */
async function readDeveloperCertificate(): Promise<{ cert: Buffer; key: Buffer }> {
  const folder = join(homedir(), ".office-addin-dev-certs");
  return { cert: await readFile(join(folder, "localhost.crt")), key: await readFile(join(folder, "localhost.key")) };
}

function explain(error: unknown, port: string): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") return `Port ${port} is in use. Stop what uses it, or add --port with another number.`;
  if (code === "ENOENT") return "There is no developer certificate. Run: npx office-addin-dev-certs install";
  return error instanceof Error ? error.message : String(error);
}

void main();
