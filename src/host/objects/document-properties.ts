import type { CoreProperty } from "../../xlsx/document-properties.js";
import { text } from "../arguments.js";
import type { ExcelSession } from "../excel-session.js";
import { defineType, type HostType, type Property } from "../host-type.js";
import { customPropertyCollectionType } from "./custom-property-collection.js";

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
