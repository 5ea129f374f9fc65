import type { FindingsToSend } from "../app/findings-to-send";

/** The part of the document that older ways of copying need; without it, only the newer way is left. */
interface CopyingDocument {
  readonly execCommand?: (command: "copy") => boolean;
}

/**
 * Puts text on the clipboard together with its HTML form. Excel on the web shows the pane in a frame that may not use
 * the Clipboard API; there the older way, by a copy event, still works. Gives whether one of them did.
 */
export async function copyToClipboard({ text, html }: FindingsToSend): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/plain": blobOf(text, "text/plain"),
      "text/html": blobOf(html, "text/html"),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent({ text, html });
  }
}

function copyByEvent({ text, html }: FindingsToSend): boolean {
  const page: CopyingDocument = document;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  const copied = page.execCommand?.("copy") === true;
  document.removeEventListener("copy", fill);
  return copied;
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
