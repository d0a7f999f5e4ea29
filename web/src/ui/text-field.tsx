import { type HTMLInputTypeAttribute, type ReactElement, type ReactNode, useId } from 'react'
import { describedBy, ErrorMessage, Help, Requirement } from './field.tsx'
import { inputClass, labelClass } from './field-class.ts'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name?: string
  readonly type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'email' | 'password' | 'number' | 'search' | 'date' | 'datetime-local' | 'time'
  >
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  /** Leave out where every field of a short form is required (sign-in). */
  readonly hideRequirement?: boolean
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
  readonly maxLength?: number
  readonly min?: string | number
  readonly max?: string | number
  /** More than one row makes it a text area. */
  readonly rows?: number
}

const Control = ({ id, p }: { readonly id: string; readonly p: TextFieldProps }): ReactElement => {
  const shared = {
    id,
    name: p.name,
    value: p.value,
    required: p.required ?? false,
    disabled: p.disabled ?? false,
    readOnly: p.readOnly ?? false,
    autoComplete: p.autoComplete,
    inputMode: p.inputMode,
    maxLength: p.maxLength,
    'aria-invalid': p.error ? (true as const) : undefined,
    'aria-describedby': describedBy(id, p.help, p.error),
  }
  return p.rows !== undefined && p.rows > 1 ? (
    <textarea
      {...shared}
      rows={p.rows}
      className={inputClass}
      onChange={(event) => p.onChange(event.target.value)}
    />
  ) : (
    <input
      {...shared}
      type={p.type ?? 'text'}
      min={p.min}
      max={p.max}
      className={inputClass}
      onChange={(event) => p.onChange(event.target.value)}
    />
  )
}

export const TextField = (props: TextFieldProps): ReactElement => {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {props.label}
        {!props.hideRequirement && <Requirement required={props.required ?? false} />}
      </label>
      {props.help && <Help id={`${id}-help`}>{props.help}</Help>}
      <Control id={id} p={props} />
      {props.error && <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage>}
    </div>
  )
}

/** The device's own calendar: the one that public servants already know how to use. */
export const DateField = ({
  withTime = false,
  ...props
}: Omit<TextFieldProps, 'type' | 'rows'> & { readonly withTime?: boolean }): ReactElement => (
  <div className="max-w-80">
    <TextField {...props} type={withTime ? 'datetime-local' : 'date'} />
  </div>
)
