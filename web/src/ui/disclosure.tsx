import type { ReactElement, ReactNode } from 'react'
import { ChevronDown } from './icons.tsx'

type DisclosureProps = {
  readonly summary: string
  readonly children: ReactNode
  readonly open?: boolean
}

/** "How this was computed" and its like: the browser's own, so that it prints and is searched. */
export const Disclosure = ({ summary, children, open = false }: DisclosureProps): ReactElement => (
  <details className="group" open={open}>
    <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-4 pr-2 text-blue-900 underline underline-offset-4 hover:decoration-[3px] [&::-webkit-details-marker]:hidden">
      <span className="inline-flex size-6 items-center justify-center rounded-full border border-blue-900">
        <ChevronDown className="size-4 transition-transform duration-150 group-open:rotate-180" />
      </span>
      {summary}
    </summary>
    <div className="mt-2 max-w-reading border-l-4 border-solid-gray-200 pl-4 text-solid-gray-800">
      {children}
    </div>
  </details>
)
