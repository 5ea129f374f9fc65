import { openSession, type Session } from "./session";

export type ExampleId = "invigor" | "demo";

/** The examples that the command line makes too; the build writes them beside this page. */
export const examples: readonly { readonly id: ExampleId; readonly title: string }[] = [
  { id: "invigor", title: "A real review: INVIGOR 2016/17" },
  { id: "demo", title: "A made-up review, with mistakes to find" },
];

/** The example of that name, and without one the first. */
export function exampleNamed(name: string | null): ExampleId {
  return examples.find(({ id }) => id === name)?.id ?? "invigor";
}

export async function fetchExample(id: ExampleId): Promise<Session> {
  const response = await fetch(`examples/${id}.xlsx`);
  return openSession(new Uint8Array(await response.arrayBuffer()), `${id}.xlsx`);
}
