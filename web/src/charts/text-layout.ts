const isWide = (character: string): boolean => /[\u1100-\u115f\u2e80-\uffe6]/.test(character)

/** Estimated width in px. Half-width letters of Noto Sans JP are about 0.57 em on average. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? size : size * 0.57), 0)

/** A Japanese line may break between any two characters, an English one only after a space. */
const pieces = (text: string): string[] =>
  text.match(/[（「『]*[\u2e80-\uffe6][、。）」』・ー〜]*|[^\s\u2e80-\uffe6]+\s*|\s+/g) ?? []

/** Breaks a label into lines no wider than `width`; the last allowed line ends in … when cut. */
export const wrapText = (text: string, width: number, size: number, maxLines = 3): string[] => {
  const lines: string[] = ['']
  for (const piece of pieces(text)) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  const trimmed = lines.map((line) => line.trimEnd())
  if (trimmed.length <= maxLines) return trimmed
  const kept = trimmed.slice(0, maxLines)
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, -1)}…`]
}

/**
 * Moves labels apart along one axis: each wants to sit at its `centre`, none may overlap another
 * or leave [min, max]. Returns the new centres, in the given (ascending) order.
 */
export const spread = (
  labels: readonly { readonly centre: number; readonly width: number }[],
  min: number,
  max: number,
  gap: number,
): number[] => {
  const centres = labels.map((label) => label.centre)
  let edge = min
  labels.forEach((label, index) => {
    centres[index] = Math.max(centres[index] ?? 0, edge + label.width / 2)
    edge = (centres[index] ?? 0) + label.width / 2 + gap
  })
  edge = max
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const half = (labels[index]?.width ?? 0) / 2
    centres[index] = Math.min(centres[index] ?? 0, edge - half)
    edge = (centres[index] ?? 0) - half - gap
  }
  return centres
}
