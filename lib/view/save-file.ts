/** Gives the reader a file, as a download: nothing leaves the browser. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const saveOpmlText = (text: string): void => saveFile('morning-briefing.opml', text, 'text/x-opml');
