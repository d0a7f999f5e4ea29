import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { inputClass } from '../ui/field-class.ts'
import { Heading } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { readLinkCode } from './link-code.ts'

interface NoticeProps {
  readonly title: string
  readonly children: ReactNode
  readonly requestId?: string | undefined
  readonly action?: { readonly label: string; onPress(): void }
}

/** A page that says what is the case, what is safe, and what to do next. */
export function Notice({ title, children, requestId, action }: NoticeProps): ReactElement {
  const { t } = useLanguage()
  return (
    <div className="flex flex-col gap-5">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {requestId && (
        <p className="text-sm text-solid-gray-700">
          {t.notices.requestId}: <span className="font-mono">{requestId}</span>
        </p>
      )}
      {action && (
        <button
          type="button"
          className={`${buttonClass('secondary')} self-start`}
          onClick={action.onPress}
        >
          {action.label}
        </button>
      )}
    </div>
  )
}

/** For printed slips: sixteen characters to type. */
export function CodeEntry({ onCode }: { onCode(code: string): void }): ReactElement {
  const { t } = useLanguage()
  const [typed, setTyped] = useState('')
  const [invalid, setInvalid] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = readLinkCode(typed)
    setInvalid(!code)
    if (code) onCode(code)
  }
  return (
    <form className="flex flex-col gap-6" onSubmit={submit} noValidate>
      <div className="flex flex-col gap-3">
        <Heading focus={false}>{t.code.title}</Heading>
        <p>{t.code.lead}</p>
      </div>
      <div className="flex flex-col gap-2">
        <label htmlFor="code" className="font-700">
          {t.code.label}
        </label>
        <p id="code-example" className="text-sm text-solid-gray-700">
          {t.code.example}
        </p>
        <input
          id="code"
          className={`${inputClass} max-w-md text-lg tracking-wider`}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={invalid}
          aria-describedby={invalid ? 'code-error code-example' : 'code-example'}
          onChange={(event) => setTyped(event.target.value)}
        />
        {invalid && (
          <p id="code-error" role="alert" className="font-700 text-error-1">
            {t.code.invalid}
          </p>
        )}
      </div>
      <button type="submit" className={`${buttonClass('primary')} self-start px-10`}>
        {t.code.open}
      </button>
    </form>
  )
}
