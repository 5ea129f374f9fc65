/**
 * Lets the page do first what waits to be done: its drawing, a click, a word of Excel. Called between two pieces of work,
 * so that a large review keeps nothing waiting for longer than one of them takes.
 */
export function giveWay(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
