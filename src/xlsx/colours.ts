import type { XmlElement } from "./xml";

/** The colours of the palette of old workbooks (ECMA-376 part 1, 18.8.27): 0 to 7 are also 8 to 15. */
const firstColours = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const indexedColours =
  `${firstColours} ${firstColours} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    " ",
  );

/** A workbook's colours in the order of `theme="0"` and on, which swaps the first two pairs of the theme's own order. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Tells what the colours in a file look like. */
export class Palette {
  readonly #theme: readonly string[];
  readonly #indexed: readonly string[];

  /** `theme` is the root of the theme part and `styles` of the style sheet, which may redefine the old palette. */
  constructor(theme: XmlElement | null, styles: XmlElement) {
    this.#theme = readTheme(theme);
    const own = styles.child("colors")?.child("indexedColors")?.all("rgbColor");
    this.#indexed = own?.map((colour) => (colour.get("rgb") ?? "").slice(-6)) ?? indexedColours;
  }

  /** A colour element (ECMA-376 part 1, 18.8.3 CT_Color) as `#RRGGBB`; null for none, automatic or unknown. */
  resolve(colour: XmlElement | null): string | null {
    if (!colour || colour.flag("auto")) return null;
    const theme = colour.get("theme");
    const indexed = colour.get("indexed");
    const base =
      theme !== null
        ? this.#theme[Number(theme)]
        : indexed !== null
          ? this.#indexed[Number(indexed)]
          : colour.get("rgb")?.slice(-6);
    if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
    return `#${tinted(base.toUpperCase(), colour.number("tint", 0))}`;
  }
}

/** Sets a colour element to `#RRGGBB`. */
export function setColour(element: XmlElement, colour: string): void {
  element.attributes.clear();
  element.set("rgb", `FF${colour.replace("#", "").toUpperCase()}`);
}

function readTheme(theme: XmlElement | null): string[] {
  const scheme = theme?.elements
    .find(({ name }) => name.endsWith("themeElements"))
    ?.elements.find(({ name }) => name.endsWith("clrScheme"));
  return themeOrder.map((name) => {
    const colour = scheme?.elements.find((element) => element.name.split(":").at(-1) === name)?.elements[0];
    return colour?.get("lastClr") ?? colour?.get("val") ?? "";
  });
}

/**
 * Lighter for a positive tint, darker for a negative one (ECMA-376 part 1, 18.8.19), in the whole numbers up to 240 in
 * which Excel reckons (Microsoft, "Converting Colors Between RGB and HLS (HBS)"), so that the result is what it shows.
 */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  const { hue, lightness, saturation } = hueOf(red, green, blue);
  const target = Math.trunc(tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + scale * tint);
  const high =
    target <= scale / 2
      ? Math.trunc((target * (scale + saturation) + scale / 2) / scale)
      : target + saturation - Math.trunc((target * saturation + scale / 2) / scale);
  const low = 2 * target - high;
  const channels = [hue + scale / 3, hue, hue - scale / 3].map((each) => channelOf(low, high, each));
  return channels.map((channel) => channel.toString(16).padStart(2, "0").toUpperCase()).join("");
}

const scale = 240;

function hueOf(red: number, green: number, blue: number): { hue: number; lightness: number; saturation: number } {
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const sum = high + low;
  const lightness = Math.trunc((sum * scale + 255) / 510);
  if (spread === 0) return { hue: 0, lightness, saturation: 0 };
  const reach = lightness <= scale / 2 ? sum : 510 - sum;
  const saturation = Math.trunc((spread * scale + Math.trunc(reach / 2)) / reach);
  const distance = (channel: number): number =>
    Math.trunc(((high - channel) * (scale / 6) + Math.trunc(spread / 2)) / spread);
  const hue =
    red === high
      ? distance(blue) - distance(green)
      : green === high
        ? scale / 3 + distance(red) - distance(blue)
        : (2 * scale) / 3 + distance(green) - distance(red);
  return { hue: (hue + scale) % scale, lightness, saturation };
}

function channelOf(low: number, high: number, hue: number): number {
  const turned = (hue + scale) % scale;
  const sixth = scale / 6;
  const part = (distance: number): number => Math.trunc(((high - low) * distance + sixth / 2) / sixth);
  const place =
    turned < sixth
      ? low + part(turned)
      : turned < scale / 2
        ? high
        : turned < (2 * scale) / 3
          ? low + part((2 * scale) / 3 - turned)
          : low;
  return Math.min(255, Math.trunc((place * 255 + scale / 2) / scale));
}
