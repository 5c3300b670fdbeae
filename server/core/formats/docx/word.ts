import type { XmlElement } from '../xml/readXml.ts';

/** An attribute of WordprocessingML by its name without a prefix; empty where it is missing. */
export function attributeOf({ attributes }: XmlElement, name: string): string {
  for (const [key, value] of attributes) if (key === name || key.endsWith(`:${name}`)) return value;
  return '';
}

/** The `w:val` of an element; empty where it is missing. */
export function wordValue(element: XmlElement): string {
  return attributeOf(element, 'val');
}

/** Whether a property such as `w:b` is on: it is if it says nothing else. */
export function isOn(element: XmlElement): boolean {
  return !/^(?:0|false|off|none)$/.test(wordValue(element));
}
