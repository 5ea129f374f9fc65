/**
 * What an unmodified office.js in a frame and the page around it say to each other, as JSON in `postMessage`. The names
 * and numbers are the client's own (excel-web-16.00.js), not documented.
 */
export interface OfficeRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

export const officeAction = {
  getContext: "ContextActivationManager_getAppContextAsync",
  notifyHost: "ContextActivationManager_notifyHost",
  execute: "executeMethod",
  commandInvoked: "appCommandInvoked",
  richApiMessage: "richApiMessage",
} as const;

/** Which method an `executeMethod` message means. */
export const dispatchId = { executeRichApiRequest: 93, appCommandCompleted: 94 } as const;

/** What the pane tells of the keyboard in `notifyHost`: the focus leaves it by Tab, Ctrl+F6, Esc or F2. */
export const focusLeaves: Readonly<Record<number, "forwards" | "backwards" | "to the sheet">> = {
  5: "forwards",
  6: "backwards",
  13: "forwards",
  14: "backwards",
  15: "to the sheet",
  16: "to the sheet",
  17: "forwards",
  18: "backwards",
};

export const errorCode = { none: 0, internal: 5001 } as const;

/** Reads a message of `window.onmessage`; null for one that is not office.js's. */
export function readOfficeRequest(data: unknown): OfficeRequest | null {
  if (typeof data !== "string") return null;
  const message = parse(data);
  if (!isRecord(message) || message["_messageType"] !== 0) return null;
  const { _actionName: action, _conversationId: conversation, _correlationId: correlation } = message;
  if (typeof action !== "string" || typeof conversation !== "string" || typeof correlation !== "number") return null;
  return {
    _messageType: 0,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _data: message["_data"],
  };
}

/** The answer to a request (`forCalling`), as the text to post. */
export function officeAnswer(request: OfficeRequest, origin: string, data: unknown): string {
  return JSON.stringify({ ...envelope(request, origin, data), _responseType: 0 });
}

/** An event (`forEventing`) for the listener that a request registered, as the text to post. */
export function officeEvent(registration: OfficeRequest, origin: string, data: unknown): string {
  return JSON.stringify({ ...envelope(registration, origin, data), _responseType: 1 });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function envelope(request: OfficeRequest, origin: string, data: unknown): Readonly<Record<string, unknown>> {
  return {
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _errorCode: 0,
    _data: data,
    _serializerVersion: 1,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
