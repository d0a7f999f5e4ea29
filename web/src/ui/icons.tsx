import type { ReactElement } from 'react'

type IconProps = { readonly className?: string }

/** Icons accompany words and say nothing of their own, so they are hidden from screen readers. */
const Icon = ({
  path,
  className = 'size-5',
}: IconProps & { readonly path: string }): ReactElement => (
  <svg
    className={`shrink-0 ${className}`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={path} />
  </svg>
)

export const ChevronDown = (props: IconProps): ReactElement => (
  <Icon path="M6 9.5l6 6 6-6" {...props} />
)
export const ChevronRight = (props: IconProps): ReactElement => (
  <Icon path="M9.5 6l6 6-6 6" {...props} />
)
export const Check = (props: IconProps): ReactElement => (
  <Icon path="M5 12.5l4.5 4.5L19 7.5" {...props} />
)
export const Cross = (props: IconProps): ReactElement => (
  <Icon path="M6 6l12 12M18 6L6 18" {...props} />
)
export const Menu = (props: IconProps): ReactElement => (
  <Icon path="M4 7h16M4 12h16M4 17h16" {...props} />
)
export const Download = (props: IconProps): ReactElement => (
  <Icon path="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14" {...props} />
)
export const Upload = (props: IconProps): ReactElement => (
  <Icon path="M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14" {...props} />
)
export const Globe = (props: IconProps): ReactElement => (
  <Icon
    path="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.5 9h17M3.5 15h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18"
    {...props}
  />
)
export const Person = (props: IconProps): ReactElement => (
  <Icon path="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6" {...props} />
)
export const Info = (props: IconProps): ReactElement => (
  <Icon path="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.5M12 7.5v.1" {...props} />
)
export const Success = (props: IconProps): ReactElement => (
  <Icon path="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.3l2.8 2.8L16 9.5" {...props} />
)
export const Warning = (props: IconProps): ReactElement => (
  <Icon path="M12 3.5L2.5 20h19L12 3.5ZM12 10v4.5M12 17v.1" {...props} />
)
export const Failure = (props: IconProps): ReactElement => (
  <Icon
    path="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM12 7.5v5.5M12 16.3v.1"
    {...props}
  />
)
export const SortBoth = (props: IconProps): ReactElement => (
  <Icon path="M8 10l4-4 4 4M8 14l4 4 4-4" {...props} />
)
export const SortUp = (props: IconProps): ReactElement => <Icon path="M6 15l6-6 6 6" {...props} />
export const SortDown = (props: IconProps): ReactElement => <Icon path="M6 9l6 6 6-6" {...props} />
