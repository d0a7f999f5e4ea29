import { create } from 'qrcode'

export type QrDrawing = {
  /** Modules a side, without the quiet zone. */
  readonly size: number
  /** SVG path data in module units: one run of dark modules a stroke. */
  readonly path: string
}

/** A QR code as one path. Level M survives a fold or a coffee ring and stays coarse enough for phones. */
export const qrDrawing = (text: string): QrDrawing => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!modules.get(y, x)) continue
      const start = x
      while (x < size && modules.get(y, x)) x += 1
      runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`)
    }
  }
  return { size, path: runs.join('') }
}
