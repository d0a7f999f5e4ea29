import type { Invitation } from '@koe/shared/contracts/ballots.ts'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { type Device, memoryOnly, type Remembered } from './device.ts'
import { Frame } from './frame.tsx'
import { useLanguage } from './language.tsx'
import { Notice } from './notice.tsx'
import { Question } from './question.tsx'
import { Receipt } from './receipt.tsx'
import { Review } from './review.tsx'
import type { Sent } from './send-ballot.ts'
import { Sending } from './sending.tsx'
import { Welcome } from './welcome.tsx'

type Screen =
  | { readonly at: 'welcome' }
  | { readonly at: 'review' }
  | { readonly at: 'sending' }
  | { readonly at: 'question'; readonly index: number }
  | { readonly at: 'receipt'; readonly receipt: string }
  | { readonly at: 'refused'; readonly sent: Extract<Sent, { kind: 'refused' }> }

interface SessionProps {
  readonly link: string
  readonly invitation: Invitation
  readonly device: Device
  readonly remembered: Remembered
}

/** One person's way from the first screen to the receipt. */
export function Session({ link, invitation, device: own, remembered }: SessionProps): ReactElement {
  const { t, language } = useLanguage()
  const [device, setDevice] = useState(own)
  const [answers, setAnswers] = useState(remembered.answers)
  const [credentials, setCredentials] = useState(remembered.credentials)
  const [first] = useState(() => firstScreen(remembered))
  const [screen, show] = useScreens(first)
  const { ballot } = invitation

  const answer = (key: string, code: string | undefined) => {
    const { [key]: _before, ...others } = answers
    const next = code === undefined ? others : { ...others, [key]: code }
    setAnswers(next)
    void device.load().then((kept) => device.save({ ...kept, answers: next }))
  }
  const start = (shared: boolean) => {
    if (shared) {
      void own.wipe()
      setDevice(memoryOnly())
      setAnswers({})
      history.replaceState(history.state, '', '/a')
    }
    const items = ballot?.questionnaire.items ?? []
    const first = shared ? 0 : items.findIndex(({ key }) => answers[key] === undefined)
    show(first < 0 ? { at: 'review' } : { at: 'question', index: first })
  }
  const forget = async () => {
    await device.wipe()
    setAnswers({})
    setCredentials(undefined)
  }
  const onSent = useCallback(
    (sent: Exclude<Sent, { kind: 'offline' }>) => {
      if (sent.kind === 'refused') return show({ at: 'refused', sent })
      setAnswers({})
      // A shared computer keeps nothing: memory ends with this page.
      if (device === own) void device.load().then((kept) => setCredentials(kept.credentials))
      show({ at: 'receipt', receipt: sent.receipt })
    },
    [device, own, show],
  )

  const body = (): ReactElement | null => {
    if (screen.at === 'receipt')
      return (
        <Receipt
          invitation={invitation}
          receipt={screen.receipt}
          credentials={credentials}
          onChange={() => show({ at: 'question', index: 0 })}
          onWipe={() => void forget()}
        />
      )
    if (screen.at === 'refused')
      return (
        <Notice
          title={t.notices.refused.title}
          requestId={screen.sent.requestId}
          action={{ label: t.notices.retry, onPress: () => show({ at: 'review' }) }}
        >
          {screen.sent.detail || t.notices.refused.body}
        </Notice>
      )
    if (!ballot) return null
    const { questionnaire } = ballot
    if (screen.at === 'welcome')
      return (
        <Welcome
          invitation={invitation}
          answered={Object.keys(answers).length}
          onStart={start}
          onWipe={() => void forget()}
        />
      )
    if (screen.at === 'review')
      return (
        <Review
          questionnaire={questionnaire}
          answers={answers}
          onChange={(index) => show({ at: 'question', index })}
          onBack={() => show({ at: 'question', index: questionnaire.items.length - 1 })}
          onSend={() => show({ at: 'sending' })}
        />
      )
    if (screen.at === 'sending')
      return (
        <Sending
          link={link}
          ballot={ballot}
          answers={answers}
          device={device}
          shared={device !== own}
          onSent={onSent}
        />
      )
    const item = questionnaire.items[screen.index]
    if (!item) return null
    const last = screen.index === questionnaire.items.length - 1
    return (
      <Question
        questionnaire={questionnaire}
        item={item}
        index={screen.index}
        answer={answers[item.key]}
        onAnswer={(code) => answer(item.key, code)}
        onBack={() =>
          show(screen.index === 0 ? { at: 'welcome' } : { at: 'question', index: screen.index - 1 })
        }
        onNext={() => show(last ? { at: 'review' } : { at: 'question', index: screen.index + 1 })}
      />
    )
  }
  return (
    <Frame heading={screen.at === 'welcome' ? undefined : invitation.title[language]}>
      {body()}
    </Frame>
  )
}

function firstScreen({ receipt }: Remembered): Screen {
  return receipt ? { at: 'receipt', receipt } : { at: 'welcome' }
}

/** Screens are steps of the browser's history: its back button leads to the question before. */
function useScreens(first: Screen): [Screen, (next: Screen) => void] {
  const [screen, setScreen] = useState(first)
  useEffect(() => {
    history.replaceState({ screen: first }, '')
    const onPop = (event: PopStateEvent) => {
      const earlier = (event.state as { screen?: Screen } | null)?.screen
      // What has been sent is sent: going back from the receipt must not send again.
      setScreen((now) =>
        now.at === 'receipt' || !earlier || earlier.at === 'sending' ? now : earlier,
      )
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [first])
  const show = useCallback((next: Screen) => {
    if (next.at === 'sending' || next.at === 'receipt') history.replaceState({ screen: next }, '')
    else history.pushState({ screen: next }, '')
    setScreen(next)
  }, [])
  return [screen, show]
}
