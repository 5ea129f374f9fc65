import { ExcelError } from "./excel-error";
import type { HostObject } from "./host-type";

/** No two hosts give the same id: a client that lets go late, when it is before another host, takes nothing from that. */
let lastNumber = 0;

/** The objects that a client keeps across requests, by the ids that it was given for them. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    lastNumber += 1;
    const id = String(lastNumber);
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw new ExcelError("InvalidReference");
    return object;
  }

  release(id: string): void {
    const object = this.objects.get(id);
    if (!object) return;
    this.objects.delete(id);
    this.ids.delete(object);
  }

  releaseAll(): void {
    for (const id of [...this.objects.keys()]) this.release(id);
  }

  get count(): number {
    return this.objects.size;
  }
}
