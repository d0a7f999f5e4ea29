import { type ReactElement, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

type FindingHeadingProps = {
  /** Names the tab of the browser: a finding would be too long for it. */
  readonly tab: string
  /** What the page is about, for paper, where no breadcrumb stands. */
  readonly subject: ReactNode
  /** Stands on the screen, too: that the data are made up. */
  readonly mark?: ReactNode
  /** The finding, one sentence a line: the h1 of the page. */
  readonly finding: readonly string[]
  readonly details?: string
  readonly aside?: ReactNode
}

export const FindingHeading = (props: FindingHeadingProps): ReactElement => {
  const { t } = useTranslation('ui')
  const { tab } = props
  useEffect(() => {
    document.title = `${tab} | ${t('wordmark')}`
  }, [tab, t])
  return (
    <div className="grid items-start gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-2">
        <div
          className={`${props.mark ? 'flex' : 'hidden'} flex-wrap items-center gap-x-3 text-sm text-solid-gray-700 print:flex`}
        >
          <span className="hidden print:inline">{props.subject}</span>
          {props.mark}
        </div>
        <h1 className="text-[1.375rem] leading-150 [text-wrap:pretty] [word-break:auto-phrase] md:text-[1.625rem]">
          {props.finding.map((sentence) => (
            <span key={sentence} className="md:block">
              {sentence}{' '}
            </span>
          ))}
        </h1>
        {props.details && (
          <p className="max-w-[46em] text-[1.0625rem] [word-break:auto-phrase] text-solid-gray-700">
            {props.details}
          </p>
        )}
      </div>
      {props.aside}
    </div>
  )
}
