import type { ReactElement, ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { useTranslation } from 'react-i18next'
import { type ButtonKind, type ButtonSize, buttonClass } from './button-class.ts'

type LinkProps = {
  readonly href: string
  readonly children: ReactNode
  readonly newTab?: boolean
  /** This is where the reader is: an item of a navigation. */
  readonly current?: boolean
  readonly className?: string
}

/** Client-side navigation comes from the RouterProvider of the widget library around the app. */
export const Link = ({
  href,
  children,
  newTab = false,
  current = false,
  className = '',
}: LinkProps): ReactElement => {
  const { t } = useTranslation('ui')
  const target = newTab ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <AriaLink
      href={href}
      className={className}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      {...target}
    >
      {children}
      {newTab && <span className="text-sm"> {t('opensNewTab')}</span>}
    </AriaLink>
  )
}

/** A place to go that looks like an action; `download` saves what is behind the address. */
export const ButtonLink = ({
  href,
  kind = 'secondary',
  size = 'medium',
  icon,
  download,
  children,
}: {
  readonly href: string
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  readonly download?: string
  readonly children: ReactNode
}): ReactElement => (
  <AriaLink
    href={href}
    className={buttonClass(kind, size)}
    {...(download === undefined ? {} : { download })}
  >
    {icon}
    <span>{children}</span>
  </AriaLink>
)
