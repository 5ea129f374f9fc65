import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { ConnectionLost } from "./connection-lost";
import type { ExcelHost } from "./excel-host";

/** The globals that office.js gives a page. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/**
 * Starts the unmodified office.js client of `@microsoft/office-js` over a host, in a world of its own, so that several
 * can run side by side. For Node only.
 * @param beforeRequest what happens before each request reaches the host, such as what another client does meanwhile
 */
export function startOfficeClient(
  host: ExcelHost,
  beforeRequest: () => Promise<void> = () => Promise.resolve(),
): OfficeClient {
  const bridge: NativeBridge = {
    sendMessageToHost: (message) => void beforeRequest().then(() => deliver(host, bridge, message)),
  };
  const window = createWindow(bridge);
  // Later than the answer to the request that caused them, so that the client has put its handlers in place.
  host.listen((entries) => {
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })), 0);
  });
  clientScript().runInContext(window);
  const client = window as unknown as OfficeClient & ClientInternals;
  defineRequirements(client);
  return client;
}

/** The highest requirement set that the client knows, and this host with it. */
const requirementSets = { ExcelApi: "1.15" };

/** The two ends of office.js's native bridge: the client puts its own end in. */
interface NativeBridge {
  sendMessageToHost: (message: string) => void;
  onMessageFromHost?: (message: string) => void;
}

interface ClientInternals {
  readonly OfficeExt: {
    readonly Requirement: {
      readonly RequirementsMatrixFactory: {
        getDefaultRequirementMatrix(context: { get_requirementMatrix: () => string }): Office.RequirementSetSupport;
      };
    };
  };
  readonly OSF: { _OfficeAppFactory?: { getContext: () => unknown } };
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

function deliver(host: ExcelHost, bridge: NativeBridge, text: string): void {
  const { id, message } = JSON.parse(text) as BridgeMessage;
  const response = answer(host, JSON.stringify(message.body));
  bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, flags: 0, message: { headers: {}, ...response } }));
}

function answer(host: ExcelHost, body: string): { readonly statusCode: number; readonly body: string } {
  try {
    return { statusCode: 200, body: host.answer(body) };
  } catch (error) {
    if (error instanceof ConnectionLost) return { statusCode: 500, body: "" };
    throw error;
  }
}

let compiledClient: Script | undefined;

function clientScript(): Script {
  if (compiledClient) return compiledClient;
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  compiledClient = new Script(readFileSync(path, "utf8"), { filename: path });
  return compiledClient;
}

/** As little of a browser as the client touches while it loads. */
function createWindow(bridge: NativeBridge): Record<string, unknown> {
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing };
  const location = { search: "", hash: "" };
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    queueMicrotask,
    navigator: { userAgent: "node", language: "en-GB" },
    addEventListener: nothing,
    sessionStorage: storage,
    localStorage: storage,
    location,
    document: {
      URL: "http://localhost/",
      location,
      documentElement: {},
      getElementsByTagName: () => [],
      addEventListener: nothing,
      createElement: () => ({ style: {}, setAttribute: nothing, appendChild: nothing }),
    },
  };
  Object.assign(window, { window, self: window });
  createContext(window);
  return window;
}

/**
 * Without a page there is no `Office.onReady` that would fetch what the host supports. So the host's requirement sets
 * are handed to the client's own reader of them, and `Office.context.requirements` judges as it does in Excel.
 */
function defineRequirements(client: ClientInternals): void {
  const requirements = client.OfficeExt.Requirement.RequirementsMatrixFactory.getDefaultRequirementMatrix({
    get_requirementMatrix: () => JSON.stringify(requirementSets),
  });
  client.OSF._OfficeAppFactory = { getContext: () => ({ requirements }) };
}
