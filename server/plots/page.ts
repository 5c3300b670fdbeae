import { escapeMarkup } from '../core/index.ts';

/**
 * A page that stands alone: it loads nothing and needs no script.
 * @param body HTML, in which every text is escaped already
 */
export function page(title: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="Colloquy">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** Text as HTML shows it. Characters that HTML has no place for, or that turn the direction of text, become U+FFFD. */
function escaped(text: string): string {
  return escapeMarkup(withoutControls(text));
}

export function withoutControls(text: string): string {
  return text.replace(controls, '\ufffd');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const pageStyle = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
@page { margin: 2cm; @bottom-right { content: counter(page) " / " counter(pages); } }
@media print { body { margin: 0; max-width: none; } }
`;
