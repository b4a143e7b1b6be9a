import { inSlices } from './in-slices.ts';

const type = 'application/json';

function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Hands `text` to the person as a file, through the browser's own way of saving. */
export const saveFile = (name: string, text: string): void =>
  save(name, new Blob([text], { type }));

/** Hands a long text, in its parts, to the person as a file: the document does its own work meanwhile. */
export async function saveParts(name: string, parts: readonly string[]): Promise<void> {
  const blobs: Blob[] = [];
  await inSlices(
    (function* () {
      for (const part of parts) {
        blobs.push(new Blob([part]));
        yield;
      }
    })(),
  );
  save(name, new Blob(blobs, { type }));
}
