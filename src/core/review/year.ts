/** A review year: a UK financial year (1 April to 31 March) or a calendar year. */
export interface Year {
  /** The calendar year in which it starts: 2016 for `2016/17` and for `2016`. */
  readonly start: number;
  readonly kind: "financial" | "calendar";
  /** As the person wrote it, outer and doubled spaces removed. */
  readonly label: string;
}
