import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { SaxesParser } from "saxes";

const root = resolve(__dirname, "../..");
const path = join(root, "manifest.xml");
const manifest = parse(readFileSync(path, "utf8"));
const shortcuts = JSON.parse(readFileSync(join(root, "assets/shortcuts.json"), "utf8")) as {
  readonly actions: readonly { readonly id: string; readonly type: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
};

test("Microsoft's reader reads it", async () => {
  const info = await OfficeAddinManifest.readManifestFile(path);
  expect(info).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string,
    version: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/) as string,
    officeAppType: "TaskPaneApp",
    displayName: "Review Workbook",
    defaultLocale: "en-GB",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
  });
});

test("its version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  expect(text("Version")).toBe(`${version}.0`);
});

/** The order that the schemas ask for ([MS-OWEMXML]), as far as the elements are ours. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

test.each(Object.keys(order))("the children of every %s are known and in order", (name) => {
  const known = order[name] ?? [];
  const found = all(name).filter(({ children }) => children.length > 0);
  expect(found.length).toBeGreaterThan(0);
  for (const { children } of found) {
    const places = children.map((child) => known.indexOf(child.name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("it names only what the schemas know", () => {
  const types = (name: string) => new Set(all(name).map(({ attributes }) => attributes["xsi:type"]));
  expect(text("Permissions")).toBe("ReadWriteDocument");
  expect(all("AppDomains")).toEqual([]);
  expect(types("VersionOverrides")).toEqual(new Set(["VersionOverridesV1_0"]));
  expect(types("ExtensionPoint")).toEqual(new Set(["PrimaryCommandSurface"]));
  expect(types("Control")).toEqual(new Set(["Button"]));
  expect(types("Action")).toEqual(new Set(["ExecuteFunction", "ShowTaskpane"]));
  expect(all("OfficeTab").map(({ attributes }) => attributes["id"])).toEqual(["TabHome"]);
  expect(all("Set").map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.14" }]);
  expect(all("Runtime").map(({ attributes }) => attributes)).toEqual([{ resid: "Pane.Url", lifetime: "long" }]);
});

test("the ribbon has the four buttons, each with a supertip", () => {
  const labels = all("Control").map((control) => resource(find(control, "Label").attributes["resid"]));
  expect(labels).toEqual(["Validate review", "Highlight changes", "Generate summary", "Review"]);
  for (const control of all("Control")) {
    const supertip = find(control, "Supertip");
    for (const part of ["Title", "Description"])
      expect(resource(find(supertip, part).attributes["resid"])).not.toBe("");
  }
});

test("every resource is there, used, short enough and served over https", () => {
  const resources = all("Resources").flatMap(({ children }) => children.flatMap((group) => group.children));
  const ids = resources.map(({ attributes }) => attributes["id"] ?? "");
  const used = nodes(manifest).flatMap(({ attributes }) => attributes["resid"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(used)).toEqual(new Set(ids));
  for (const { name, attributes } of resources) {
    const { id = "", DefaultValue: value = "" } = attributes;
    expect(id.length).toBeLessThanOrEqual(32);
    if (name === "bt:String") expect(value.length).toBeLessThanOrEqual(id.endsWith("Tip") ? 250 : 125);
  }
  const addresses = nodes(manifest)
    .flatMap(({ attributes }) => [attributes["DefaultValue"] ?? "", attributes["Url"] ?? ""])
    .filter((value) => value.includes("://"));
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
});

test("control ids are unique", () => {
  const ids = nodes(manifest).flatMap(({ name, attributes }) => (name === "bt:Image" ? [] : (attributes["id"] ?? [])));
  expect(new Set(ids).size).toBe(ids.length);
});

test("every icon is there in the size that it is named for", () => {
  for (const icon of all("Icon")) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
    expect(sizes).toEqual([16, 32, 64, 80]);
    for (const { attributes } of icon.children) {
      expect(sizeOfPng(resource(attributes["resid"]))).toEqual(sizeFrom(attributes["size"]));
    }
  }
  expect(sizeOfPng(attribute("IconUrl", "DefaultValue"))).toEqual(sizeFrom("32"));
  expect(sizeOfPng(attribute("HighResolutionIconUrl", "DefaultValue"))).toEqual(sizeFrom("64"));
});

test("every icon file is used", () => {
  const drawn = readdirSync(join(root, "assets/icons")).filter((file) => file.endsWith(".png"));
  const named = nodes(manifest).flatMap(
    ({ attributes }) => /icons\/(.+\.png)$/.exec(attributes["DefaultValue"] ?? "")?.[1] ?? [],
  );
  expect(new Set(named)).toEqual(new Set(drawn));
});

test("every action of the ribbon and of the keyboard has a command, and every command an action", () => {
  const commands = /const actions[^=]*= \[([^\]]*)\]/.exec(
    readFileSync(join(root, "src/commands/index.ts"), "utf8"),
  )?.[1];
  const associated = [...(commands ?? "").matchAll(/"(\w+)"/g)].map(([, id]) => id);
  const ribbon = all("FunctionName").map((element) => element.text);
  const keyboard = shortcuts.actions.map(({ id }) => id);
  expect(ribbon).toEqual(["validateReview", "highlightChanges", "generateSummary"]);
  expect(new Set([...ribbon, ...keyboard])).toEqual(new Set(associated));
  expect(shortcuts.actions.every(({ type }) => type === "ExecuteFunction")).toBe(true);
});

test("keyboard shortcuts are distinct, belong to an action and have the modifiers that Office asks for", () => {
  expect(attribute("ExtendedOverrides", "Url")).toBe("https://localhost:3000/assets/shortcuts.json");
  const keys = shortcuts.shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/.test(key))).toEqual([]);
  expect(new Set(shortcuts.shortcuts.map(({ action }) => action))).toEqual(
    new Set(shortcuts.actions.map(({ id }) => id)),
  );
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return document;
}

function nodes(element: Element): Element[] {
  return [element, ...element.children.flatMap(nodes)];
}

function all(name: string): Element[] {
  return nodes(manifest).filter((element) => element.name === name);
}

function find(parent: Element, name: string): Element {
  const found = parent.children.find((child) => child.name === name);
  if (!found) throw new Error(`${parent.name} has no ${name}.`);
  return found;
}

function text(name: string): string {
  return all(name)[0]?.text ?? "";
}

function attribute(name: string, key: string): string {
  return all(name)[0]?.attributes[key] ?? "";
}

/** What a resource id stands for. */
function resource(id = ""): string {
  return (
    nodes(manifest).find(({ name, attributes }) => name.startsWith("bt:") && attributes["id"] === id)?.attributes[
      "DefaultValue"
    ] ?? ""
  );
}

/** Width and height, from the header of the file that is served at an address. */
function sizeOfPng(address: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(join(root, new URL(address).pathname));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function sizeFrom(size = ""): { readonly width: number; readonly height: number } {
  return { width: Number(size), height: Number(size) };
}
