import { readFileSync } from 'node:fs';

/** Runs in the page. Measures from a key to the first change of the visible lines, and to its painting, into `window.keysToPictures`. */
export function watchKeys() {
  window.keysToPictures = [];
  let pressed;
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  const painted = new MessageChannel();
  painted.port1.onmessage = ({ data }) => window.keysToPictures.push(performance.now() - data);
  new MutationObserver(() => {
    if (pressed === undefined) return;
    painted.port2.postMessage(pressed); // arrives after the frame in which the lines change
    pressed = undefined;
  }).observe(document.querySelector('.editor-instance .view-lines'), {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

/** A position in the first long line after the middle of a text, as *Go to Line* takes it. */
export function middleOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  let line = lines.length >> 1;
  while ((lines[line]?.length ?? 100) < 100) line++;
  return `${line + 1}:20`;
}
