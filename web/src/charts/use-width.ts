import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** What an A4 page leaves inside of a card, in CSS px. */
const paperWidth = 640

/** The width a chart may take. `initial` stands until the browser has measured, and on a server. */
export const useWidth = (
  initial = 720,
): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } => {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(initial)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const measured = Math.floor(element.getBoundingClientRect().width)
      if (measured > 0) setWidth(measured)
    }
    // Browsers take the page as it is when this event ends: the chart must be redrawn at once.
    const fitPaper = () => flushSync(() => setWidth(paperWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('beforeprint', fitPaper)
    window.addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', fitPaper)
      window.removeEventListener('afterprint', measure)
    }
  }, [])
  return { ref, width: Math.max(280, width) }
}
