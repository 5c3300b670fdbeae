/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface PlotProps {
  readonly name: string;
  readonly title: string;
  /** What the plot shows in a sentence, for people who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A drawing with its caption. */
export function Plot({ name, title, description, width, height, children }: PlotProps) {
  return (
    <figure class={`plot ${name}`}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        {children}
      </svg>
    </figure>
  );
}
