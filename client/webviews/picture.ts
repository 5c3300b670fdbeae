/** A drawing that stands alone. */
export interface Picture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const TITLE = 24;

/** The plots of a page below each other as one picture, in the colours that they have on the page. */
export function pictureOf(place: HTMLElement): Picture {
  const plots = [...place.querySelectorAll<HTMLElement>('figure.plot')].flatMap((figure) => {
    const drawing = figure.querySelector('svg');
    return drawing === null ? [] : [{ title: figure.querySelector('figcaption')?.textContent ?? '', drawing }];
  });
  const { color, backgroundColor } = getComputedStyle(document.body);
  const width = Math.max(...plots.map(({ drawing }) => drawing.viewBox.baseVal.width), 0) + 2 * MARGIN;
  let y = MARGIN;
  const parts = plots.map(({ title, drawing }) => {
    const { width, height } = drawing.viewBox.baseVal;
    const copy = styledCopy(drawing);
    for (const [name, value] of Object.entries({ x: MARGIN, y: y + TITLE, width, height })) {
      copy.setAttribute(name, String(value));
    }
    const heading = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    heading.textContent = title;
    const look = {
      x: MARGIN,
      y: y + 12,
      fill: color,
      'font-family': 'sans-serif',
      'font-size': 14,
      'font-weight': 600,
    };
    for (const [name, value] of Object.entries(look)) heading.setAttribute(name, String(value));
    y += TITLE + height + MARGIN;
    const serializer = new XMLSerializer();
    return serializer.serializeToString(heading) + serializer.serializeToString(copy);
  });
  const size = `width="${width}" height="${y}" viewBox="0 0 ${width} ${y}"`;
  const ground = `<rect width="${width}" height="${y}" fill="${backgroundColor}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${ground}\n${parts.join('\n')}\n</svg>\n`;
  return { svg, width, height: y };
}

const properties = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'stroke',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-width',
];

/** A copy whose look is in its attributes, since it has no style sheet where it is saved. */
function styledCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll('text, rect, line');
  for (const [at, element] of [...drawing.querySelectorAll('text, rect, line')].entries()) {
    const computed = getComputedStyle(element);
    for (const name of properties) copies[at]?.setAttribute(name, computed.getPropertyValue(name));
  }
  return copy;
}

/** A picture as the bytes of a PNG file in base64, with two pixels to one of CSS. */
export async function pngOf({ svg, width, height }: Picture): Promise<string> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
