/** Numbers that look random and are the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from one to another, both included. */
  integer(lowest: number, highest: number): number {
    return lowest + Math.floor(this.fraction() * (highest - lowest + 1));
  }

  /** Whether something happens that happens once in so many times. */
  onceIn(times: number): boolean {
    return this.fraction() * times < 1;
  }

  /** One of a list. Throws `RangeError` for an empty one. */
  pick<Item>(items: readonly Item[]): Item {
    const item = this.pickIfAny(items);
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item;
  }

  /** One of a list; undefined for an empty one. */
  pickIfAny<Item>(items: readonly Item[]): Item | undefined {
    return items[this.integer(0, items.length - 1)];
  }
}
