import type { ReactElement, ReactNode } from 'react'

/** A part of the sheet: closer set than a card, because all of them share one screen and one page. */
export const Panel = ({
  title,
  note,
  children,
}: {
  readonly title: string
  /** What the marks inside are; left out on a phone, where there are none. */
  readonly note?: string
  readonly children: ReactNode
}): ReactElement => (
  <section className="keep-together flex min-w-0 flex-col gap-2 rounded-12 bg-card px-4 py-3.5 sm:px-5 print:border print:border-solid-gray-420 print:px-3 print:py-2">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="text-lg leading-150 print:text-[0.9375rem]">{title}</h2>
      {note && (
        <p className="text-[0.8125rem] leading-150 text-solid-gray-700 max-md:hidden print:block">
          {note}
        </p>
      )}
    </div>
    {children}
  </section>
)
