const colours: Readonly<Record<string, string>> = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const fill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const line = (width: number): string => `<a:ln w="${String(width)}">${fill}</a:ln>`;
const effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`;
const font = (name: string): string => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;

/** The smallest theme that the schema allows, with the colours and fonts of Office 2013 to 2022. */
export const blankTheme =
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>` +
  `<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>` +
  `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
  Object.entries(colours)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
    .join("") +
  `</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font("Calibri Light")}</a:majorFont>` +
  `<a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">` +
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
  `</a:fmtScheme></a:themeElements></a:theme>`;
