import { excelErrorOf } from "./edit-errors";
import { apiNotFound, ExcelError, invalidArgument } from "./excel-error";
import type { ExcelSession } from "./excel-session";
import { isHostObject, type Argument, type HostObject, type Result } from "./host-type";
import { workbookType } from "./objects/workbook";
import { readQuery, type Query } from "./query";
import {
  actionType,
  objectPathType,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/**
 * Does what a request asks, action by action, and answers it. The first failure ends it, and what was done before stays
 * done: Excel does not roll back.
 */
export function processRequest(session: ExcelSession, request: RequestBody): ResponseBody {
  const processor = new RequestProcessor(session, request);
  const results: { ActionId: number; Value: Json }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: processor.run(action) });
      session.hooks.afterAction?.(index);
    } catch (error) {
      return { Error: describe(excelErrorOf(error), processor.place, index), Results: results };
    }
  }
  return { Error: null, Results: results };
}

class RequestProcessor {
  /** Where the processor is, as `Class.member`. */
  place = "";
  /** The objects that were there when last looked; only a method that writes can take one away. */
  private readonly alive = new Set<HostObject>();
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly session: ExcelSession,
    private readonly request: RequestBody,
  ) {}

  run(action: Action): Json {
    if (action.ActionType === actionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    this.assertAlive(object);
    const given = this.arguments(action.ArgumentInfo);
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.head(object);
      case actionType.query:
        return this.load(object, action.QueryInfo ?? {});
      case actionType.method:
        return this.toJson(this.call(object, lowerFirst(action.Name), given));
      case actionType.setProperty:
        this.set(object, lowerFirst(action.Name), jsonOf(given[0]));
        return null;
      default:
        throw apiNotFound(`the action type ${action.ActionType}`);
    }
  }

  /** The object that a path means; null for a null object and whatever is reached through one. */
  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new ExcelError("GeneralException");
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case objectPathType.global:
        return workbookType.of({ session: this.session });
      case objectPathType.nullObject:
        return null;
      case objectPathType.reference:
        return this.session.references.find(path.Name);
      case objectPathType.newObject:
        throw apiNotFound(`new ${path.Name}`);
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    this.assertAlive(parent);
    const given = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === objectPathType.indexer) {
      this.place = `${parent.typeName}.getItem`;
      return parent.getItem(given);
    }
    const name = lowerFirst(path.Name);
    if (path.ObjectPathType === objectPathType.property) {
      this.place = `${parent.typeName}.${name}`;
      return parent.getObject(name);
    }
    const result = this.call(parent, name, given);
    if (result !== null && !isHostObject(result)) throw new ExcelError("GeneralException");
    return result;
  }

  private call(object: HostObject, name: string, given: readonly Argument[]): Result {
    this.place = `${object.typeName}.${name}`;
    if (name === "_KeepReference" && object.isReferable) {
      this.session.references.keep(object);
      return null;
    }
    if (object.isWrite(name)) {
      this.session.assertWritable();
      this.alive.clear();
    }
    return object.call(name, given);
  }

  private assertAlive(object: HostObject): void {
    if (this.alive.has(object)) return;
    if (object.isGone) throw new ExcelError("ItemNotFound");
    this.alive.add(object);
  }

  private set(object: HostObject, name: string, value: Json): void {
    this.place = `${object.typeName}.${name}`;
    this.session.assertWritable();
    object.setProperty(name, value);
  }

  private load(object: HostObject, info: QueryInfo): Json {
    return this.read(object, readQuery(info), info);
  }

  private read(object: HostObject, query: Query, { Top, Skip = 0 }: QueryInfo): Json {
    const answer: Record<string, Json> = { ...this.head(object) };
    const { items } = object;
    const itemQuery = new Map(query);
    const wanted = query.has("*") ? [...object.propertyNames, ...query.keys()] : query.keys();
    for (const name of wanted) {
      if (name === "*") continue;
      this.place = `${object.typeName}.${name}`;
      if (object.hasProperty(name)) answer[upperFirst(name)] = object.getProperty(name);
      else if (object.hasObject(name)) answer[upperFirst(name)] = this.readChild(object, name, query.get(name));
      else if (!items) throw apiNotFound(this.place);
      else continue;
      itemQuery.delete(name);
    }
    if (items && (itemQuery.size > 0 || query.size === 0)) {
      const page = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
      answer["_Items"] = page.map((item, index) => withIndex(this.read(item, itemQuery, {}), Skip + index));
    }
    return answer;
  }

  private readChild(object: HostObject, name: string, query: Query | undefined): Json {
    const child = object.getObject(name);
    return child && this.read(child, query && query.size > 0 ? query : new Map([["*", new Map()]]), {});
  }

  /** By what the client finds an object again. */
  private head(object: HostObject): Record<string, Json> {
    const head: Record<string, Json> = {};
    const { id } = object;
    if (id !== undefined) head["_Id"] = id;
    if (this.request.AutoKeepReference === true && object.isReferable) this.session.references.keep(object);
    const reference = this.session.references.idOf(object);
    if (reference !== undefined) head["_ReferenceId"] = reference;
    return head;
  }

  private toJson(result: Result): Json {
    if (result === undefined) return null;
    return isHostObject(result) ? this.head(result) : result;
  }

  private arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const places = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const pathId = places[index];
      if (Array.isArray(pathId)) throw invalidArgument("Objects inside a list are not supported.");
      return typeof pathId === "number" && pathId > 0 ? this.resolve(pathId) : argument;
    });
  }
}

/** An item of a collection tells its place, by which the client finds one again that has no id. */
function withIndex(item: Json, index: number): Json {
  return { ...(item as Readonly<Record<string, Json>>), _Index: index };
}

function jsonOf(value: Argument): Json {
  if (value === undefined || isHostObject(value)) throw invalidArgument();
  return value;
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const httpStatusCodes: Readonly<Record<string, number>> = { AccessDenied: 403, ItemNotFound: 404, ApiNotFound: 404 };

function describe({ code, message }: ExcelError, place: string, actionIndex: number): ResponseBody["Error"] {
  return {
    Code: code,
    Message: message,
    Location: place,
    ActionIndex: actionIndex,
    HttpStatusCode: httpStatusCodes[code] ?? 400,
  };
}
