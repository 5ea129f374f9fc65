import type { CoreProperty } from "../../xlsx/document-properties";
import { text } from "../arguments";
import type { ExcelSession } from "../excel-session";
import { defineType, type HostType, type Property } from "../host-type";
import { customPropertyCollectionType } from "./custom-property-collection";

interface Target {
  readonly session: ExcelSession;
}

export const documentPropertiesType: HostType<Target> = defineType("DocumentProperties", {
  properties: {
    author: core("creator"),
    category: core("category"),
    comments: core("description"),
    keywords: core("keywords"),
    lastAuthor: { get: ({ session }) => session.workbook.properties.core("lastModifiedBy") },
    subject: core("subject"),
    title: core("title"),
  },
  objects: {
    custom: (target) => customPropertyCollectionType.of(target),
  },
});

function core(property: CoreProperty): Property<Target> {
  return {
    get: ({ session }) => session.workbook.properties.core(property),
    set: ({ session }, value) => session.workbook.properties.setCore(property, text(value)),
  };
}
