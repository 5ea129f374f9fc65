export type CoreProperty = "title" | "subject" | "creator" | "keywords" | "description" | "category" | "lastModifiedBy";
/** A date is a `Date`; numbers may be fractions. */
export type CustomPropertyValue = string | number | boolean | Date;

export declare class DocumentProperties {
  core(property: CoreProperty): string;
  setCore(property: CoreProperty, text: string): void;
  get customNames(): readonly string[];
  /** Whatever the name's case; null when there is none. */
  custom(name: string): CustomPropertyValue | null;
  setCustom(name: string, value: CustomPropertyValue): void;
  deleteCustom(name: string): void;
}
