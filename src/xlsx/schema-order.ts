/** The children of a workbook in the order of the schema (ECMA-376 part 1, 18.2.27 CT_Workbook). */
export const workbookOrder: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** The children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99 CT_Worksheet). */
export const worksheetOrder: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** CT_SheetPr, CT_SheetView, CT_HeaderFooter, CT_Table and CT_TableColumn (ECMA-376 part 1, 18.3.1 and 18.5.1). */
export const sheetPropertiesOrder: readonly string[] = ["tabColor", "outlinePr", "pageSetUpPr"];
export const sheetViewOrder: readonly string[] = ["pane", "selection", "pivotSelection", "extLst"];
export const headerFooterOrder: readonly string[] = [
  "oddHeader",
  "oddFooter",
  "evenHeader",
  "evenFooter",
  "firstHeader",
  "firstFooter",
];
export const tableOrder: readonly string[] = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
export const tableColumnOrder: readonly string[] = [
  "calculatedColumnFormula",
  "totalsRowFormula",
  "xmlColumnPr",
  "extLst",
];

/** The children of the style sheet in the order of the schema (ECMA-376 part 1, 18.8.39 CT_Stylesheet). */
export const styleSheetOrder: readonly string[] = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** CT_Font, in the order in which Excel writes it. */
export const fontOrder: readonly string[] = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** CT_Border. */
export const borderOrder: readonly string[] = [
  "start",
  "end",
  "left",
  "right",
  "top",
  "bottom",
  "diagonal",
  "vertical",
  "horizontal",
];

/** CT_Xf. */
export const formatOrder: readonly string[] = ["alignment", "protection", "extLst"];
