export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger'
export type ButtonSize = 'medium' | 'small'

const shape =
  'inline-flex items-center justify-center gap-2 rounded-8 border text-center font-700 leading-130 no-underline select-none transition-colors duration-150'

/** Small buttons still offer 44 px: 2.75rem is the floor for every target. */
const sizes: Record<ButtonSize, string> = {
  medium: 'min-h-12 min-w-24 px-5 py-2 text-base',
  small: 'min-h-11 min-w-11 shrink-0 px-3 py-1.5 text-sm whitespace-nowrap',
}

const kinds: Record<ButtonKind, string> = {
  primary:
    'border-transparent bg-blue-900 text-white visited:text-white hover:bg-blue-1000 hover:underline active:bg-blue-1200',
  secondary:
    'border-blue-900 bg-white text-blue-900 visited:text-blue-900 hover:bg-blue-100 hover:underline active:bg-blue-200',
  tertiary:
    'border-transparent bg-transparent text-blue-900 visited:text-blue-900 underline underline-offset-4 hover:bg-blue-50 active:bg-blue-100',
  danger:
    'border-transparent bg-red-900 text-white visited:text-white hover:bg-red-1000 hover:underline active:bg-red-1200',
}

/** `disabled:` serves native buttons, `data-disabled:` those of the widget library. */
const unavailable =
  'disabled:border-transparent disabled:bg-solid-gray-200 disabled:text-solid-gray-700 disabled:no-underline data-disabled:border-transparent data-disabled:bg-solid-gray-200 data-disabled:text-solid-gray-700 data-disabled:no-underline'

/** The look of a button for anything that acts like one, also without the widget library. */
export const buttonClass = (kind: ButtonKind = 'primary', size: ButtonSize = 'medium'): string =>
  `${shape} ${sizes[size]} ${kinds[kind]} ${unavailable}`
