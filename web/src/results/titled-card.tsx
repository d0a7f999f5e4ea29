import type { ReactElement, ReactNode } from 'react'
import { Card } from '../ui/card.tsx'

/** A card whose title is as large as that of a chart beside it. */
export const TitledCard = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactElement => (
  <Card>
    <h2 className="text-[1.1875rem] leading-150 sm:text-xl">{title}</h2>
    {children}
  </Card>
)
