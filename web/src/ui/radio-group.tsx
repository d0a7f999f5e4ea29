import { type ReactElement, type ReactNode, useId } from 'react'
import { describedBy, ErrorMessage, Help, Requirement } from './field.tsx'
import { labelClass } from './field-class.ts'

export type RadioOption<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly disabled?: boolean
}

type RadioGroupProps<Value extends string> = {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly RadioOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly hideRequirement?: boolean
  readonly inline?: boolean
}

const Row = <Value extends string>({
  name,
  option,
  checked,
  onChange,
}: {
  readonly name: string
  readonly option: RadioOption<Value>
  readonly checked: boolean
  readonly onChange: (value: Value) => void
}): ReactElement => (
  <label className="flex min-h-11 items-start gap-3 rounded-8 py-2 pr-3 hover:bg-solid-gray-50 has-disabled:text-solid-gray-600">
    <input
      type="radio"
      name={name}
      value={option.value}
      checked={checked}
      disabled={option.disabled ?? false}
      onChange={() => onChange(option.value)}
      className="mt-0.5 size-6 shrink-0 appearance-none rounded-full border-2 border-solid-gray-600 bg-white checked:border-7 checked:border-blue-900 disabled:border-solid-gray-300 disabled:bg-solid-gray-50"
    />
    <span className="leading-170">
      {option.label}
      {option.help && <span className="block text-sm text-solid-gray-700">{option.help}</span>}
    </span>
  </label>
)

export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>): ReactElement => {
  const id = useId()
  return (
    <fieldset aria-describedby={describedBy(id, props.help, props.error)}>
      <legend className={`${labelClass} mb-1`}>
        {props.label}
        {!props.hideRequirement && <Requirement required={props.required ?? false} />}
      </legend>
      {props.help && <Help id={`${id}-help`}>{props.help}</Help>}
      <div className={props.inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>
        {props.options.map((option) => (
          <Row
            key={option.value}
            name={id}
            option={option}
            checked={option.value === props.value}
            onChange={props.onChange}
          />
        ))}
      </div>
      {props.error && <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage>}
    </fieldset>
  )
}
