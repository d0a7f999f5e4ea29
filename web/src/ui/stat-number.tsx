import type { ReactElement, ReactNode } from 'react'

type StatNumberProps = {
  readonly label: string
  /** The rounded text of the server, or the words that stand for a hidden figure. */
  readonly value: string
  readonly unit?: string
  /** Every number gets its comparison: last time, target, organisation. */
  readonly comparison?: ReactNode
}

export const StatNumber = ({ label, value, unit, comparison }: StatNumberProps): ReactElement => (
  <dl className="flex min-w-0 flex-col gap-1">
    <dt className="text-sm leading-150 text-solid-gray-700">{label}</dt>
    <dd className="text-[2.25rem] leading-120 font-700">
      {value}
      {unit && <span className="pl-1 text-base">{unit}</span>}
    </dd>
    {comparison && <dd className="text-sm leading-150 text-solid-gray-700">{comparison}</dd>}
  </dl>
)
