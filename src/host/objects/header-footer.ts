import type { HeaderFooterPart } from "../../xlsx/page-setup";
import { text } from "../arguments";
import { invalidArgument } from "../excel-error";
import { defineType, type HostType, type Property } from "../host-type";
import type { WorksheetTarget } from "./worksheet";

/** The most characters of a header or footer (Microsoft, "Excel specifications and limits"). */
const maximumLength = 255;

/** The headers and footers of every page; those of first, even and odd pages are not here. */
export const headerFooterGroupType: HostType<WorksheetTarget> = defineType("HeaderFooterGroup", {
  objects: {
    defaultForAllPages: (target) => headerFooterType.of(target),
  },
});

export const headerFooterType: HostType<WorksheetTarget> = defineType("HeaderFooter", {
  properties: {
    centerFooter: part("centerFooter"),
    centerHeader: part("centerHeader"),
    leftFooter: part("leftFooter"),
    leftHeader: part("leftHeader"),
    rightFooter: part("rightFooter"),
    rightHeader: part("rightHeader"),
  },
});

function part(name: HeaderFooterPart): Property<WorksheetTarget> {
  return {
    get: ({ worksheet }) => worksheet.pageSetup.headerFooter(name),
    set: ({ worksheet }, written) => {
      if (text(written).length > maximumLength) throw invalidArgument();
      worksheet.pageSetup.setHeaderFooter(name, text(written));
    },
  };
}
