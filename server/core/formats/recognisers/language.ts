import { string } from '../json/jsonValue.ts';

/** The language of a file for its header, where it is given as a tag such as `en` or `en-GB`. */
export function languageTag(value: unknown): { readonly language?: string } {
  const tag = string(value);
  return tag !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? { language: tag } : {};
}
