import type { ReactElement } from 'react'

export type Segment<Value extends string> = { readonly value: Value; readonly label: string }

type SegmentedToggleProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly segments: readonly Segment<Value>[]
  readonly onChange: (value: Value) => void
}

/** One view or the other (chart | table). Pressed buttons in a named group: no surprise for anybody. */
export const SegmentedToggle = <Value extends string>({
  label,
  value,
  segments,
  onChange,
}: SegmentedToggleProps<Value>): ReactElement => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into the line
  <div
    role="group"
    aria-label={label}
    className="no-print inline-flex rounded-8 border border-solid-gray-536 bg-white"
  >
    {segments.map((segment) => (
      <button
        key={segment.value}
        type="button"
        aria-pressed={segment.value === value}
        onClick={() => onChange(segment.value)}
        className="min-h-11 min-w-11 px-3.5 py-1.5 text-sm whitespace-nowrap text-solid-gray-700 first:rounded-l-[7px] last:rounded-r-[7px] hover:bg-solid-gray-50 focus-visible:z-10 aria-pressed:bg-blue-900 aria-pressed:font-700 aria-pressed:text-white"
      >
        {segment.label}
      </button>
    ))}
  </div>
)
