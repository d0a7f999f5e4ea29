import { saveBlob } from '../platform/save-blob.ts'
import { chartFont, ink } from './band-look.ts'
import { paint } from './paint.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const margin = 24
const headHeight = 64

export const saveText = (text: string, fileName: string, type: string): void =>
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), fileName)

type Caption = { readonly title: string; readonly subtitle: string; readonly fileName: string }

const text = (content: string, y: number, size: number, weight: number): SVGTextElement => {
  const element = document.createElementNS(svgNamespace, 'text')
  element.setAttribute('x', String(margin))
  element.setAttribute('y', String(y))
  element.setAttribute('font-size', String(size))
  element.setAttribute('font-weight', String(weight))
  element.setAttribute('fill', weight === 700 ? ink.text : ink.quiet)
  element.textContent = content
  return element
}

/** The chart with its finding above it on white: a picture that stands alone in a document. */
const withCaption = (svg: SVGSVGElement, caption: Caption): SVGSVGElement => {
  const width = svg.viewBox.baseVal.width + 2 * margin
  const height = svg.viewBox.baseVal.height + headHeight + 2 * margin
  const picture = document.createElementNS(svgNamespace, 'svg')
  picture.setAttribute('xmlns', svgNamespace)
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height))
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`)
  picture.setAttribute('font-family', chartFont)
  picture.setAttribute('font-size', '13')
  const ground = document.createElementNS(svgNamespace, 'rect')
  ground.setAttribute('width', String(width))
  ground.setAttribute('height', String(height))
  ground.setAttribute('fill', ink.white)
  const body = document.createElementNS(svgNamespace, 'g')
  body.setAttribute('transform', `translate(${margin} ${margin + headHeight})`)
  for (const child of svg.cloneNode(true).childNodes) body.append(child.cloneNode(true))
  picture.append(
    ground,
    text(caption.title, margin + 18, 18, 700),
    text(caption.subtitle, margin + 42, 13, 400),
    body,
  )
  return picture
}

const toPng = async (picture: SVGSVGElement): Promise<Blob | null> => {
  const canvas = document.createElement('canvas')
  const scale = 2
  canvas.width = picture.viewBox.baseVal.width * scale
  canvas.height = picture.viewBox.baseVal.height * scale
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(scale, scale)
  await document.fonts.ready
  paint(picture, context, { fill: ink.text, size: 13, weight: 400, anchor: 'start' })
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

export const savePicture = async (
  svg: SVGSVGElement,
  kind: 'svg' | 'png',
  caption: Caption,
): Promise<void> => {
  const picture = withCaption(svg, caption)
  if (kind === 'svg') {
    saveText(
      new XMLSerializer().serializeToString(picture),
      `${caption.fileName}.svg`,
      'image/svg+xml',
    )
    return
  }
  const png = await toPng(picture)
  if (png) saveBlob(png, `${caption.fileName}.png`)
}
