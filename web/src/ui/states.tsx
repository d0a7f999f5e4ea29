import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Notification } from './notification.tsx'

/** Nothing here yet: says why, and what to do about it. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}): ReactElement => (
  <div className="flex flex-col items-center gap-3 rounded-12 border border-dashed border-solid-gray-420 bg-card px-6 py-12 text-center">
    <p className="text-lg font-700">{title}</p>
    {children && <div className="max-w-reading text-solid-gray-700">{children}</div>}
    {action && <div className="pt-2">{action}</div>}
  </div>
)

/** What happened, what is safe, what to do; the number is what the log of the server knows it by. */
export const ErrorState = ({
  title,
  detail,
  requestId,
  onRetry,
}: {
  readonly title?: string
  readonly detail?: string
  readonly requestId?: string
  readonly onRetry?: () => void
}): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <Notification
      kind="error"
      title={title ?? t('error.title')}
      actions={
        onRetry && (
          <Button kind="secondary" size="small" onPress={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {detail && <p>{detail}</p>}
      <p>{t('error.safe')}</p>
      {requestId && (
        <p className="text-sm text-solid-gray-700">
          {t('error.requestId')}: <code className="select-all">{requestId}</code>
        </p>
      )}
    </Notification>
  )
}
