import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Check } from './icons.tsx'

type StepState = 'done' | 'current' | 'coming'

type StepperProps = {
  readonly label: string
  readonly steps: readonly string[]
  /** Index of the step the reader is at; `steps.length` when all are done. */
  readonly current: number
}

const discs: Record<StepState, string> = {
  done: 'border-blue-900 bg-white text-blue-900',
  current: 'border-blue-900 bg-blue-900 text-white',
  coming: 'border-solid-gray-420 bg-white text-solid-gray-700',
}

const stateOf = (index: number, current: number): StepState => {
  if (index < current) return 'done'
  return index === current ? 'current' : 'coming'
}

const Step = ({
  name,
  number,
  state,
}: {
  readonly name: string
  readonly number: number
  readonly state: StepState
}): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <li
      aria-current={state === 'current' ? 'step' : undefined}
      className="flex items-center gap-2.5 sm:flex-1 sm:flex-col sm:text-center"
    >
      <span
        aria-hidden="true"
        className={`inline-flex size-9 shrink-0 items-center justify-center rounded-full border-2 font-700 ${discs[state]}`}
      >
        {state === 'done' ? <Check /> : number}
      </span>
      <span
        className={`text-sm leading-150 ${state === 'current' ? 'font-700' : 'text-solid-gray-700'}`}
      >
        {name}
        <span className="sr-only"> ({t(`step.${state}`)})</span>
      </span>
    </li>
  )
}

export const Stepper = ({ label, steps, current }: StepperProps): ReactElement => (
  <ol aria-label={label} className="flex flex-col gap-3 sm:flex-row">
    {steps.map((name, index) => (
      <Step key={name} name={name} number={index + 1} state={stateOf(index, current)} />
    ))}
  </ol>
)
