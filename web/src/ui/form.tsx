import {
  type FormEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { isApiProblem } from '../platform/api-client.ts'
import { faultAt, otherFaults } from '../platform/failure-texts.ts'
import { Failed } from './loaded.tsx'
import { Notification } from './notification.tsx'

/** What is wrong with each field before anything is sent; `undefined` where nothing is. */
export type Checks = Readonly<Record<string, string | undefined>>

type FormProps = {
  readonly checks: Checks
  readonly onSubmit: () => void
  readonly pending: boolean
  /** What the last attempt was refused with. */
  readonly error: unknown
  readonly actions: ReactNode
  /** Asks for the message of one field: ours before sending, the server's after. */
  readonly children: (faultOf: (field: string) => string | undefined) => ReactNode
}

const Refusal = ({
  error,
  fields,
}: {
  readonly error: unknown
  readonly fields: readonly string[]
}): ReactElement => {
  const { t } = useTranslation('ui')
  if (!isApiProblem(error)) return <Failed error={error} />
  const { title, detail, requestId, faults = [] } = error.problem
  const others = otherFaults(error, fields)
  return (
    <Notification kind="error" title={title}>
      {detail && <p>{detail}</p>}
      {others.length > 0 && (
        <ul className="list-disc pl-5">
          {others.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {faults.length > others.length && <p>{t('form.seeFields')}</p>}
      {requestId && (
        <p className="text-sm text-solid-gray-700">
          {t('error.requestId')}: <code className="select-all">{requestId}</code>
        </p>
      )}
    </Notification>
  )
}

/**
 * Shows faults only after an attempt and takes the reader to the first one. It cannot be sent twice:
 * while it is under way, Enter and the button do nothing.
 */
export const Form = (props: FormProps): ReactElement => {
  const { checks, error } = props
  const form = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  const tried = attempts > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.pending) return
    setAttempts(attempts + 1)
    if (Object.values(checks).every((message) => message === undefined)) props.onSubmit()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new attempt or answer moves the focus
  useEffect(() => {
    if (tried) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts, error])
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-160 flex-col gap-6">
      {error !== null && error !== undefined && (
        <Refusal error={error} fields={Object.keys(checks)} />
      )}
      {props.children((field) => (tried ? checks[field] : undefined) ?? faultAt(error, field))}
      <div className="flex flex-wrap gap-3 pt-2">{props.actions}</div>
    </form>
  )
}
