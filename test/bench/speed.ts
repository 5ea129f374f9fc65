import { coreFigures } from "./core-figures";
import { tableOf, type Figure } from "./figure";
import { paneFigures } from "./pane-figures";
import { runFigures, writeRunFiles } from "./run-figures";
import { wireFigures } from "./wire-figures";

void measureAll().then((figures) => {
  process.stdout.write(`${tableOf(figures)}\n`);
  process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
});

async function measureAll(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  await writeRunFiles();
  for (const measure of [coreFigures, wireFigures, runFigures, paneFigures]) figures.push(...(await measure()));
  return figures;
}
