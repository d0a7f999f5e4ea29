import { useSyncExternalStore } from 'react'

export type Notice = {
  readonly id: number
  readonly kind: 'success' | 'info' | 'warning'
  readonly title: string
  /** It was given just before leaving for the page that will show it. */
  readonly fresh: boolean
}

let notices: readonly Notice[] = []
let count = 0
const listeners = new Set<() => void>()

const set = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

/** Says on the next page that something was done. */
export const notify = (kind: Notice['kind'], title: string): void => {
  count += 1
  set([...notices, { id: count, kind, title, fresh: true }])
}

export const dismiss = (id: number): void => set(notices.filter((notice) => notice.id !== id))

/** After each change of page: what was shown on the page before goes away. */
export const turnPage = (): void =>
  set(notices.filter(({ fresh }) => fresh).map((notice) => ({ ...notice, fresh: false })))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const readNotices = (): readonly Notice[] => notices

export const useNotices = (): readonly Notice[] => useSyncExternalStore(subscribe, readNotices)
