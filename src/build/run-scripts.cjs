// Runs npm scripts side by side, such as `node src/build/run-scripts.cjs types lint`; fails where one of them does.
const { spawn } = require("node:child_process");

for (const script of process.argv.slice(2)) {
  spawn("npm", ["run", "--silent", script], { stdio: "inherit", shell: true }).on("close", (status) => {
    if (status !== 0) process.exitCode = status ?? 1;
  });
}
