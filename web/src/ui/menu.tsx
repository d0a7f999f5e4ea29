import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button } from './button.tsx'
import { ChevronDown } from './icons.tsx'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly href?: string
  readonly onAction?: () => void
}

type MenuProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly icon?: ReactNode
  /** On a phone the icon must do; the label is still spoken. */
  readonly iconOnlyOnPhone?: boolean
}

/** A button that opens a short list of things to do. */
export const Menu = ({
  label,
  entries,
  icon,
  iconOnlyOnPhone = false,
}: MenuProps): ReactElement => (
  <MenuTrigger>
    <Button kind="tertiary" size="small" icon={icon} className="no-underline">
      <span className="inline-flex items-center gap-1">
        <span className={iconOnlyOnPhone ? 'max-sm:sr-only' : ''}>{label}</span>
        <ChevronDown className="size-4" />
      </span>
    </Button>
    <Popover
      placement="bottom end"
      className="min-w-48 rounded-8 border border-solid-gray-420 bg-white py-1 shadow-1"
    >
      <AriaMenu className="outline-none" aria-label={label}>
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            {...(entry.href === undefined ? {} : { href: entry.href })}
            onAction={() => entry.onAction?.()}
            className="flex min-h-11 cursor-pointer items-center px-4 py-2 text-solid-gray-900 no-underline visited:text-solid-gray-900 data-focused:bg-blue-50 data-focused:underline"
          >
            {entry.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
