import { fingerprintInGroups } from '@koe/shared/ballot/manifest.ts'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../platform/copy-text.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

/** The number that is the same for everybody; whoever compares it needs it in groups. */
export const Fingerprint = ({ fingerprint }: { readonly fingerprint: string }): ReactElement => {
  const { t } = useTranslation('surveys')
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => setCopied(await copyText(fingerprintInGroups(fingerprint)))
  return (
    <Card title={t('fingerprint.title')}>
      <p className="max-w-reading">{t('fingerprint.what')}</p>
      <p className="font-mono leading-170 select-all">{fingerprintInGroups(fingerprint)}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="secondary" size="small" onPress={() => void copy()}>
          {t('fingerprint.copy')}
        </Button>
        <span role="status">
          {copied !== null && t(copied ? 'fingerprint.copied' : 'fingerprint.notCopied')}
        </span>
      </div>
    </Card>
  )
}
