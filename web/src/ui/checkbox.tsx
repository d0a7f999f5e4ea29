import { type ReactElement, type ReactNode, useId } from 'react'
import { describedBy, ErrorMessage, Help } from './field.tsx'
import { Check } from './icons.tsx'

type CheckboxProps = {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly name?: string
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly disabled?: boolean
}

/** A native checkbox under a drawn one: the whole row is the target. */
export const Checkbox = (props: CheckboxProps): ReactElement => {
  const id = useId()
  return (
    <div className="flex flex-col">
      <label className="group flex min-h-11 items-start gap-3 rounded-8 py-2 pr-2 hover:bg-solid-gray-50 has-disabled:text-solid-gray-600">
        <span className="relative mt-0.5 size-6 shrink-0">
          <input
            type="checkbox"
            name={props.name}
            checked={props.checked}
            disabled={props.disabled ?? false}
            aria-invalid={props.error ? true : undefined}
            aria-describedby={describedBy(id, props.help, props.error)}
            onChange={(event) => props.onChange(event.target.checked)}
            className="peer size-6 appearance-none rounded-4 border-2 border-solid-gray-600 bg-white checked:border-blue-900 checked:bg-blue-900 aria-invalid:border-error-1 disabled:border-solid-gray-300 disabled:bg-solid-gray-50"
          />
          <Check className="pointer-events-none absolute inset-0.5 size-5 text-white opacity-0 peer-checked:opacity-100" />
        </span>
        <span className="leading-170">{props.label}</span>
      </label>
      <div className="pl-9 empty:hidden">
        {props.help && <Help id={`${id}-help`}>{props.help}</Help>}
        {props.error && <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage>}
      </div>
    </div>
  )
}
