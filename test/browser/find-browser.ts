import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What Playwright needs to start a browser. */
interface Browser {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

/**
 * A Chromium to test in: what `CHROME_PATH` names, else one that is installed, else the one inside the package
 * `@sparticuz/chromium`, which unpacks itself.
 */
export function findBrowser(): Browser {
  const executablePath = process.env["CHROME_PATH"] ?? installedBrowser();
  return executablePath ? { executablePath } : packagedBrowser();
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

/**
 * The package is an ES module, so a process of its own loads it. It unpacks the system libraries that Chromium needs
 * only where it believes to be on Amazon's Lambda; with them, a machine needs nothing but Node.
 */
function packagedBrowser(): Browser {
  const script =
    'import("@sparticuz/chromium").then(async ({ default: chromium }) => console.log(await chromium.executablePath()))';
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    env: { ...process.env, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  const libraries = [join(tmpdir(), "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return { executablePath: output.trim(), env: { ...definedEnvironment(), LD_LIBRARY_PATH: libraries } };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
