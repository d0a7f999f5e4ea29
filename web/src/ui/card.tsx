import { type ReactElement, type ReactNode, useId } from 'react'

type CardProps = {
  readonly title?: string
  readonly children: ReactNode
  readonly headingLevel?: 2 | 3
  readonly actions?: ReactNode
}

export const Card = ({ title, children, headingLevel = 2, actions }: CardProps): ReactElement => {
  const id = useId()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className="keep-together flex min-w-0 flex-col gap-4 rounded-12 bg-card p-4 sm:p-6 print:border print:border-solid-gray-420"
    >
      {title !== undefined && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <Heading id={id}>{title}</Heading>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

/** Sections of a page, 64 px apart. */
export const Section = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement => {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-6 pt-10 first:pt-0 [.page-heading+&]:pt-0"
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
