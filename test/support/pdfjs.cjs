const vm = require("node:vm");

/**
 * pdf.js is an ES module, which jest's module loader cannot load. Here is the real library, loaded by Node's own loader
 * outside of jest, behind the one function that is used of it.
 */
const library = vm.runInThisContext(
  'async () => { globalThis.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs"); return import("pdfjs-dist/legacy/build/pdf.mjs"); }',
  { filename: __filename, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
)();

exports.getDocument = (parameters) => {
  const task = library.then(({ getDocument }) => getDocument({ ...parameters }));
  return {
    promise: task.then(({ promise }) => promise),
    destroy: () => task.then((started) => started.destroy()),
  };
};
