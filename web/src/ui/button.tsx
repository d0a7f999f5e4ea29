import type { ReactElement, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { type ButtonKind, type ButtonSize, buttonClass } from './button-class.ts'

export type ButtonProps = Omit<AriaProps, 'className' | 'style' | 'children'> & {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  /** Spoken and shown while pending; the button keeps its width and its focus. */
  readonly pendingLabel?: string
  readonly children: ReactNode
  readonly className?: string
}

const Dots = (): ReactElement => (
  <span className="inline-flex gap-1" aria-hidden="true">
    {[0, 1, 2].map((dot) => (
      <span key={dot} className="size-1.5 animate-pulse rounded-full bg-current" />
    ))}
  </span>
)

/**
 * Pending is ours and not the library's: its announcement leaves an element behind that points at a
 * button which has gone, and that is an error to every accessibility checker.
 */
export const Button = ({
  kind = 'primary',
  size = 'medium',
  icon,
  pendingLabel,
  children,
  className = '',
  isPending,
  onPress,
  type,
  ...rest
}: ButtonProps): ReactElement => {
  const { t } = useTranslation('ui')
  const working = isPending === true
  const words = pendingLabel ?? t('pending')
  return (
    <>
      <AriaButton
        {...rest}
        type={working || type === undefined ? 'button' : type}
        {...(onPress && !working ? { onPress } : {})}
        {...(working ? { 'data-pending': true } : {})}
        className={`${buttonClass(kind, size)} ${className}`}
      >
        {working ? <Dots /> : icon}
        <span>{working ? words : children}</span>
      </AriaButton>
      {isPending !== undefined && (
        <span role="status" className="sr-only">
          {working ? words : ''}
        </span>
      )}
    </>
  )
}
