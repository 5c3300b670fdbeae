/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface LineLinkProps {
  /** From 0. */
  readonly line: number;
  readonly children: ComponentChildren;
}

/** A button that looks like the words around it. The page of the editor's panel leads from it to the line. */
export function LineLink({ line, children }: LineLinkProps) {
  return (
    <button type="button" class="line-link" data-line={line}>
      {children}
    </button>
  );
}
