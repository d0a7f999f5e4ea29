import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { turnPage } from '../platform/notices.ts'

/** After following a link the keyboard starts at the new page, and a screen reader begins there. */
export const useArrival = (): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return
        document.getElementById('main')?.focus({ preventScroll: true })
        turnPage()
      }),
    [router],
  )
}
