import { withPlainSigns } from "../review/text";

/**
 * The one choice that a text spells differently: by its case, by spaces or dashes between its words, or by brackets,
 * quotation marks and full stops around it (`In-Progress`, `(Medium)`, `Non ODA`). A sign that may carry a meaning, as in
 * `Medium+` or `1²`, is no spelling. Gives null where no choice, or more than one, is meant.
 */
export function respell(text: string, choices: readonly string[]): string | null {
  const wanted = spelling(text);
  const meant = choices.filter((choice) => spelling(choice) === wanted);
  return wanted !== "" && meant.length === 1 ? (meant[0] ?? null) : null;
}

function spelling(text: string): string {
  return withPlainSigns(text)
    .toLowerCase()
    .replaceAll(/^[\s()[\]"'“”‘’.,;:]+|(?<![\s()[\]"'“”‘’.,;:])[\s()[\]"'“”‘’.,;:]+$/g, "")
    .replaceAll(/(?<=[\p{L}\p{N}])[\s_\p{Pd}]+(?=[\p{L}\p{N}])/gu, "");
}
