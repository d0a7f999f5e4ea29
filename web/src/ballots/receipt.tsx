import { ballotHash } from '@koe/shared/ballot/message.ts'
import { formatDateTime } from '@koe/shared/calendar/format-date.ts'
import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { type ReactElement, useEffect, useState } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { fetchBallotStatus } from './api.ts'
import type { Remembered } from './device.ts'
import { Heading } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { ReceiptCheck } from './receipt-check.tsx'

interface ReceiptProps {
  readonly invitation: Invitation
  readonly receipt: string
  readonly credentials: Remembered['credentials']
  onChange(): void
  onWipe(): void
}

export function Receipt({
  invitation,
  receipt,
  credentials,
  onChange,
  onWipe,
}: ReceiptProps): ReactElement {
  const { t, language } = useLanguage()
  const [copied, setCopied] = useState(false)
  const open = invitation.state !== 'closed'
  const copy = async () => {
    await navigator.clipboard?.writeText(receipt)
    setCopied(true)
  }
  return (
    <div className="flex flex-col gap-7">
      <Heading>{t.receipt.title}</Heading>
      <div className="flex flex-col items-center gap-3 rounded-12 bg-card p-6 text-center">
        <p className="text-sm text-solid-gray-700">{t.receipt.lead}</p>
        <p className="font-700 text-3xl tracking-widest" data-testid="receipt">
          {receipt}
        </p>
        <div className="no-print flex flex-wrap justify-center gap-2">
          <button
            type="button"
            className={buttonClass('secondary', 'small')}
            onClick={() => void copy()}
          >
            {copied ? t.receipt.copied : t.receipt.copy}
          </button>
          <button
            type="button"
            className={buttonClass('tertiary', 'small')}
            onClick={() => window.print()}
          >
            {t.receipt.print}
          </button>
        </div>
        {credentials && <Presence waveId={invitation.waveId} message={credentials.message} />}
      </div>
      <p>{t.receipt.help}</p>
      {!open && <ReceiptCheck waveId={invitation.waveId} receipt={receipt} />}
      {credentials && open ? (
        <div className="no-print flex flex-col gap-5 border-hairline border-t pt-6">
          <div className="flex flex-col items-start gap-2">
            <p>{t.receipt.changeHelp(formatDateTime(invitation.closesAt, language))}</p>
            <button type="button" className={buttonClass('secondary')} onClick={onChange}>
              {t.receipt.change}
            </button>
          </div>
          <div className="flex flex-col items-start gap-2">
            <p className="text-sm text-solid-gray-700">{t.receipt.wipeHelp}</p>
            <button type="button" className={buttonClass('tertiary', 'small')} onClick={onWipe}>
              {t.receipt.wipe}
            </button>
          </div>
        </div>
      ) : (
        !credentials && <p className="font-700">{t.receipt.wiped}</p>
      )}
    </div>
  )
}

/** Asks the ballot box itself whether the ballot is there. */
function Presence({
  waveId,
  message,
}: {
  readonly waveId: string
  readonly message: string
}): ReactElement | null {
  const { t } = useLanguage()
  const [found, setFound] = useState<'checking' | 'present' | 'missing' | 'unknown'>('checking')
  useEffect(() => {
    let wanted = true
    void ballotHash(message)
      .then((hash) => fetchBallotStatus(waveId, hash))
      .then((answer) => {
        if (!wanted) return
        // After the count the box says nothing any more; the public list does.
        if (answer.kind !== 'ok') setFound('unknown')
        else setFound(answer.value.present ? 'present' : 'missing')
      })
    return () => {
      wanted = false
    }
  }, [waveId, message])
  if (found === 'unknown') return null
  return (
    <p
      role="status"
      className={found === 'missing' ? 'font-700 text-error-1' : 'text-sm text-solid-gray-700'}
    >
      {t.receipt[found]}
    </p>
  )
}
