const pairs: Readonly<Record<string, string>> = {
  '{': '}',
  '(': ')',
  '[': ']',
  '<<': '>>',
  '`': '`',
  "'": "'",
  '‘': '’',
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '‹': '›',
  '（': '）',
  '〈': '〉',
  '《': '》',
  '〔': '〕',
  '【': '】',
  '「': '」',
};

/** Whether two signs, which may have white space inside, enclose what stands between them. */
export function isPair(open: string, close: string): boolean {
  return pairs[open.trim()] === close.trim();
}
