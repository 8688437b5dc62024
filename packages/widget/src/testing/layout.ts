import { everything } from './tree.js';

interface Line {
  readonly node: Text;
  readonly box: DOMRect;
}

/** Half a letter may reach over an edge: scripts differ in where a line begins. */
const SLACK = 2;

/** What a reader could not read on the page that the widget shows: text outside of it or of its button, under other text, or a page that scrolls sideways. */
export function misplaced(widget: Element): readonly string[] {
  const frame = widget.getBoundingClientRect();
  const seen = everything(widget).filter(isSeen);
  // The bar stays in sight while the page goes by under it.
  const bar = seen.filter((element) => element.closest(BAR)).flatMap(linesOf);
  const page = seen.filter((element) => !element.closest(BAR)).flatMap(linesOf);
  const lines = [...bar, ...page];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return [
    ...(wide > 0 ? [`the page scrolls sideways by ${String(wide)} px`] : []),
    ...lines.filter(({ box }) => box.left < frame.left - SLACK || box.right > frame.right + SLACK).map((line) => `outside: ${say(line)}`),
    ...lines.filter(isCut).map((line) => `cut: ${say(line)}`),
    ...overlaps(bar),
    ...overlaps(page),
  ];
}

function linesOf(element: Element): readonly Line[] {
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text) || node.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1).map((box) => ({ node, box }));
  });
}

const BAR = '.bar, [part~="progress"]';

const isSeen = (element: Element): boolean =>
  !['style', 'option', 'select'].includes(element.localName) &&
  !element.closest('.unseen') &&
  element.checkVisibility({ visibilityProperty: true });

function isCut({ node, box }: Line): boolean {
  const around = node.parentElement?.closest('button, .button, summary, label')?.getBoundingClientRect();
  if (!around) return false;
  return (
    box.left < around.left - SLACK || box.right > around.right + SLACK || box.top < around.top - SLACK || box.bottom > around.bottom + SLACK
  );
}

function overlaps(lines: readonly Line[]): readonly string[] {
  const found: string[] = [];
  const sorted = [...lines].sort((a, b) => a.box.top - b.box.top);
  for (const [i, line] of sorted.entries()) {
    for (const other of sorted.slice(i + 1)) {
      // Lines of one text may be closer than their letters are high.
      const deep = line.box.bottom - other.box.top;
      if (deep <= 0) break;
      const across = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left);
      if (line.node !== other.node && across > SLACK && deep > Math.min(line.box.height, other.box.height) / 2)
        found.push(`over another: ${say(line)} / ${say(other)}`);
    }
  }
  return found;
}

const say = ({ node }: Line): string => `“${node.data.trim().slice(0, 40)}”`;
