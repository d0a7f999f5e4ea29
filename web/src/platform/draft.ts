import { useState } from 'react'

const keyOf = (name: string): string => `koe.draft.${name}`

const recall = <Value extends object>(name: string): Partial<Value> => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '{}') as Partial<Value>
  } catch {
    return {}
  }
}

const keep = (name: string, value: object | null): void => {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(name))
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value))
  } catch {
    /* a browser that refuses storage keeps the draft as long as the page */
  }
}

type Draft<Value> = {
  readonly value: Value
  readonly change: (change: Partial<Value>) => void
  readonly forget: () => void
  /** The reader came back to something unfinished. */
  readonly resumed: boolean
}

/**
 * A form's input that survives the back button, a reload and a session that ended; it ends with the
 * tab. Never put a password into it. The caller's type must stay the same from visit to visit.
 */
export const useDraft = <Value extends object>(name: string, initial: Value): Draft<Value> => {
  const [found] = useState(() => recall<Value>(name))
  const [value, setValue] = useState<Value>({ ...initial, ...found })
  const change = (part: Partial<Value>) => {
    const next = { ...value, ...part }
    setValue(next)
    keep(name, next)
  }
  const forget = () => keep(name, null)
  return { value, change, forget, resumed: Object.keys(found).length > 0 }
}
