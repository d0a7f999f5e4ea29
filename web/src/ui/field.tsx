import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { helpClass, messageClass } from './field-class.ts'
import { Failure } from './icons.tsx'

/** Tells "required" in words; a star alone means nothing to half of the readers. */
export const Requirement = ({ required }: { readonly required: boolean }): ReactElement => {
  const { t } = useTranslation('ui')
  return required ? (
    <span className="text-sm font-400 text-error-2">{t('required')}</span>
  ) : (
    <span className="text-sm font-400 text-solid-gray-600">{t('optional')}</span>
  )
}

export const Help = ({
  id,
  children,
}: {
  readonly id: string
  readonly children: ReactNode
}): ReactElement => (
  <p id={id} className={helpClass}>
    {children}
  </p>
)

export const ErrorMessage = ({
  id,
  children,
}: {
  readonly id: string
  readonly children: ReactNode
}): ReactElement => (
  <p id={id} className={messageClass}>
    <Failure className="mt-0.5 size-4" />
    <span>{children}</span>
  </p>
)

/** Ids of the texts that describe a field, for `aria-describedby`. */
export const describedBy = (id: string, help: unknown, error: unknown): string | undefined =>
  [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
