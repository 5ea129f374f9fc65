import { maximumColumnCount, type RangeAddress } from "../../core/grid/address";
import type { PageMargin } from "../../xlsx/page-setup";
import { choice, fields, number, optional, truth, whole, wordFor } from "../arguments";
import { ExcelError, invalidArgument, notSupported } from "../excel-error";
import { defineType, type HostType, type HostObject, type Property } from "../host-type";
import type { Json } from "../wire";
import { headerFooterGroupType } from "./header-footer";
import { rangeAreasType } from "./range-areas";
import { readAreaArgument, readRangeArgument } from "./range-argument";
import { rangeType } from "./range";
import type { WorksheetTarget } from "./worksheet";

const orientations = { Portrait: "portrait", Landscape: "landscape" } as const;

/** Excel's words for the common sizes of paper, with the file's numbers (ECMA-376 part 1, 18.3.1.63 pageSetup). */
const paperSizes = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
} as const;

const pointsPerUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const pointsPerInch = 72;
const margins: readonly PageMargin[] = ["left", "right", "top", "bottom", "header", "footer"];

export const pageLayoutType: HostType<WorksheetTarget> = defineType("PageLayout", {
  properties: {
    bottomMargin: margin("bottom"),
    centerHorizontally: {
      get: ({ worksheet }) => worksheet.pageSetup.centresHorizontally,
      set: ({ worksheet }, centres) => {
        worksheet.pageSetup.centresHorizontally = truth(centres);
      },
    },
    centerVertically: {
      get: ({ worksheet }) => worksheet.pageSetup.centresVertically,
      set: ({ worksheet }, centres) => {
        worksheet.pageSetup.centresVertically = truth(centres);
      },
    },
    footerMargin: margin("footer"),
    headerMargin: margin("header"),
    leftMargin: margin("left"),
    orientation: {
      get: ({ worksheet }) => wordFor(worksheet.pageSetup.orientation, orientations),
      set: ({ worksheet }, orientation) => {
        worksheet.pageSetup.orientation = choice(orientation, orientations);
      },
    },
    paperSize: {
      get: ({ worksheet }) => wordFor<number>(worksheet.pageSetup.paperSize, paperSizes),
      set: ({ worksheet }, paperSize) => {
        worksheet.pageSetup.paperSize = choice(paperSize, paperSizes);
      },
    },
    printGridlines: {
      get: ({ worksheet }) => worksheet.pageSetup.printsGridlines,
      set: ({ worksheet }, prints) => {
        worksheet.pageSetup.printsGridlines = truth(prints);
      },
    },
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: { get: zoomOf, set: setZoom },
  },
  objects: {
    headersFooters: (target) => headerFooterGroupType.of(target),
  },
  reads: {
    getPrintArea: (target) => existing(printArea(target)),
    getPrintAreaOrNullObject: (target) => printArea(target),
    getPrintTitleRows: (target) => existing(printTitleRows(target)),
    getPrintTitleRowsOrNullObject: (target) => printTitleRows(target),
  },
  writes: {
    setPrintArea: (target, area) => {
      target.worksheet.pageSetup.printArea = readAreaArgument(target, area).ranges;
    },
    setPrintMargins: ({ worksheet }, unit, options) => {
      const scale = choice(unit, pointsPerUnit) / pointsPerInch;
      const given = fields(options, margins, "margins");
      for (const side of margins) {
        const size = optional(given[side], (value) => number(value, 0));
        if (size !== undefined) worksheet.pageSetup.setMargin(side, size * scale);
      }
    },
    setPrintTitleRows: (target, rows) => {
      const { range } = readRangeArgument(target, rows);
      const entireRows: RangeAddress = { ...range, columnIndex: 0, columnCount: maximumColumnCount };
      target.worksheet.pageSetup.printTitleRows = entireRows;
    },
  },
});

/** Margins are points for Excel and inches in the file. */
function margin(side: PageMargin): Property<WorksheetTarget> {
  return {
    get: ({ worksheet }) => Math.round(worksheet.pageSetup.margin(side) * pointsPerInch * 1e6) / 1e6,
    set: ({ worksheet }, points) => worksheet.pageSetup.setMargin(side, number(points, 0) / pointsPerInch),
  };
}

function zoomOf({ worksheet }: WorksheetTarget): Json {
  const { fitToPages, scale } = worksheet.pageSetup;
  if (!fitToPages) return { scale };
  const { wide, tall } = fitToPages;
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
}

function setZoom({ worksheet }: WorksheetTarget, value: Json): void {
  const names = ["horizontalFitToPages", "verticalFitToPages", "scale"];
  const { horizontalFitToPages, verticalFitToPages, scale } = fields(value, names, "zoom");
  if (scale !== undefined) {
    if (horizontalFitToPages !== undefined || verticalFitToPages !== undefined) throw invalidArgument();
    worksheet.pageSetup.fitToPages = null;
    worksheet.pageSetup.scale = whole(scale, 10, 400);
    return;
  }
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined) throw notSupported("an empty zoom");
  worksheet.pageSetup.fitToPages = {
    wide: optional(horizontalFitToPages, (pages) => whole(pages, 1, 32_767)) ?? 0,
    tall: optional(verticalFitToPages, (pages) => whole(pages, 1, 32_767)) ?? 0,
  };
}

function printArea({ session, worksheet }: WorksheetTarget): HostObject | null {
  const ranges = worksheet.pageSetup.printArea;
  return ranges.length === 0 ? null : rangeAreasType.of({ session, worksheet, ranges });
}

function printTitleRows({ session, worksheet }: WorksheetTarget): HostObject | null {
  const range = worksheet.pageSetup.printTitleRows;
  return range && rangeType.of({ session, worksheet, range });
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}
