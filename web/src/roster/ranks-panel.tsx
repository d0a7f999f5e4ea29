import type { Rank } from '@koe/shared/contracts/roster.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Failed, Loaded } from '../ui/loaded.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Table } from '../ui/table.tsx'
import { type Ladder, useLadderOptions } from './ladder-options.ts'
import { useChooseLadder } from './mutations.ts'
import { ranksQuery } from './queries.ts'

const OtherLadder = (): ReactElement => {
  const { t } = useTranslation('roster')
  const options = useLadderOptions()
  const choose = useChooseLadder()
  const [ladder, setLadder] = useState<Ladder | null>(null)
  return (
    <Card title={t('ladder.other')} headingLevel={3}>
      <p>{t('ladder.otherLead')}</p>
      <RadioGroup
        label={t('ladder.label')}
        value={ladder}
        options={options}
        onChange={setLadder}
        hideRequirement
      />
      {choose.error && <Failed error={choose.error} />}
      <div>
        <Button
          kind="secondary"
          isDisabled={ladder === null}
          isPending={choose.isPending}
          onPress={() => ladder && choose.mutate(ladder)}
        >
          {t('ladder.use')}
        </Button>
      </div>
    </Card>
  )
}

const RanksTable = ({ ranks }: { readonly ranks: readonly Rank[] }): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  return (
    <Table
      caption={t('ladder.caption')}
      rows={ranks}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'rank',
          header: t('meaning.rank'),
          rowHeader: true,
          className: 'min-w-48',
          cell: ({ label }) => label[language],
        },
        {
          key: 'group',
          header: t('ladder.group'),
          className: 'min-w-32',
          cell: ({ group }) => group.label[language],
        },
        {
          key: 'people',
          header: t('summary.people'),
          align: 'end',
          cell: ({ people }) => formatCount(people, language),
        },
      ]}
    />
  )
}

export const RanksPanel = (): ReactElement => {
  const ranks = useQuery(ranksQuery)
  return (
    <Loaded query={ranks} skeleton={<Skeleton height="20rem" />}>
      {(list) => (
        <div className="flex flex-col gap-8">
          <RanksTable ranks={list} />
          {list.every(({ people }) => people === 0) && <OtherLadder />}
        </div>
      )}
    </Loaded>
  )
}
