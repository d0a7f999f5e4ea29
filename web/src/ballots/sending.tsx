import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import type { Device } from './device.ts'
import { Heading } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { type Sent, sendBallot } from './send-ballot.ts'

interface SendingProps {
  readonly link: string
  readonly ballot: NonNullable<Invitation['ballot']>
  readonly answers: Readonly<Record<string, string>>
  readonly device: Device
  readonly shared: boolean
  onSent(sent: Exclude<Sent, { kind: 'offline' }>): void
}

const retryAfter = 5_000

/** Sends until it is sent: a lost connection waits for the next one, by event and by the clock. */
export function Sending({
  link,
  ballot,
  answers,
  device,
  shared,
  onSent,
}: SendingProps): ReactElement {
  const { t } = useLanguage()
  const [offline, setOffline] = useState(false)
  const busy = useRef(false)
  const attempt = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    const sent = await oneTabAtATime(() => sendBallot(link, ballot, answers, device))
    busy.current = false
    if (sent.kind === 'offline') setOffline(true)
    else onSent(sent)
  }, [link, ballot, answers, device, onSent])

  useEffect(() => {
    void attempt()
  }, [attempt])
  useEffect(() => {
    if (!offline) return
    const again = () => void attempt()
    const timer = setInterval(again, retryAfter)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [offline, attempt])

  return (
    <div className="flex flex-col gap-5" role="status">
      <Heading key={String(offline)}>{offline ? t.sending.offlineTitle : t.sending.title}</Heading>
      <p>{offline ? (shared ? t.sending.offline : t.sending.offlineKept) : t.sending.lead}</p>
      {offline ? (
        <button
          type="button"
          className={`${buttonClass('secondary')} self-start`}
          onClick={() => void attempt()}
        >
          {t.sending.retry}
        </button>
      ) : (
        <progress
          aria-label={t.sending.title}
          className="h-2 w-full animate-pulse appearance-none overflow-hidden rounded-full bg-blue-200 [&::-webkit-progress-bar]:bg-blue-200"
        />
      )}
    </div>
  )
}

/** Two tabs with the same link must not both ask for a ballot; the second finds the first one's. */
async function oneTabAtATime(work: () => Promise<Sent>): Promise<Sent> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('koe-send', work)
}
