import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Cross, Menu as MenuIcon, Person } from '../ui/icons.tsx'
import { KoeMark } from '../ui/koe-mark.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Link } from '../ui/link.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { SkipLink } from '../ui/skip-link.tsx'

export type NavigationLink = {
  readonly label: string
  readonly href: string
  readonly current?: boolean
}

type ShellProps = {
  /** Empty before sign-in: then the header keeps only the wordmark and the language. */
  readonly navigation: readonly NavigationLink[]
  readonly account?: { readonly name: string; readonly entries: readonly MenuEntry[] }
  readonly homeHref: string
  readonly children: ReactNode
  readonly footer?: ReactNode
}

const Wordmark = ({ href }: { readonly href: string }): ReactElement => {
  const { t } = useTranslation('ui')
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center gap-2.5 text-solid-gray-900 no-underline visited:text-solid-gray-900 hover:underline"
    >
      <KoeMark />
      <span className="text-xl leading-120 font-700">{t('wordmark')}</span>
    </Link>
  )
}

const NavigationList = ({
  links,
  onFollow,
}: {
  readonly links: readonly NavigationLink[]
  readonly onFollow: () => void
}): ReactElement => (
  <ul className="flex flex-col md:flex-row md:gap-1">
    {links.map((link) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside takes the key; this only closes the menu
      <li key={link.href} onClick={onFollow}>
        <Link
          href={link.href}
          current={link.current ?? false}
          className="flex min-h-12 items-center border-l-4 border-transparent px-4 leading-130 text-solid-gray-900 no-underline visited:text-solid-gray-900 hover:bg-blue-50 hover:underline aria-[current=page]:border-blue-900 aria-[current=page]:font-700 aria-[current=page]:text-blue-900 md:border-b-4 md:border-l-0 md:px-3.5"
        >
          {link.label}
        </Link>
      </li>
    ))}
  </ul>
)

const Navigation = ({ links }: { readonly links: readonly NavigationLink[] }): ReactElement => {
  const { t } = useTranslation('ui')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="main-navigation"
        onClick={() => setOpen(!open)}
        className="no-print inline-flex min-h-11 items-center gap-2 rounded-8 border border-solid-gray-536 px-3 text-sm font-700 hover:bg-solid-gray-50 md:hidden"
      >
        {open ? <Cross /> : <MenuIcon />}
        {t('menu')}
      </button>
      <nav
        id="main-navigation"
        aria-label={t('navigation')}
        className={`w-full border-t border-hairline pt-1 max-md:order-last md:block ${open ? '' : 'max-md:hidden'}`}
      >
        <NavigationList links={links} onFollow={() => setOpen(false)} />
        <div className="border-t border-hairline px-4 py-2 md:hidden">
          <LanguageSwitch />
        </div>
      </nav>
    </>
  )
}

/** The frame of every office page. The answering page has a frame of its own. */
export const Shell = (props: ShellProps): ReactElement => (
  <div className="flex min-h-dvh flex-col">
    <SkipLink target="main" />
    <header className="border-b border-solid-gray-420 in-[body:has(.own-paper)]:print:hidden">
      <div className="mx-auto flex max-w-office flex-wrap items-center gap-x-3 px-4 pt-2 max-md:pb-2 sm:px-6">
        <div className="mr-auto">
          <Wordmark href={props.homeHref} />
        </div>
        <div className={`no-print ${props.navigation.length > 0 ? 'max-md:hidden' : ''}`}>
          <LanguageSwitch />
        </div>
        {props.account && (
          <div className="no-print">
            <Menu
              label={props.account.name}
              entries={props.account.entries}
              icon={<Person />}
              iconOnlyOnPhone
            />
          </div>
        )}
        {props.navigation.length > 0 && <Navigation links={props.navigation} />}
      </div>
    </header>
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-office grow flex-col gap-8 px-4 py-6 sm:px-6 sm:py-8 in-[body:has(.own-paper)]:print:max-w-none in-[body:has(.own-paper)]:print:p-0"
    >
      {props.children}
    </main>
    {props.footer && (
      <footer className="no-print border-t border-hairline">
        <div className="mx-auto max-w-office px-4 py-6 text-sm text-solid-gray-700 sm:px-6">
          {props.footer}
        </div>
      </footer>
    )}
  </div>
)
