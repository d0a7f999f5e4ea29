import { fingerprintInGroups } from '@koe/shared/ballot/manifest.ts'
import { formatDateWithWeekday } from '@koe/shared/calendar/format-date.ts'
import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { type ReactElement, type ReactNode, useState } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { Heading } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { minutesFor } from './pace.ts'

interface WelcomeProps {
  readonly invitation: Invitation
  readonly answered: number
  onStart(shared: boolean): void
  onWipe(): void
}

export function Welcome({ invitation, answered, onStart, onWipe }: WelcomeProps): ReactElement {
  const { t, language } = useLanguage()
  const [shared, setShared] = useState(false)
  const items = invitation.ballot?.questionnaire.items.length ?? 0
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <Heading focus={false} className="text-2xl sm:text-[2rem]">
          {invitation.title[language]}
        </Heading>
        <p>{t.welcome.purpose}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-8 border-hairline border-y py-4 sm:gap-x-12">
          <Fact term={t.welcome.minutes}>{t.welcome.minutesValue(minutesFor(items), items)}</Fact>
          <Fact term={t.welcome.until}>{formatDateWithWeekday(invitation.closesAt, language)}</Fact>
        </dl>
      </div>
      <Stored invitation={invitation} />
      {answered > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-12 border border-blue-900 p-4">
          <p>{t.welcome.resumeNote(answered)}</p>
          <button type="button" className={buttonClass('tertiary', 'small')} onClick={onWipe}>
            {t.welcome.wipe}
          </button>
        </div>
      )}
      <div className="flex flex-col gap-4">
        <label className="flex items-start gap-3 py-1">
          <input
            type="checkbox"
            className="mt-0.5 size-6 shrink-0 accent-blue-900"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
          <span>
            {t.welcome.shared}
            <span className="block text-sm text-solid-gray-700">{t.welcome.sharedHelp}</span>
          </span>
        </label>
      </div>
      <div className="sticky bottom-0 -mx-5 border-hairline border-t bg-white px-5 py-3 sm:static sm:mx-0 sm:border-0 sm:p-0">
        <button
          type="button"
          className={`${buttonClass('primary')} w-full sm:w-auto sm:self-start sm:px-10`}
          onClick={() => onStart(shared)}
        >
          {answered > 0 && !shared ? t.welcome.resume : t.welcome.start}
        </button>
      </div>
    </div>
  )
}

function Fact({
  term,
  children,
}: {
  readonly term: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <div>
      <dt className="text-sm text-solid-gray-700">{term}</dt>
      <dd className="font-700">{children}</dd>
    </div>
  )
}

/** What is stored and what is not, in three sentences, and how anybody can know. */
function Stored({ invitation }: { readonly invitation: Invitation }): ReactElement {
  const { t } = useLanguage()
  const fingerprint = invitation.ballot?.fingerprint
  return (
    <section className="flex flex-col gap-4 rounded-12 bg-card p-5 sm:p-6" aria-labelledby="stored">
      <h2 id="stored" className="text-lg">
        {t.welcome.storedTitle}
      </h2>
      <ol className="flex flex-col gap-3">
        {[...t.welcome.stored, t.welcome.storedGroups(invitation.minGroup)].map(
          (sentence, index) => (
            <li key={sentence} className="flex gap-3">
              <span
                aria-hidden="true"
                className="flex size-7 shrink-0 items-center justify-center rounded-full bg-blue-100 font-700 text-blue-900 text-sm"
              >
                {index + 1}
              </span>
              <span>{sentence}</span>
            </li>
          ),
        )}
      </ol>
      <details className="group">
        <summary className="flex min-h-11 items-center font-700 text-blue-900 underline underline-offset-4">
          {t.welcome.how}
        </summary>
        <div className="flex flex-col gap-3 border-blue-900 border-l-4 py-1 pl-4">
          {t.welcome.howSteps.map((step) => (
            <p key={step}>{step}</p>
          ))}
          <p className="text-solid-gray-700">{t.welcome.howLimits}</p>
          {fingerprint && (
            <div>
              <p className="font-700">{t.welcome.fingerprint}</p>
              <p className="font-mono text-sm tracking-wide">{fingerprintInGroups(fingerprint)}</p>
              <p className="text-sm text-solid-gray-700">{t.welcome.fingerprintHelp}</p>
            </div>
          )}
        </div>
      </details>
    </section>
  )
}
