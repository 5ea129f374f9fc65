// Part of the build: what three usual hosts read to send the headers of src/server/security.json. See docs/deploy.md.
const { writeFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const security = require("../server/security.json");

const dist = resolve(__dirname, "../../dist");
const office = process.env.OFFICE_JS ?? "";
const officeOrigin = /^https:\/\//.test(office) ? ` ${new URL(office).origin}` : "";
const policy = security.contentSecurityPolicy.join("; ").replaceAll("{office}", officeOrigin);

const headers = {
  ...security.headers,
  "Content-Security-Policy": `${policy}; frame-ancestors ${security.frameAncestors.join(" ")}`,
  "Strict-Transport-Security": security.strictTransportSecurity,
};
const caching = Object.entries(security.cacheControl);
const [, byDefault] = caching.at(-1);
const folders = caching.slice(0, -1);

write("_headers", [
  "# For Cloudflare Pages and Netlify. Where several rules hold, their headers are put together.",
  "/*",
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ...folders.flatMap(([folder, value]) => [`${folder}*`, `  Cache-Control: ${value}`]),
  "/taskpane.html",
  `  Cache-Control: ${byDefault}`,
]);

write("staticwebapp.config.json", [
  JSON.stringify(
    {
      globalHeaders: { ...headers, "Cache-Control": byDefault },
      routes: folders.map(([folder, value]) => ({ route: `${folder}*`, headers: { "Cache-Control": value } })),
    },
    null,
    2,
  ),
]);

// `add_header` within a `location` would take all others away there, so that the one that differs is chosen by a map.
write("nginx.conf", [
  "# For nginx: include this file in the block `http`, and the folder's server with it. Fill in the certificate.",
  "map $uri $review_workbook_caching {",
  `  default "${byDefault}";`,
  ...folders.map(([folder, value]) => `  ~^${folder} "${value}";`),
  "}",
  "server {",
  "  listen 443 ssl;",
  "  root /srv/review-workbook;",
  "  # ssl_certificate and ssl_certificate_key",
  ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
  "  add_header Cache-Control $review_workbook_caching always;",
  "}",
]);

function write(name, lines) {
  writeFileSync(join(dist, name), `${lines.join("\n")}\n`);
}
