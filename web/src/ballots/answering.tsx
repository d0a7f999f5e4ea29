import { formatDateTime } from '@koe/shared/calendar/format-date.ts'
import { type ReactElement, useEffect, useState } from 'react'
import { Frame } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { codeOfHash, readLinkCode } from './link-code.ts'
import { CodeEntry, Notice } from './notice.tsx'
import { type Opened, openInvitation } from './open-invitation.ts'
import { ReceiptCheck } from './receipt-check.tsx'
import { Session } from './session.tsx'

/** The personal code stands in the fragment, which no browser sends and no server logs. */
const codeInAddress = () => codeOfHash(location.hash)

/** From the link to the right page: a ballot to fill in, or one clear reason why not. */
export function Answering(): ReactElement {
  const { t } = useLanguage()
  const [code, setCode] = useState(codeInAddress)
  const [opened, setOpened] = useState<Opened>()
  const [round, setRound] = useState(0)
  const link = readLinkCode(code)

  useEffect(() => {
    const onHash = () => setCode(codeInAddress())
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])
  useEffect(() => {
    if (!link || round < 0) return
    let wanted = true
    setOpened(undefined)
    void openInvitation(link).then((result) => {
      if (wanted) setOpened(result)
    })
    return () => {
      wanted = false
    }
  }, [link, round])

  const enterCode = (typed: string) => {
    history.replaceState(null, '', `/a#${typed}`)
    setCode(typed)
  }
  if (code === '')
    return (
      <Frame>
        <CodeEntry onCode={enterCode} />
      </Frame>
    )
  if (link && opened === undefined)
    return (
      <Frame>
        <p role="status">{t.loading}</p>
      </Frame>
    )
  if (link && opened?.kind === 'ready') return <Session link={link} {...opened} />
  return (
    <Frame>
      <Closed
        opened={link && opened?.kind !== 'ready' ? opened : { kind: 'unknown' }}
        onRetry={() => setRound((last) => last + 1)}
        onEnterCode={() => setCode('')}
      />
    </Frame>
  )
}

interface ClosedProps {
  readonly opened: Exclude<Opened, { kind: 'ready' }> | undefined
  onRetry(): void
  onEnterCode(): void
}

function Closed({ opened, onRetry, onEnterCode }: ClosedProps): ReactElement {
  const { t, language } = useLanguage()
  const kind = opened?.kind ?? 'offline'
  useEffect(() => {
    if (kind !== 'offline') return
    window.addEventListener('online', onRetry)
    return () => window.removeEventListener('online', onRetry)
  }, [kind, onRetry])
  const notices = t.notices
  const retry = { label: notices.retry, onPress: onRetry }
  if (opened?.kind === 'early')
    return (
      <Notice title={notices.early.title}>
        {notices.early.body(formatDateTime(opened.opensAt, language))}
      </Notice>
    )
  if (opened?.kind === 'closed')
    return (
      <div className="flex flex-col gap-8">
        <Notice title={notices.closed.title}>
          {notices.closed.body(formatDateTime(opened.closesAt, language))}
        </Notice>
        <ReceiptCheck waveId={opened.waveId} />
      </div>
    )
  if (opened?.kind === 'unknown')
    return (
      <Notice
        title={notices.unknown.title}
        action={{ label: notices.enterCode, onPress: onEnterCode }}
      >
        {notices.unknown.body}
      </Notice>
    )
  if (opened?.kind === 'failed')
    return (
      <Notice title={opened.title} requestId={opened.requestId} action={retry}>
        {opened.detail}
      </Notice>
    )
  if (opened?.kind === 'used' || opened?.kind === 'insecure' || opened?.kind === 'distrust')
    return <Notice title={notices[opened.kind].title}>{notices[opened.kind].body}</Notice>
  return (
    <Notice title={notices.offline.title} action={retry}>
      {notices.offline.body}
    </Notice>
  )
}
