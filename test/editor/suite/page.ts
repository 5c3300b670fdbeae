/** Where the runner listens; set when the tests are bundled. */
declare const REPORT_URL: string;

/**
 * A key to press, such as `Shift+Digit1`; text to type; an element to wait for and read, by a selector and a part of its text;
 * one that has to go away; one to point at with the mouse, or to click; or elements, as soon as there are `count`, for the values of a CSS property.
 */
export type PageStep =
  | { readonly press: string }
  | { readonly type: string }
  | { readonly read: string; readonly has?: string }
  | { readonly gone: string }
  | { readonly pointAt: string }
  | { readonly click: string; readonly has?: string }
  | { readonly styles: string; readonly property: string; readonly count: number };

/** Does with the real keyboard, in the page of the editor, what a person does. Returns what the steps that read have read. */
export async function onPage(...steps: PageStep[]): Promise<string[]> {
  const response = await fetch(REPORT_URL, { method: 'POST', body: JSON.stringify({ kind: 'page', steps }) });
  const { answers, error } = (await response.json()) as { answers?: string[]; error?: string };
  if (answers === undefined) throw new Error(error);
  return answers;
}

/** Presses some keys, one after another. */
export function pressKeys(...keys: string[]): Promise<string[]> {
  return onPage(...keys.map((press) => ({ press })));
}
