import { chartFont, ink } from './band-look.ts'

/**
 * Paints our own SVG onto a canvas. The usual way, an <img> from a data: address, is refused by
 * the content security policy and would lose the page's font. Knows only the shapes our charts use.
 */
type Pen = {
  readonly fill: string
  readonly size: number
  readonly weight: number
  readonly anchor: CanvasTextAlign
}

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0)

const anchors: Record<string, CanvasTextAlign> = { middle: 'center', end: 'end', start: 'start' }

const inherit = (element: Element, pen: Pen): Pen => ({
  fill: element.getAttribute('fill') ?? pen.fill,
  size: Number(element.getAttribute('font-size') ?? pen.size),
  weight: Number(element.getAttribute('font-weight') ?? pen.weight),
  anchor: anchors[element.getAttribute('text-anchor') ?? ''] ?? pen.anchor,
})

const hatch = (context: CanvasRenderingContext2D): CanvasPattern | string => {
  const tile = document.createElement('canvas')
  tile.width = 6
  tile.height = 6
  const drawing = tile.getContext('2d')
  if (!drawing) return ink.hidden
  drawing.fillStyle = ink.hidden
  drawing.fillRect(0, 0, 6, 6)
  drawing.strokeStyle = ink.lastWave
  drawing.stroke(new Path2D('M0 6L6 0M-1 1L1 -1M5 7L7 5'))
  return context.createPattern(tile, 'repeat') ?? ink.hidden
}

const shapeOf = (element: Element): Path2D | null => {
  const path = new Path2D()
  const at = (name: string) => number(element, name)
  switch (element.tagName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '')
    case 'rect':
      path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'))
      return path
    case 'circle':
      path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI)
      return path
    case 'line':
      path.moveTo(at('x1'), at('y1'))
      path.lineTo(at('x2'), at('y2'))
      return path
    default:
      return null
  }
}

const paintShape = (
  element: Element,
  shape: Path2D,
  context: CanvasRenderingContext2D,
  pen: Pen,
) => {
  const stroke = element.getAttribute('stroke')
  if (pen.fill !== 'none' && element.tagName !== 'line') {
    context.fillStyle = pen.fill.startsWith('url(') ? hatch(context) : pen.fill
    context.fill(shape)
  }
  if (stroke === null || stroke === 'none') return
  context.strokeStyle = stroke
  context.lineWidth = Number(element.getAttribute('stroke-width') ?? 1)
  context.globalAlpha = Number(element.getAttribute('stroke-opacity') ?? 1)
  context.setLineDash(
    (element.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number).filter(Boolean),
  )
  context.stroke(shape)
  context.setLineDash([])
  context.globalAlpha = 1
}

type Run = {
  readonly text: string
  readonly x: number | null
  readonly y: number | null
  readonly dx: number
  readonly pen: Pen
}

const runsOf = (element: Element, pen: Pen): Run[] => {
  const position = (part: Element, name: string) =>
    part.hasAttribute(name) ? number(part, name) : null
  if (element.children.length === 0)
    return [
      {
        text: element.textContent ?? '',
        x: position(element, 'x'),
        y: position(element, 'y'),
        dx: number(element, 'dx'),
        pen,
      },
    ]
  return [...element.children].map((part) => ({
    text: part.textContent ?? '',
    x: position(part, 'x'),
    y: position(part, 'y'),
    dx: number(part, 'dx'),
    pen: inherit(part, pen),
  }))
}

/** Runs without a place of their own follow the one before; a whole line is aligned together. */
const paintText = (element: Element, context: CanvasRenderingContext2D, pen: Pen) => {
  const lines: Run[][] = []
  for (const run of runsOf(element, pen)) {
    if (run.x !== null || lines.length === 0) lines.push([run])
    else lines.at(-1)?.push(run)
  }
  for (const line of lines) {
    const width = (run: Run) => {
      context.font = `${run.pen.weight} ${run.pen.size}px ${chartFont}`
      return context.measureText(run.text).width + run.dx
    }
    const total = line.reduce((sum, run) => sum + width(run), 0)
    const start = line[0]?.x ?? number(element, 'x')
    const shift = { end: total, right: total, center: total / 2, start: 0, left: 0 }[pen.anchor]
    let x = start - shift
    for (const run of line) {
      const advance = width(run)
      context.fillStyle = run.pen.fill
      context.fillText(run.text, x + run.dx, line[0]?.y ?? number(element, 'y'))
      x += advance
    }
  }
}

export const paint = (element: Element, context: CanvasRenderingContext2D, outer: Pen): void => {
  if (element.tagName === 'defs') return
  const pen = inherit(element, outer)
  if (element.tagName === 'text') {
    paintText(element, context, pen)
    return
  }
  const shape = shapeOf(element)
  if (shape) {
    paintShape(element, shape, context, pen)
    return
  }
  context.save()
  const [dx = 0, dy = 0] =
    element
      .getAttribute('transform')
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? []
  context.translate(dx, dy)
  for (const child of element.children) paint(child, context, pen)
  context.restore()
}
