import type { ReactElement } from 'react'

type ProgressBarProps = {
  readonly label: string
  /** 0 to `max`. */
  readonly value: number
  readonly max: number
  /** What the reader sees beside the bar: "4 / 13" or "31.2%". */
  readonly valueText: string
}

export const ProgressBar = ({ label, value, max, valueText }: ProgressBarProps): ReactElement => (
  <div className="flex flex-col gap-1.5">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="text-sm leading-150">{label}</span>
      <span className="font-700">{valueText}</span>
    </div>
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={valueText}
      className="h-3 overflow-hidden rounded-full border border-solid-gray-420 bg-white"
    >
      <div
        className="h-full bg-blue-900 transition-[width] duration-150"
        style={{ width: `${max > 0 ? (Math.min(value, max) / max) * 100 : 0}%` }}
      />
    </div>
  </div>
)
