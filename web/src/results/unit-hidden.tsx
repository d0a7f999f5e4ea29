import type { Overview } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { CountedNote } from './facts.tsx'
import { Panel } from './panel.tsx'
import { groupsQuery } from './queries.ts'

/** What a head cannot see here, and why: named, so that nobody has to guess. */
export const UnitHidden = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, group, items } = overview
  const { data: groups = [] } = useQuery(groupsQuery(release.waveId))
  const quoted = (names: readonly string[]) =>
    names.map((name) => t('quoted', { name })).join(t('separator'))
  const hiddenItems = items.filter(({ figure }) => !figure.shown)
  const below = groups.filter(({ parent, shown }) => parent === group.key && !shown)
  return (
    <Panel title={t('unit.hiddenTitle')}>
      <ul className="flex flex-col gap-1.5 text-sm leading-150 print:text-[0.75rem]">
        {group.counted !== group.respondents && (
          <li>
            <CountedNote group={group} />
          </li>
        )}
        {hiddenItems.length === 0 && <li>{t('unit.hiddenNone')}</li>}
        {hiddenItems.length > 0 && (
          <li>
            {t('unit.hiddenItems', {
              items: quoted(hiddenItems.map(({ label }) => label[language])),
            })}
          </li>
        )}
        {below.length > 0 && (
          <li>
            {t('unit.hiddenBelow', { units: quoted(below.map(({ label }) => label[language])) })}
          </li>
        )}
        <li>{t('unit.rule', { minGroup: release.minGroup })}</li>
      </ul>
    </Panel>
  )
}
