/** What Node and browsers both have of the WHATWG Encoding Standard, for the project that knows neither. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

/** What both have of the High Resolution Time standard. */
declare const performance: { readonly now: () => number };

/** What both have of HTML's timers. */
declare function setTimeout(listener: () => void): unknown;
