import { useEffect, useRef } from 'react'

/**
 * Another group is another page, though its address differs only in the search: the keyboard starts
 * at its top, as after following any link.
 */
export const useArrivalAt = (place: string | undefined): void => {
  const seen = useRef(place)
  useEffect(() => {
    if (seen.current === place) return
    seen.current = place
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [place])
}
