// Run by hand after an edit of assets/icons/*.svg: draws each as PNG at every size that the manifest names.
const { readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { chromium } = require("playwright-core");

const folder = __dirname;
const sizes = [16, 32, 64, 80];

async function drawIcons() {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const drawing = readFileSync(join(folder, file), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(folder, file.replace(".svg", `-${size}.png`)), png);
    }
  }
  await browser.close();
}

void drawIcons();
