import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

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
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width: Math.max(280, width) }
}
