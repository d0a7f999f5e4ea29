import { type KeyboardEvent, useState } from 'react'

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Where the focus goes from `current` among `count` marks; `null` when the key is not ours. */
export const nextMark = (key: string, current: number, count: number): number | null => {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, current + step))
}

/** One Tab stop for a chart; arrow keys walk over its marks (elements with `data-mark`). */
export const useRoving = (count: number) => {
  const [active, setActive] = useState(0)
  const current = Math.min(active, Math.max(0, count - 1))
  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    const next = nextMark(event.key, current, count)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    event.currentTarget.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus()
  }
  const mark = (index: number) => ({
    'data-mark': index,
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setActive(index),
  })
  return { onKeyDown, mark }
}
