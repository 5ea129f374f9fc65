/** pdf.js declares no types of its worker, whose code is only handed on to it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
