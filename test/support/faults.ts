import { ConnectionLost } from "../../src/host/connection-lost";
import { ExcelError, type ExcelErrorCode } from "../../src/host/excel-error";
import type { ExcelHost } from "../../src/host/excel-host";
import type { Hooks } from "../../src/host/excel-session";

/**
 * One thing that goes wrong; requests count from one, without those that only let go of references; actions from zero.
 */
export type Fault =
  /** Excel refuses a request before its first action. */
  | { readonly kind: "refused"; readonly request: number; readonly code: ExcelErrorCode }
  /** Excel fails after an action, and what was done before it stays done. */
  | { readonly kind: "failed"; readonly request: number; readonly action: number; readonly code: ExcelErrorCode }
  /** The connection breaks after an action, or before the first one for -1; the request gets no answer. */
  | { readonly kind: "cut"; readonly request: number; readonly action: number; readonly staysLost: boolean };

/** A fault in words. */
export function describeFault(fault: Fault): string {
  const at = `request ${String(fault.request)}`;
  if (fault.kind === "refused") return `${at} refused (${fault.code})`;
  const after = fault.action < 0 ? "before its first action" : `after action ${String(fault.action)}`;
  if (fault.kind === "failed") return `${at} failed ${after} (${fault.code})`;
  return `connection cut in ${at} ${after}${fault.staysLost ? ", for good" : ""}`;
}

/** Does some work while one thing goes wrong in the host. */
export async function withFault<Result>(host: ExcelHost, fault: Fault, work: () => Promise<Result>): Promise<Result> {
  const first = host.requestCount;
  let isLost = false;
  const cut = (staysLost: boolean): never => {
    isLost = staysLost;
    throw new ConnectionLost();
  };
  host.hooks = onWorkingRequests({
    beforeRequest: (request) => {
      if (request - first !== fault.request) return;
      if (fault.kind === "refused") throw new ExcelError(fault.code);
      if (fault.kind === "cut" && fault.action < 0) cut(fault.staysLost);
    },
    afterAction: (action, request) => {
      if (request - first !== fault.request || fault.kind === "refused" || action !== fault.action) return;
      if (fault.kind === "failed") throw new ExcelError(fault.code);
      cut(fault.staysLost);
    },
    isLost: () => isLost,
  });
  try {
    return await work();
  } finally {
    host.hooks = {};
  }
}

/** A request of some work in which nothing goes wrong. */
export interface RehearsedRequest {
  readonly actionCount: number;
  /** Whether it changed anything. */
  readonly writes: boolean;
}

/**
 * The requests of some work.
 * @param look tells what there is to see, as text
 */
export async function rehearse(
  host: ExcelHost,
  work: () => Promise<unknown>,
  look: () => string,
): Promise<readonly RehearsedRequest[]> {
  const views: string[] = [];
  const counts: number[] = [];
  host.hooks = onWorkingRequests({
    beforeRequest: () => {
      views.push(look());
      counts.push(0);
    },
    afterAction: (action) => {
      counts[counts.length - 1] = action + 1;
    },
  });
  try {
    await work();
  } finally {
    host.hooks = {};
  }
  views.push(look());
  return counts.map((actionCount, index) => ({ actionCount, writes: views[index] !== views[index + 1] }));
}

interface RequestHooks {
  readonly beforeRequest: (request: number) => unknown;
  readonly afterAction: (action: number, request: number) => void;
  readonly isLost?: () => boolean;
}

/**
 * Hooks for requests that do work. Those by which the client lets go of its references come again, seconds later, where
 * the connection was lost: they are told by their number, which is that of the request before.
 */
function onWorkingRequests({ beforeRequest, afterAction, isLost = () => false }: RequestHooks): Hooks {
  let request = 0;
  let isRelease = false;
  return {
    beforeRequest: (number) => {
      if (isLost()) throw new ConnectionLost();
      isRelease = number === request;
      request = number;
      if (!isRelease) beforeRequest(number);
    },
    afterAction: (action) => {
      if (!isRelease) afterAction(action, request);
    },
  };
}
