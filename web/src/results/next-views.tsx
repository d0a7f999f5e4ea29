import type { Overview } from '@koe/shared/contracts/results.ts'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Section } from '../ui/card.tsx'
import { Link } from '../ui/link.tsx'

const View = ({
  href,
  title,
  lead,
}: {
  readonly href: string
  readonly title: string
  readonly lead: string
}): ReactElement => (
  <li className="flex flex-col gap-1 rounded-12 border border-solid-gray-200 p-4 sm:p-5">
    <Link href={href} className="inline-flex min-h-11 items-center text-lg font-700">
      {title}
    </Link>
    <span className="text-solid-gray-700">{lead}</span>
  </li>
)

/** Where to look next: the ranks of the organisation, the parts of this group. */
export const NextViews = ({ overview }: { readonly overview: Overview }): ReactElement | null => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const { release, group } = overview
  const whole = group.kind === 'all'
  if (!whole && !group.hasChildren) return null
  return (
    <div className="no-print">
      <Section title={t('next.title')}>
        <ul className="grid gap-4 md:grid-cols-2">
          {whole && (
            <View
              href={paths.resultsRanks(release.waveId)}
              title={t('next.ranks')}
              lead={t('next.ranksLead')}
            />
          )}
          {group.hasChildren && (
            <View
              href={paths.resultsDepartments(release.waveId, whole ? {} : { parent: group.key })}
              title={
                whole
                  ? t('next.departments')
                  : t('next.departmentsIn', { group: group.label[language] })
              }
              lead={t('next.departmentsLead')}
            />
          )}
        </ul>
      </Section>
    </div>
  )
}
