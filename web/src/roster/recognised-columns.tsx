import type { ImportCheck } from '@koe/shared/contracts/roster.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportKind } from '../platform/paths.ts'
import { Card } from '../ui/card.tsx'
import { Table } from '../ui/table.tsx'

const meanings = {
  units: ['code', 'parent', 'name', 'nameEn'],
  people: ['staffNumber', 'name', 'unit', 'rank', 'email'],
} as const

/** Which column was taken for what, and which are not used. */
export const RecognisedColumns = ({
  kind,
  columns,
}: {
  readonly kind: ImportKind
  readonly columns: ImportCheck['columns']
}): ReactElement => {
  const { t } = useTranslation('roster')
  const nameOf = (meaning: string | null): string => {
    const known = meanings[kind].find((candidate) => candidate === meaning)
    return known ? t(`column.${kind}.${known}` as 'column.units.code') : t('review.unused')
  }
  return (
    <Card title={t('review.columns')}>
      <Table
        caption={t('review.columns')}
        hideCaption
        rows={columns.map((column, place) => ({ ...column, key: `${place}` }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'header',
            header: t('review.header'),
            rowHeader: true,
            cell: ({ header }) => header || t('review.noHeader'),
          },
          { key: 'meaning', header: t('review.meaning'), cell: ({ meaning }) => nameOf(meaning) },
        ]}
      />
    </Card>
  )
}
