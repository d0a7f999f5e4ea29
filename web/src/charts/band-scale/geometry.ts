import { bandStrips, interval, position } from '../axis.ts'
import type { Band, Figure, Reference, Scale } from '../figure.ts'
import { spread, textWidth, wrapText } from '../text-layout.ts'

export type BandScaleInput = {
  readonly figure: Figure
  readonly last?: Figure
  readonly target?: Reference
  readonly organisation?: Reference
  readonly bands: readonly Band[]
  readonly scale: Scale
  readonly width: number
}

const side = 10
const labelTop = 16
export const barTop = 50
export const barHeight = 24

/** Labels above the bar, moved apart; where room is short this wave's goes: it stands in large above. */
const placeLabels = (
  labels: readonly { readonly key: string; readonly x: number; readonly text: string }[],
  width: number,
) => {
  const needed = labels.reduce((sum, label) => sum + textWidth(label.text, 13) + 12, 0)
  const sorted = labels
    .filter((label) => needed <= width || label.key !== 'thisWave')
    .sort((a, b) => a.x - b.x)
  const centres = spread(
    sorted.map((label) => ({ centre: label.x, width: textWidth(label.text, 13) })),
    0,
    width,
    12,
  )
  return sorted.map((label, index) => ({ ...label, labelX: centres[index] ?? label.x }))
}

/** One number on the whole scale: the bands as the bar itself, their names in equal cells below. */
export const bandScaleGeometry = (input: BandScaleInput) => {
  const { figure, last, target, organisation, bands, scale, width } = input
  const left = side
  const right = width - side
  const domain = [scale.min, scale.max] as const
  const x = position(domain, left, right)
  const strips = bandStrips(bands, domain, left, right)
  const cell = (right - left) / Math.max(1, strips.length)
  const range = interval(figure, scale)
  const names = strips.map((strip) => wrapText(strip.band.label, cell - 8, 13, 3))
  const nameLines = Math.max(1, ...names.map((lines) => lines.length))
  return {
    left,
    right,
    labelTop,
    nameLines,
    height: barTop + barHeight + 66 + nameLines * 18,
    marker: figure.shown ? x(figure.value) : null,
    interval: range ? ([x(range[0]), x(range[1])] as const) : null,
    last: last?.shown ? x(last.value) : null,
    target: target ? x(target.value) : null,
    organisation: organisation ? x(organisation.value) : null,
    segments: strips.map((strip, index) => ({
      ...strip,
      nameInLines: names[index] ?? [],
      cellX: left + index * cell,
      cellWidth: cell,
    })),
    ends: [
      { x: left, text: String(scale.min), anchor: 'start' as const },
      { x: right, text: String(scale.max), anchor: 'end' as const },
    ],
    placeLabels: (labels: readonly { key: string; x: number; text: string }[]) =>
      placeLabels(labels, width),
  }
}
