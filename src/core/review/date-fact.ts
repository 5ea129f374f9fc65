/** When something is: a day, a month without a day, or no end in sight. */
export type DateFact =
  /** `serial` counts days in Excel's 1900 date system; a month stands for its first day. */
  | { readonly kind: "day" | "month"; readonly serial: number }
  /** Written `Ongoing`. */
  | { readonly kind: "ongoing" };
