/** What the page of a panel is made of. */
export interface PanelPageParts {
  readonly title: string;
  /** The address of its program. */
  readonly script: string;
  /** Where programs may come from, as a content security policy names it. */
  readonly source: string;
  /** Whether the page draws pictures that it made itself. */
  readonly hasImages?: boolean;
}

/** The page of a panel. It runs its own program and loads nothing else; its program sets the style. */
export function panelHtml({ title, script, source, hasImages = false }: PanelPageParts): string {
  const policy = `default-src 'none'; script-src ${source}${hasImages ? '; img-src data:' : ''}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
</head>
<body>
<main id="content"></main>
<script src="${script}"></script>
</body>
</html>
`;
}
