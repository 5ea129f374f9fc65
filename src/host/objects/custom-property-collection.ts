import type { CustomPropertyValue } from "../../xlsx/document-properties";
import { text } from "../arguments";
import { ExcelError, invalidArgument } from "../excel-error";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type Argument, type HostObject } from "../host-type";
import type { Json } from "../wire";

interface CollectionTarget {
  readonly session: ExcelSession;
}

interface PropertyTarget extends CollectionTarget {
  readonly key: string;
}

/** Keys and texts are cut off here everywhere but in Excel on the web (Microsoft, "Excel.CustomProperty"). */
const maximumLength = 255;

export const customPropertyCollectionType: HostType<CollectionTarget> = defineType("CustomPropertyCollection", {
  items: ({ session }) => session.workbook.properties.customNames.map((key) => customPropertyType.of({ session, key })),
  getItem: (target, key) => {
    const property = find(target, key);
    if (!property) throw new ExcelError("ItemNotFound");
    return property;
  },
  reads: {
    getCount: ({ session }) => session.workbook.properties.customNames.length,
    getItemOrNullObject: (target, key) => find(target, key),
  },
  writes: {
    add: ({ session }, key, value) => {
      const name = text(key).slice(0, maximumLength);
      if (name === "") throw invalidArgument();
      session.workbook.properties.setCustom(name, valueOf(value));
      return customPropertyType.of({ session, key: name });
    },
    deleteAll: ({ session }) => {
      const { properties } = session.workbook;
      for (const key of [...properties.customNames]) properties.deleteCustom(key);
    },
  },
});

export const customPropertyType: HostType<PropertyTarget> = defineType("CustomProperty", {
  id: ({ key }) => key,
  isGone: ({ session, key }) => session.workbook.properties.custom(key) === null,
  properties: {
    key: { get: ({ key }) => key },
    type: { get: (target) => typeOf(read(target)) },
    value: {
      get: (target) => jsonOf(read(target)),
      set: ({ session, key }, value) => session.workbook.properties.setCustom(key, valueOf(value)),
    },
  },
  writes: {
    delete: ({ session, key }) => {
      session.workbook.properties.deleteCustom(key);
    },
  },
});

function find({ session }: CollectionTarget, key: Argument): HostObject | null {
  const { properties } = session.workbook;
  const name = properties.customNames.find((candidate) => candidate.toLowerCase() === text(key).toLowerCase());
  return name === undefined ? null : customPropertyType.of({ session, key: name });
}

function read({ session, key }: PropertyTarget): CustomPropertyValue {
  const value = session.workbook.properties.custom(key);
  if (value === null) throw new ExcelError("ItemNotFound");
  return value;
}

function valueOf(value: Argument): CustomPropertyValue {
  if (typeof value === "string") return value.slice(0, maximumLength);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function typeOf(value: CustomPropertyValue): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return "Date";
}

function jsonOf(value: CustomPropertyValue): Json {
  return value instanceof Date ? value.toISOString() : value;
}
