/**
 * What a server should send with every file, besides the policy that the pages carry themselves. Excel on the web shows
 * the pane in a frame, so framing is left to whoever deploys it: docs/deploy.md says how to name Excel's addresses.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
};
