import { type ReactElement, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronRight } from './icons.tsx'
import { Link } from './link.tsx'

export type Crumb = { readonly label: string; readonly href?: string }

export const Breadcrumbs = ({
  crumbs,
  label,
}: {
  readonly crumbs: readonly Crumb[]
  /** Where a page has a second path besides its own. */
  readonly label?: string
}): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <nav aria-label={label ?? t('breadcrumbs')} className="[main>&]:-mb-4">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="inline-flex items-center gap-1">
            {index > 0 && <ChevronRight className="size-4 text-solid-gray-536" />}
            {crumb.href === undefined ? (
              <span aria-current="page" className="inline-flex min-h-11 items-center">
                {crumb.label}
              </span>
            ) : (
              <Link href={crumb.href} className="inline-flex min-h-11 items-center">
                {crumb.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One h1 a page, and the sentence that says what the page found or is for. Names the tab, too. */
export const PageHeading = ({
  title,
  lead,
  eyebrow,
  actions,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly eyebrow?: ReactNode
  readonly actions?: ReactNode
}): ReactElement => {
  const { t } = useTranslation('ui')
  useEffect(() => {
    document.title = `${title} | ${t('wordmark')}`
  }, [title, t])
  return (
    <div className="page-heading flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="flex min-w-0 flex-col gap-2">
        {eyebrow && <div className="text-sm text-solid-gray-700">{eyebrow}</div>}
        <h1>{title}</h1>
        {lead && <p className="max-w-reading text-[1.0625rem] text-solid-gray-700">{lead}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
