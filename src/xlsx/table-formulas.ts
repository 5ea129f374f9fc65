import { formulaTokens, namesTable, rewriteFormula } from "./formula-tokens";
import type { Table } from "./table";
import { tableColumnBrackets } from "./table-headings";
import { rewriteFormulas } from "./workbook-formulas";
import type { Workbook } from "./workbook";

/** Names a column of a table anew in every formula that names it. */
export function renameColumnInFormulas({ name: table, worksheet }: Table, old: string, name: string): void {
  rewriteFormulas(worksheet.workbook, (formula, place) =>
    rewriteFormula(formula, (token) => {
      const isOurs = namesTable(token.text, table) || (token.text.startsWith("[") && place === worksheet);
      if (token.kind !== "structured" || !isOurs) return token;
      return { ...token, text: token.text.replaceAll(tableColumnBrackets(old), () => tableColumnBrackets(name)) };
    }),
  );
}

/** What names a table that goes becomes `#REF!`. */
export function breakFormulasNaming(table: string, workbook: Workbook): void {
  rewriteFormulas(
    workbook,
    (formula) => rewriteFormula(formula, (token) => (namesTable(token.text, table) ? "#REF!" : token)),
    false,
  );
}

export function isNamedInFormulas(table: string, workbook: Workbook): boolean {
  let isNamed = false;
  rewriteFormulas(workbook, (formula) => {
    isNamed ||= formulaTokens(formula).some((token) => namesTable(token.text, table));
    return formula;
  });
  return isNamed;
}
