import type { Wave } from '@koe/shared/contracts/surveys.ts'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDateTime } from '../platform/format.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Failed } from '../ui/loaded.tsx'
import { Notification } from '../ui/notification.tsx'
import { StatNumber } from '../ui/stat-number.tsx'
import { ClosingTime } from './closing-time.tsx'
import { dayCount } from './day-count.ts'
import { Fingerprint } from './fingerprint.tsx'
import { LinksCard } from './links-card.tsx'
import { Monitor, OverallRate } from './monitor.tsx'
import { useCloseWave } from './mutations.ts'

const Facts = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const { day, days, daysLeft } = dayCount(wave, new Date())
  return (
    <div className="grid grid-cols-2 gap-6 rounded-12 bg-card p-4 sm:p-6 md:grid-cols-4">
      <OverallRate waveId={wave.id} />
      <StatNumber
        label={t('open.day')}
        value={t('open.dayOf', { day })}
        comparison={t('open.daysLeft', { days, count: daysLeft })}
      />
      {wave.eligible !== null && (
        <StatNumber
          label={t('open.eligible')}
          value={formatCount(wave.eligible, language)}
          comparison={t('questionCount', { count: wave.questionnaire.items })}
        />
      )}
      <dl className="flex min-w-0 flex-col gap-1">
        <dt className="text-sm leading-150 text-solid-gray-700">{t('open.until')}</dt>
        <dd className="text-lg leading-150 font-700">{formatDateTime(wave.closesAt, language)}</dd>
      </dl>
    </div>
  )
}

const CloseNow = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const close = useCloseWave(wave.id)
  const [asking, setAsking] = useState(false)
  return (
    <Card title={t('close.title')}>
      <p className="max-w-reading">{t('close.lead')}</p>
      <div>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {t('close.button')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('close.ask')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => close.mutateAsync()}
        confirmLabel={t('close.button')}
        danger
      >
        <ul className="list-disc pl-5">
          <li>{t('close.consequence.noMore')}</li>
          <li>{t('close.consequence.count')}</li>
          <li>{t('close.consequence.final')}</li>
        </ul>
        {close.error && <Failed error={close.error} />}
      </ConfirmDialog>
    </Card>
  )
}

/** A running wave: how it goes, how people get in, and how it ends. */
export const OpenWave = ({ wave }: { readonly wave: Wave }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const early = new Date(wave.opensAt) > new Date()
  return (
    <>
      {early && (
        <Notification
          kind="info"
          title={t('open.early', { from: formatDateTime(wave.opensAt, language) })}
        >
          <p>{t('open.earlyHint')}</p>
        </Notification>
      )}
      <Facts wave={wave} />
      <Section title={t('links.section')}>
        <LinksCard wave={wave} slipsHref={paths.slips(wave.id)} />
      </Section>
      <Section title={t('monitor.section')}>
        <Monitor waveId={wave.id} />
      </Section>
      <Section title={t('close.section')}>
        <div className="grid items-start gap-6 md:grid-cols-2">
          <ClosingTime wave={wave} />
          <CloseNow wave={wave} />
        </div>
      </Section>
      {wave.fingerprint && <Fingerprint fingerprint={wave.fingerprint} />}
    </>
  )
}
