import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { responseHeaders, type FramedBy } from "./response-headers";

export interface ServedFolder {
  /** With port, without a path. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Serves https with these, as PEM. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer };
}

/**
 * Serves the built files to this machine only. Rejects with the error of `listen`, such as `EADDRINUSE`.
 *
 * office.js trusts a page as its Excel where that page is served by Microsoft; of any other it asks the person, by way
 * of a page beside itself. Here that page says yes: the workbench, on this machine, is such a page.
 */
export async function serveFolder(folder: string, { port, certificate }: ServeOptions): Promise<ServedFolder> {
  const answer: RequestListener = (request, response) => {
    void respond(folder, certificate ? "Excel" : "itself", request, response);
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await listen(server, port);
  const address = server.address();
  const usedPort = typeof address === "object" && address ? address.port : port;
  return {
    origin: `${certificate ? "https" : "http"}://localhost:${usedPort}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const trustPage = "/office-js/AgaveErrorUX/index.html";
const trustScript = "/office-js/AgaveErrorUX/trust.js";

/** The client asks with the name of its host: only a page of this server is trusted. */
const trustItself = `addEventListener("message", ({ data, origin, source }) => {
  if (origin === location.origin && JSON.parse(data).hostname === location.hostname)
    source.postMessage('{"hostUserTrusted":true}', origin);
});`;

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

async function respond(
  folder: string,
  framedBy: FramedBy,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const headers = responseHeaders(path ?? "/", framedBy);
  if (!isThisMachine(request)) {
    response.writeHead(421, headers).end();
    return;
  }
  if (path === null || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(path === null ? 400 : 405, headers).end();
    return;
  }
  if (path === "/") {
    response.writeHead(302, { ...headers, Location: "/workbench/" }).end();
    return;
  }
  if (path === trustPage || path === trustScript) {
    const type = contentTypes[extname(path)];
    const text =
      path === trustPage ? '<!doctype html><title>Trust</title><script src="trust.js"></script>' : trustItself;
    response.writeHead(200, { ...headers, "Content-Type": type }).end(text);
    return;
  }
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const isThere = file.startsWith(folder + sep) && (await stat(file).catch(() => null))?.isFile() === true;
  if (!isThere) {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain" }).end("There is no such file.");
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream" });
  // A file that cannot be read, or a browser that has gone, ends this answer and not the server.
  await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

/** Another site's name may be made to lead here, and then its pages would count as these. */
function isThisMachine({ headers }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? "");
}

function pathOf({ url }: IncomingMessage): string | null {
  try {
    return normalize(decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname)).replaceAll(sep, "/");
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "localhost", done);
  });
}
