import { ConnectionLost } from "../host/connection-lost";
import type { ExcelHost } from "../host/excel-host";
import {
  dispatchId,
  errorCode,
  focusLeaves,
  isRecord,
  officeAction,
  officeAnswer,
  officeEvent,
  readOfficeRequest,
  type OfficeRequest,
} from "./office-message";

/** What Excel does about a task pane besides answering it. */
export interface PaneSurroundings {
  /** The requirement sets that this Excel supports, such as `{ ExcelApi: "1.15" }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly fileName: string;
  /** The pane asks to be seen, or to be hidden (`Office.addin`). */
  readonly onVisibility: (isVisible: boolean) => void;
  /** The pane has worked on the workbook. */
  readonly onRequest: () => void;
  /** The keyboard leaves the pane. */
  readonly onFocusLeaves: (where: "forwards" | "backwards" | "to the sheet") => void;
}

/** Shows the task pane in a frame and is its Excel on the web, with `host` behind it. */
export class PaneConnection {
  readonly #frame: HTMLIFrameElement;
  readonly #host: ExcelHost;
  readonly #surroundings: PaneSurroundings;
  readonly #registrations = new Map<string, OfficeRequest>();
  readonly #invocations = new Map<string, () => void>();
  readonly #waitingCommands: string[] = [];
  #invocationCount = 0;
  #hasCommands = false;

  /** The frame must not be in the document yet. It loads the page, of this origin, as soon as it is. */
  constructor(frame: HTMLIFrameElement, page: string, host: ExcelHost, surroundings: PaneSurroundings) {
    this.#frame = frame;
    this.#host = host;
    this.#surroundings = surroundings;
    host.listen((entries) => this.#raise(officeAction.richApiMessage, { ArrayData: entries }));
    addEventListener("message", this.#receive);
    frame.name = frameName();
    frame.src = `${page}?_host_Info=Excel$Web$16.01$en-GB$$$$0`;
  }

  close(): void {
    removeEventListener("message", this.#receive);
  }

  /** Runs a function of the ribbon; resolves when the pane says that it is done. */
  invoke(actionId: string): Promise<void> {
    const id = `invocation-${++this.#invocationCount}`;
    const done = new Promise<void>((resolve) => this.#invocations.set(id, resolve));
    const event = JSON.stringify([id, actionId, JSON.stringify({ source: { id: actionId } })]);
    if (this.#hasCommands) this.#sendCommand(event);
    else this.#waitingCommands.push(event);
    return done;
  }

  readonly #receive = ({ data, source }: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow) return;
    const request = readOfficeRequest(data);
    if (request) this.#post(officeAnswer(request, location.origin, this.#answer(request)));
  };

  #answer(request: OfficeRequest): unknown {
    switch (request._actionName) {
      case officeAction.getContext:
        return this.#context();
      case officeAction.notifyHost:
        this.#heed(request._data);
        return { Version: 1, Error: errorCode.none };
      case officeAction.execute:
        return this.#execute(request._data);
      case officeAction.commandInvoked:
      case officeAction.richApiMessage:
        this.#registrations.set(request._actionName, request);
        return { Version: 1, Error: errorCode.none };
      default:
        return { Version: 1, Error: errorCode.internal };
    }
  }

  #context(): unknown {
    const { requirementSets, fileName } = this.#surroundings;
    return {
      _id: appId,
      _appInstanceId: appId,
      _appName: 16,
      _appVersion: "16.01",
      _appUILocale: "en-GB",
      _dataLocale: "en-GB",
      _docUrl: `${location.origin}/${encodeURIComponent(fileName)}`,
      _clientMode: 0,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "",
      _appDomains: [],
      _hostFullVersion: "16.0.1",
      _requirementMatrix: JSON.stringify(requirementSets),
    };
  }

  #heed(data: unknown): void {
    const where = Array.isArray(data) && typeof data[1] === "number" ? focusLeaves[data[1]] : undefined;
    if (where !== undefined) this.#surroundings.onFocusLeaves(where);
  }

  #execute(data: unknown): unknown {
    if (!isRecord(data)) return { Version: 1, Error: errorCode.internal };
    switch (isRecord(data["DdaMethod"]) ? data["DdaMethod"]["DispatchId"] : null) {
      case dispatchId.executeRichApiRequest: {
        const { statusCode, body } = this.#process(requestBody(data["ArrayData"]));
        return { Version: 1, Error: errorCode.none, Data: [statusCode, [], [body]] };
      }
      case dispatchId.appCommandCompleted: {
        const id = String(data["0"]);
        this.#invocations.get(id)?.();
        this.#invocations.delete(id);
        return { Version: 1, Error: errorCode.none };
      }
      default:
        return { Version: 1, Error: errorCode.internal };
    }
  }

  #process(body: string): { readonly statusCode: number; readonly body: string } {
    const runtime = answerForRuntime(body);
    if (runtime) {
      if (runtime.isVisible === null) this.#commandsReady();
      else this.#surroundings.onVisibility(runtime.isVisible);
      return { statusCode: 200, body: runtime.body };
    }
    try {
      return { statusCode: 200, body: this.#host.answer(body) };
    } catch (error) {
      if (error instanceof ConnectionLost) return { statusCode: 500, body: "" };
      throw error;
    } finally {
      this.#surroundings.onRequest();
    }
  }

  #commandsReady(): void {
    this.#hasCommands = true;
    for (const event of this.#waitingCommands.splice(0)) this.#sendCommand(event);
  }

  #sendCommand(event: string): void {
    this.#raise(officeAction.commandInvoked, JSON.parse(event));
  }

  #raise(action: string, data: unknown): void {
    const registration = this.#registrations.get(action);
    if (registration) this.#post(officeEvent(registration, location.origin, data));
  }

  #post(message: string): void {
    this.#frame.contentWindow?.postMessage(message, location.origin);
  }
}

const appId = "5c1b64d7-51bb-4f0c-a1d4-3a6f2b8e7c90";

/** What the client reads of its surroundings before it asks. */
function frameName(): string {
  return JSON.stringify({
    baseFrameName: "pane",
    hostInfo: "Excel|Web|16.01|en-GB||||0|",
    xdmInfo: `workbench|${appId}|${location.origin}`,
    serializerVersion: 1,
    flights: "[]",
  });
}

/** Where in a request its body stands: after custom data, method, address and headers. */
const bodyPlace = 4;

function requestBody(data: unknown): string {
  const body: unknown = Array.isArray(data) ? data[bodyPlace] : null;
  if (typeof body !== "string") throw new Error("A request without a body.");
  return body;
}

/** What is asked of the runtime that the pane and the ribbon share, and not of the workbook. */
const runtimeServices = ["Microsoft.AppRuntime.AppRuntimeService", "Microsoft.InternalService.AddinInternalService"];
const runtimeMethods = ["SetAppRuntimeState", "NotifyActionHandlerReady"];

/**
 * Answers `Office.addin.showAsTaskpane` and `hide`, and the word that the ribbon's functions are ready; null for a
 * request that is not for the runtime, or is not known.
 */
function answerForRuntime(body: string): { readonly isVisible: boolean | null; readonly body: string } | null {
  if (!runtimeServices.some((service) => body.includes(`"${service}"`))) return null;
  const request: unknown = JSON.parse(body);
  const actions = isRecord(request) && Array.isArray(request["Actions"]) ? request["Actions"].filter(isRecord) : [];
  const call = actions.find(({ Name: name }) => runtimeMethods.includes(String(name)));
  if (!call) return null;
  const results = actions.map((action) => ({ ActionId: action["Id"], Value: action === call ? null : {} }));
  return {
    isVisible: call["Name"] === "SetAppRuntimeState" ? JSON.stringify(call).includes('"Visible"') : null,
    body: JSON.stringify({ Error: null, Results: results }),
  };
}
