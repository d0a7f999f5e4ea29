import { receiptOfHash } from '@koe/shared/ballot/message.ts'
import type { BallotList } from '@koe/shared/contracts/results.ts'
import { type FormEvent, type ReactElement, useState } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import { inputClass } from '../ui/field-class.ts'
import { fetchBallotList } from './api.ts'
import { useLanguage } from './language.tsx'
import { readReceiptCode } from './link-code.ts'

type Found =
  | { readonly kind: 'invalid' | 'notYet' | 'offline' }
  | { readonly kind: 'counted' | 'absent'; readonly list: BallotList }

interface ReceiptCheckProps {
  readonly waveId: string
  readonly receipt?: string
}

/** Looks a receipt up in the public list of the closed wave. The code itself is never sent. */
export function ReceiptCheck({ waveId, receipt = '' }: ReceiptCheckProps): ReactElement {
  const { t } = useLanguage()
  const [typed, setTyped] = useState(receipt)
  const [found, setFound] = useState<Found>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const code = readReceiptCode(typed)
    setFound(code ? await look(waveId, code) : { kind: 'invalid' })
  }
  return (
    <form
      className="flex flex-col gap-4 rounded-12 bg-card p-5 sm:p-6"
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <h2 className="text-lg">{t.list.title}</h2>
      <p>{t.list.lead}</p>
      <div className="flex flex-col gap-2">
        <label htmlFor="receipt-code" className="font-700">
          {t.list.label}
        </label>
        <input
          id="receipt-code"
          className={`${inputClass} max-w-xs tracking-wider`}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={found?.kind === 'invalid'}
          aria-describedby="receipt-found"
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <button type="submit" className={`${buttonClass('secondary')} self-start`}>
        {t.list.check}
      </button>
      <div id="receipt-found" role="status">
        {found && (
          <p className={found.kind === 'counted' ? 'font-700' : 'font-700 text-error-1'}>
            {t.list[found.kind]}
          </p>
        )}
        {found && 'list' in found && (
          <p className="text-sm text-solid-gray-700">
            {t.list.counts(found.list.issued, found.list.ballots, found.list.invalid)}
          </p>
        )}
      </div>
    </form>
  )
}

async function look(waveId: string, code: string): Promise<Found> {
  const answer = await fetchBallotList(waveId)
  if (answer.kind === 'offline') return answer
  if (answer.kind === 'problem') return { kind: 'notYet' }
  const list = answer.value
  const counted = list.hashes.some((hash) => receiptOfHash(hash) === code)
  return { kind: counted ? 'counted' : 'absent', list }
}
