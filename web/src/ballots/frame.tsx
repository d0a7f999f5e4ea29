import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { KoeMark } from '../ui/koe-mark.tsx'
import { useLanguage } from './language.tsx'

interface FrameProps {
  readonly heading?: string | undefined
  readonly children: ReactNode
}

/** The one frame of the answering page. No navigation: there is nowhere else to go. */
export function Frame({ heading, children }: FrameProps): ReactElement {
  const { t, language, setLanguage } = useLanguage()
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3"
      >
        {t.skip}
      </a>
      <header className="border-hairline border-b">
        <div className="mx-auto flex max-w-answering items-center justify-between gap-4 px-5 py-2">
          <p className="flex min-w-0 items-center gap-2.5 font-700">
            <KoeMark className="size-7" />
            <span className="truncate">{heading ?? t.brand}</span>
          </p>
          <button
            type="button"
            lang={other}
            className={`${buttonClass('tertiary', 'small')} -mr-3`}
            onClick={() => setLanguage(other)}
          >
            {t.switchLanguage}
          </button>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-answering grow px-5 pt-8 pb-16 sm:pt-10"
      >
        {children}
      </main>
    </div>
  )
}

interface HeadingProps {
  readonly children: ReactNode
  readonly className?: string
  /** Moves the focus here when the screen appears, so that a screen reader starts at its top. */
  readonly focus?: boolean
}

export function Heading({ children, className = '', focus = true }: HeadingProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true })
    if (focus) window.scrollTo(0, 0)
  }, [focus])
  return (
    <h1 ref={heading} tabIndex={-1} className={`outline-none! shadow-none! ${className}`}>
      {children}
    </h1>
  )
}
