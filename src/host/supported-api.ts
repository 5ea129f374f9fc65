import type { MemberNames } from "./host-type";
import { applicationType } from "./objects/application";
import { autoFilterType } from "./objects/auto-filter";
import { commentCollectionType, commentType } from "./objects/comment-collection";
import { conditionalFormatCollectionType } from "./objects/conditional-format-collection";
import { conditionalFormatType } from "./objects/conditional-format";
import {
  customConditionalFormatType,
  conditionalFormatRuleType,
  conditionalRangeFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
} from "./objects/custom-conditional-format";
import { customPropertyCollectionType, customPropertyType } from "./objects/custom-property-collection";
import { dataValidationType } from "./objects/data-validation";
import { documentPropertiesType } from "./objects/document-properties";
import { formatProtectionType } from "./objects/format-protection";
import { functionResultType, functionsType } from "./objects/functions";
import { headerFooterGroupType, headerFooterType } from "./objects/header-footer";
import { namedItemCollectionType } from "./objects/named-item-collection";
import { namedItemType } from "./objects/named-item";
import { pageLayoutType } from "./objects/page-layout";
import { rangeAreasType, rangeCollectionType } from "./objects/range-areas";
import { rangeBorderCollectionType } from "./objects/range-border-collection";
import { rangeBorderType } from "./objects/range-border";
import { rangeFillType } from "./objects/range-fill";
import { rangeFontType } from "./objects/range-font";
import { rangeFormatType } from "./objects/range-format";
import { rangeType } from "./objects/range";
import { styleCollectionType, styleType } from "./objects/style-collection";
import { tableCollectionType } from "./objects/table-collection";
import { tableColumnCollectionType } from "./objects/table-column-collection";
import { tableColumnType } from "./objects/table-column";
import { tableRowCollectionType } from "./objects/table-row-collection";
import { tableRowType } from "./objects/table-row";
import { tableScopedCollectionType } from "./objects/table-scoped-collection";
import { tableType } from "./objects/table";
import { workbookType } from "./objects/workbook";
import { worksheetCollectionType } from "./objects/worksheet-collection";
import { worksheetFreezePanesType } from "./objects/worksheet-freeze-panes";
import { worksheetProtectionType } from "./objects/worksheet-protection";
import { worksheetType } from "./objects/worksheet";

/** Every class of Office.js that this host has, with its members: what is not here fails with its name. */
export const supportedApi: readonly { readonly name: string; readonly memberNames: MemberNames }[] = [
  applicationType,
  autoFilterType,
  commentCollectionType,
  functionResultType,
  functionsType,
  commentType,
  conditionalFormatCollectionType,
  conditionalFormatType,
  customConditionalFormatType,
  conditionalFormatRuleType,
  conditionalRangeFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  customPropertyCollectionType,
  customPropertyType,
  dataValidationType,
  documentPropertiesType,
  formatProtectionType,
  headerFooterGroupType,
  headerFooterType,
  namedItemCollectionType,
  namedItemType,
  pageLayoutType,
  rangeAreasType,
  rangeCollectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  rangeType,
  styleCollectionType,
  styleType,
  tableCollectionType,
  tableColumnCollectionType,
  tableColumnType,
  tableRowCollectionType,
  tableRowType,
  tableScopedCollectionType,
  tableType,
  workbookType,
  worksheetCollectionType,
  worksheetFreezePanesType,
  worksheetProtectionType,
  worksheetType,
];
