import type { ImportCheck } from '@koe/shared/contracts/roster.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import type { ImportKind } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { StatNumber } from '../ui/stat-number.tsx'
import { Table } from '../ui/table.tsx'
import { type DifferenceName, differences } from './differences.ts'

type Props = { readonly kind: ImportKind; readonly check: ImportCheck }

const Examples = ({
  kind,
  check,
  name,
}: Props & { readonly name: DifferenceName }): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const { count, examples } = check[name]
  const label = t(`difference.${kind}.${name}`)
  const title = t('difference.examples', { label, n: formatCount(count, language) })
  return (
    <Disclosure summary={title}>
      {count > examples.length && (
        <p className="pb-2 text-sm">{t('difference.firstOnly', { count: examples.length })}</p>
      )}
      <Table
        caption={title}
        hideCaption
        maxHeight="24rem"
        rows={examples}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'key',
            header: t(kind === 'units' ? 'column.units.code' : 'column.people.staffNumber'),
            rowHeader: true,
            cell: ({ key }) => key,
          },
          {
            key: 'name',
            header: t(kind === 'units' ? 'column.units.name' : 'column.people.name'),
            className: 'min-w-32',
            cell: (change) => change.name,
          },
          ...(name === 'joined'
            ? []
            : [
                {
                  key: 'before',
                  header: t('difference.before'),
                  className: 'min-w-32',
                  cell: ({ before }: { before: string | null }) => before ?? '',
                },
              ]),
          ...(name === 'left'
            ? []
            : [
                {
                  key: 'after',
                  header: t('difference.after'),
                  className: 'min-w-32',
                  cell: ({ after }: { after: string | null }) => after ?? '',
                },
              ]),
        ]}
      />
    </Disclosure>
  )
}

/** Four numbers and their first examples: what is to be confirmed. */
export const ImportDifferences = ({ kind, check }: Props): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-6 rounded-12 bg-card p-4 sm:p-6 md:grid-cols-5">
        {differences.map((name) => (
          <StatNumber
            key={name}
            label={t(`difference.${kind}.${name}`)}
            value={formatCount(check[name].count, language)}
          />
        ))}
        <StatNumber
          label={t('difference.unchanged')}
          value={formatCount(check.unchanged, language)}
        />
      </div>
      {differences
        .filter((name) => check[name].count > 0)
        .map((name) => (
          <Examples key={name} kind={kind} check={check} name={name} />
        ))}
    </div>
  )
}
