import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Cross, Failure, Info, Success, Warning } from './icons.tsx'

export type NotificationKind = 'info' | 'success' | 'warning' | 'error'

type NotificationProps = {
  readonly kind: NotificationKind
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly onClose?: () => void
}

const looks: Record<NotificationKind, { frame: string; icon: typeof Info }> = {
  info: { frame: 'border-blue-900 text-blue-900', icon: Info },
  success: { frame: 'border-success-2 text-success-2', icon: Success },
  warning: { frame: 'border-warning-yellow-2 text-warning-yellow-2', icon: Warning },
  error: { frame: 'border-error-1 text-error-1', icon: Failure },
}

/** Errors interrupt a screen reader, everything else waits for its turn. */
export const Notification = (props: NotificationProps): ReactElement => {
  const { t } = useTranslation('ui')
  const { frame, icon: Icon } = looks[props.kind]
  return (
    <div
      role={props.kind === 'error' ? 'alert' : 'status'}
      className={`flex items-start gap-3 rounded-12 border-2 border-l-8 bg-white p-4 sm:p-5 ${frame}`}
    >
      <Icon className="mt-0.5 size-6" />
      <div className="flex min-w-0 grow flex-col gap-1 text-solid-gray-900">
        <p className="font-700">
          <span className="sr-only">{t(`notification.${props.kind}`)}: </span>
          {props.title}
        </p>
        {props.children && <div className="max-w-reading">{props.children}</div>}
        {props.actions && <div className="flex flex-wrap gap-3 pt-2">{props.actions}</div>}
      </div>
      {props.onClose && (
        <button
          type="button"
          onClick={props.onClose}
          className="-m-2 inline-flex min-h-11 min-w-11 items-center justify-center rounded-8 text-solid-gray-700 hover:bg-solid-gray-50"
        >
          <Cross />
          <span className="sr-only">{t('close')}</span>
        </button>
      )}
    </div>
  )
}
