import { type ReactElement, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { describedBy, ErrorMessage, Help, Requirement } from './field.tsx'
import { inputClass, labelClass } from './field-class.ts'
import { ChevronDown } from './icons.tsx'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

type SelectProps<Value extends string> = {
  readonly label: string
  readonly value: Value | ''
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly name?: string
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly hideRequirement?: boolean
  readonly disabled?: boolean
}

/** The native select: on a phone it opens the picker of the phone, and it needs no script. */
export const Select = <Value extends string>(props: SelectProps<Value>): ReactElement => {
  const id = useId()
  const { t } = useTranslation('ui')
  const { label, value, options, onChange, help, error } = props
  const pick = (text: string) => {
    const option = options.find((candidate) => candidate.value === text)
    if (option) onChange(option.value)
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {label}
        {!props.hideRequirement && <Requirement required={props.required ?? false} />}
      </label>
      {help && <Help id={`${id}-help`}>{help}</Help>}
      <div className="relative">
        <select
          id={id}
          name={props.name}
          value={value}
          disabled={props.disabled ?? false}
          required={props.required ?? false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
          className={`${inputClass} appearance-none pr-11`}
          onChange={(event) => pick(event.target.value)}
        >
          {value === '' && <option value="">{t('select.placeholder')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2" />
      </div>
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </div>
  )
}
