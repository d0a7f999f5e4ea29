import { type ReactElement, useId } from 'react'
import { ChevronDown } from '../ui/icons.tsx'

export type Choice = { readonly value: string; readonly label: string }

/** A native select with its label in the same line: for choices that come before the page itself. */
export const InlineSelect = ({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}): ReactElement => {
  const id = useId()
  return (
    <div className="flex max-w-full min-w-0 items-center gap-2">
      <label htmlFor={id} className="shrink-0 text-sm leading-150">
        {label}
      </label>
      <div className="relative min-w-0">
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-11 w-full max-w-88 appearance-none truncate rounded-8 border border-solid-gray-600 bg-white py-1.5 pr-9 pl-3 text-[0.9375rem] hover:border-black"
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 right-2.5 size-5 -translate-y-1/2" />
      </div>
    </div>
  )
}
