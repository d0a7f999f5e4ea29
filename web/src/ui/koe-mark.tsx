import type { ReactElement } from 'react'

/** A speech bubble with three levels of a voice in it. */
export const KoeMark = ({
  className = 'size-8',
}: {
  readonly className?: string
}): ReactElement => (
  <svg className={`shrink-0 ${className}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      className="fill-blue-900"
      d="M16 3C8.3 3 2 8.4 2 15.2c0 4 2.2 7.5 5.6 9.7L6.5 30l6-3.1c1.1.2 2.3.4 3.5.4 7.7 0 14-5.4 14-12.1S23.7 3 16 3Z"
    />
    <path className="fill-white" d="M9 13.5h2.4v4H9zM14.8 9.5h2.4v12h-2.4zM20.6 12h2.4v7h-2.4z" />
  </svg>
)
