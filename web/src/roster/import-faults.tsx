import type { ImportCheck } from '@koe/shared/contracts/roster.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import type { ImportKind } from '../platform/paths.ts'
import { saveBlob } from '../platform/save-blob.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Download } from '../ui/icons.tsx'
import { Failed } from '../ui/loaded.tsx'
import { Notification } from '../ui/notification.tsx'
import { Table } from '../ui/table.tsx'
import { type ChosenFile, useImportFaults } from './mutations.ts'

/** More lines than anybody reads on a screen; the file to download has them all. */
const shownAtOnce = 200

type ImportFaultsProps = {
  readonly kind: ImportKind
  readonly file: ChosenFile
  readonly check: ImportCheck
}

export const ImportFaults = ({ kind, file, check }: ImportFaultsProps): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const faults = useImportFaults(kind)
  const rows = check.faults.slice(0, shownAtOnce).map((fault, place) => ({ ...fault, place }))
  const save = () =>
    faults.mutate(
      { file, encoding: check.encoding },
      { onSuccess: (blob) => saveBlob(blob, t('faults.fileName')) },
    )
  return (
    <Section
      title={t('faults.title', {
        count: check.faultCount,
        n: formatCount(check.faultCount, language),
      })}
    >
      <Notification kind="error" title={t('faults.nothingDone')}>
        <p>{t('faults.whatToDo')}</p>
      </Notification>
      {faults.error && <Failed error={faults.error} />}
      <div>
        <Button kind="secondary" icon={<Download />} onPress={save} isPending={faults.isPending}>
          {t('faults.download')}
        </Button>
      </div>
      {check.faultCount > rows.length && <p>{t('faults.someShown', { count: rows.length })}</p>}
      <Table
        caption={t('faults.caption')}
        hideCaption
        maxHeight="30rem"
        rows={rows}
        rowKey={({ place }) => `${place}`}
        columns={[
          {
            key: 'line',
            header: t('faults.line'),
            rowHeader: true,
            align: 'end',
            cell: ({ line }) => formatCount(line, language),
            sortValue: ({ line }) => line,
          },
          {
            key: 'column',
            header: t('faults.column'),
            className: 'min-w-28',
            cell: ({ column }) => column ?? '',
            sortValue: ({ column }) => column,
          },
          {
            key: 'reason',
            header: t('faults.reason'),
            className: 'min-w-60',
            cell: ({ message }) => message,
            sortValue: ({ message }) => message,
          },
        ]}
      />
    </Section>
  )
}
