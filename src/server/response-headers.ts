import security from "./security.json";

/** Who may show a page in a frame: the pages of this server alone or, over https, Excel on the web as well. */
export type FramedBy = "itself" | "Excel";

/**
 * What this server sends with the file at a path. The files that the build writes for other hosts are made from the same
 * `security.json`; only they say `Strict-Transport-Security`, which would here hold for whatever else this machine serves.
 */
export function responseHeaders(path: string, framedBy: FramedBy): Readonly<Record<string, string>> {
  const ancestors = framedBy === "Excel" ? security.frameAncestors.join(" ") : "'self'";
  const policy = security.contentSecurityPolicy.join("; ").replaceAll("{office}", "");
  const cacheControl = Object.entries(security.cacheControl).find(([folder]) => path.startsWith(folder));
  return {
    ...security.headers,
    "Content-Security-Policy": `${policy}; frame-ancestors ${ancestors}`,
    "Cache-Control": cacheControl?.[1] ?? "no-cache",
  };
}
