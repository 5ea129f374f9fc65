import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * A Chromium to test in: what `CHROME_PATH` names, else one that is installed, else the one inside the package
 * `@sparticuz/chromium`, which unpacks itself.
 */
export function findBrowser(): string {
  return process.env["CHROME_PATH"] ?? installedBrowser() ?? packagedBrowser();
}

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function installedBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = [...folders.flatMap((folder) => commands.map((command) => join(folder, command))), ...applications];
  return places.find((place) => existsSync(place)) ?? null;
}

/** The package is an ES module, so a process of its own loads it. */
function packagedBrowser(): string {
  const script =
    'import("@sparticuz/chromium").then(async ({ default: chromium }) => console.log(await chromium.executablePath()))';
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }).trim();
}
