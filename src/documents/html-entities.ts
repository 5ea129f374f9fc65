/** Text with its character references replaced: numbers, and the names that texts in English use. Others stay as they are. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));?/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return names.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      if (code >= 0x80 && code <= 0x9f) return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "\u00AD",
    zwnj: "",
    zwj: "",
    lrm: "",
    rlm: "",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    bull: "•",
    middot: "·",
    hellip: "…",
    pound: "£",
    euro: "€",
    copy: "©",
    reg: "®",
    trade: "™",
    eacute: "é",
    egrave: "è",
    agrave: "à",
    ccedil: "ç",
    ocirc: "ô",
    ouml: "ö",
    uuml: "ü",
    ntilde: "ñ",
    times: "×",
    sup1: "¹",
    sup2: "²",
    sup3: "³",
  }),
);
