/** Thrown from a hook: the connection broke, and the client gets no answer to its request. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}
