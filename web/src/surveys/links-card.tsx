import type { Wave } from '@koe/shared/contracts/surveys.ts'
import type { Encoding } from '@koe/shared/contracts/text.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { saveBlob } from '../platform/save-blob.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Download } from '../ui/icons.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { Failed } from '../ui/loaded.tsx'
import { useLinksFile } from './mutations.ts'

/** Two ways to people: a list for mail or groupware, and slips for those without either. */
export const LinksCard = ({
  wave,
  slipsHref,
}: {
  readonly wave: Wave
  readonly slipsHref: string
}): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const file = useLinksFile(wave.id)
  const save = (encoding: Encoding) =>
    file.mutate(encoding, {
      onSuccess: (blob) =>
        saveBlob(blob, t('links.fileName', { title: wave.title[language], encoding })),
    })
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      <Card title={t('links.listTitle')} headingLevel={3}>
        <p>{t('links.listLead')}</p>
        {file.error && <Failed error={file.error} />}
        <div className="flex flex-wrap gap-3">
          <Button
            kind="secondary"
            icon={<Download />}
            isPending={file.isPending && file.variables === 'utf-8'}
            onPress={() => save('utf-8')}
          >
            {t('links.csv')}
          </Button>
          <Button
            kind="secondary"
            icon={<Download />}
            isPending={file.isPending && file.variables === 'cp932'}
            onPress={() => save('cp932')}
          >
            {t('links.csvCp932')}
          </Button>
        </div>
        <p className="text-sm text-solid-gray-700">{t('links.care')}</p>
      </Card>
      <Card title={t('links.slipsTitle')} headingLevel={3}>
        <p>{t('links.slipsLead')}</p>
        <div>
          <ButtonLink href={slipsHref}>{t('links.slips')}</ButtonLink>
        </div>
      </Card>
    </div>
  )
}
