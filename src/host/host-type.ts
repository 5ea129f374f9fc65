import { apiNotFound } from "./excel-error";
import type { Json } from "./wire";

/** What a method is given: JSON, or an object of the host that the client named. */
export type Argument = Json | HostObject | undefined;

/** What a method gives back: nothing, JSON, an object, or null for an object that does not exist. */
export type Result = Json | HostObject | undefined;

/** A scalar property; without `set` it is read only. */
export interface Property<Target> {
  readonly get: (target: Target) => Json;
  readonly set?: (target: Target, value: Json) => void;
}

type Method<Target> = (target: Target, ...given: Argument[]) => Result;

/**
 * The members of an Office.js class, each under its documented name. To add a member, add it here; a test holds every
 * name against the real client.
 */
export interface Members<Target> {
  /** Scalar properties. */
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** Names that the client sets a property under, where that is not the documented one. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Properties that are objects; null for one that does not exist. */
  readonly objects?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  /** Methods that leave the workbook as it is. */
  readonly reads?: Readonly<Record<string, Method<Target>>>;
  /** Methods that change the workbook: refused when it is read-only. */
  readonly writes?: Readonly<Record<string, Method<Target>>>;
  /** The items of a collection, and one of them by its key. */
  readonly items?: (target: Target) => readonly HostObject[];
  readonly getItem?: (target: Target, ...given: Argument[]) => HostObject;
  /** By what the client finds this object again in its collection. */
  readonly id?: (target: Target) => string;
  /** Whether the client may keep a reference to it across requests, as it does to ranges. */
  readonly isReferable?: boolean;
  /** Whether the object was deleted after it was found. */
  readonly isGone?: (target: Target) => boolean;
}

/** An object of Excel's object model, as the request processor sees it. Names are those of the documentation. */
export interface HostObject {
  readonly typeName: string;
  readonly id: string | undefined;
  readonly isReferable: boolean;
  readonly isGone: boolean;
  readonly propertyNames: readonly string[];
  /** Null for what is no collection. */
  readonly items: readonly HostObject[] | null;
  getItem(given: readonly Argument[]): HostObject;
  hasProperty(name: string): boolean;
  getProperty(name: string): Json;
  setProperty(name: string, value: Json): void;
  hasObject(name: string): boolean;
  getObject(name: string): HostObject | null;
  isWrite(method: string): boolean;
  call(method: string, given: readonly Argument[]): Result;
}

/** What a class has, by name. */
export interface MemberNames {
  readonly properties: readonly string[];
  /** Those of the properties that can be set. */
  readonly settable: readonly string[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

/** An Office.js class over a kind of target, with the members that this host has. */
export class HostType<Target> {
  constructor(
    readonly name: string,
    readonly members: Members<Target>,
  ) {}

  /** The names of the members, as documented. */
  get memberNames(): MemberNames {
    const { properties = {}, objects, reads, writes, items, getItem } = this.members;
    return {
      properties: Object.keys(properties),
      settable: Object.keys(properties).filter((name) => properties[name]?.set),
      objects: Object.keys(objects ?? {}),
      methods: [...(getItem ? ["getItem"] : []), ...Object.keys(reads ?? {}), ...Object.keys(writes ?? {})],
      isCollection: items !== undefined,
    };
  }

  /** The object that stands for a target. */
  of(target: Target): HostObject {
    return new BoundObject(this, target);
  }

  /** The target of an object of this class; null for anything else. */
  targetOf(value: Argument): Target | null {
    return value instanceof BoundObject && value.type === this ? (value.target as Target) : null;
  }
}

/** A class of Office.js by its members. The constants that hold these classes name their type: they refer to each other. */
export function defineType<Target>(name: string, members: Members<Target>): HostType<Target> {
  return new HostType(name, members);
}

/** Whether an argument is an object of the host rather than JSON. */
export function isHostObject(value: Argument): value is HostObject {
  return value instanceof BoundObject;
}

class BoundObject<Target> implements HostObject {
  constructor(
    readonly type: HostType<Target>,
    readonly target: Target,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get id(): string | undefined {
    return this.type.members.id?.(this.target);
  }

  get isReferable(): boolean {
    return this.type.members.isReferable ?? false;
  }

  get isGone(): boolean {
    return this.type.members.isGone?.(this.target) ?? false;
  }

  get propertyNames(): readonly string[] {
    return Object.keys(this.type.members.properties ?? {});
  }

  get items(): readonly HostObject[] | null {
    return this.type.members.items?.(this.target) ?? null;
  }

  getItem(given: readonly Argument[]): HostObject {
    const { getItem } = this.type.members;
    if (!getItem) throw this.lacks("getItem");
    return getItem(this.target, ...given);
  }

  hasProperty(name: string): boolean {
    return own(this.type.members.properties, name) !== undefined;
  }

  getProperty(name: string): Json {
    const property = own(this.type.members.properties, name);
    if (!property) throw this.lacks(name);
    return property.get(this.target);
  }

  setProperty(name: string, value: Json): void {
    const { properties, aliases } = this.type.members;
    const set = own(properties, own(aliases, name) ?? name)?.set;
    if (!set) throw this.lacks(`${name} (to be set)`);
    set(this.target, value);
  }

  hasObject(name: string): boolean {
    return own(this.type.members.objects, name) !== undefined;
  }

  getObject(name: string): HostObject | null {
    const get = own(this.type.members.objects, name);
    if (!get) throw this.lacks(name);
    return get(this.target);
  }

  isWrite(method: string): boolean {
    return own(this.type.members.writes, method) !== undefined;
  }

  call(method: string, given: readonly Argument[]): Result {
    const call = own(this.type.members.reads, method) ?? own(this.type.members.writes, method);
    if (!call) throw this.lacks(method);
    return call(this.target, ...given);
  }

  private lacks(member: string): Error {
    return apiNotFound(`${this.type.name}.${member}`);
  }
}

function own<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
