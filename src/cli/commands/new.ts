import { newReview } from "../../app/new-review";
import { demo } from "../../app/examples/demo";
import { invigor } from "../../app/examples/invigor";
import { blankReview } from "../../schema/template/blank-review";
import type { ReviewContent } from "../../schema/template/review-content";
import { CommandError } from "../command-error";
import { onlyFile } from "../command-input";
import type { Command } from "../main";
import type { Terminal } from "../terminal";
import { checkOutput, openNewWorkbook } from "../workbook-file";

/** Makes a review workbook, empty or an example. */
export const newCommand: Command = {
  options: ["example", "overwrite"],
  run: async (input, terminal) => {
    const output = onlyFile(input);
    const content = contentOf(input.example, terminal);
    checkOutput(output, input.overwrite);
    const { port, saveAs } = openNewWorkbook(output);
    await newReview(port, content);
    await saveAs(output);
    terminal.write(`${output}: ${input.example === null ? "an empty review" : content.title}. Open it in Excel.\n`);
    return 0;
  },
};

function contentOf(example: string | null, { today }: Terminal): ReviewContent {
  if (example === null) return blankReview(today);
  if (example === "invigor") return invigor;
  if (example === "demo") return demo;
  throw new CommandError(`There is no example “${example}”. Choose invigor or demo.`);
}
