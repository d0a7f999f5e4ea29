import type { PersonalLinks } from '@koe/shared/contracts/surveys.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { formatCount } from '../platform/format.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { UnitFilter } from '../roster/unit-filter.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Breadcrumbs, PageHeading } from '../ui/page-heading.tsx'
import { Select } from '../ui/select.tsx'
import { EmptyState } from '../ui/states.tsx'
import { personalLinksQuery, waveQuery } from './queries.ts'
import { Slip } from './slip.tsx'
import { piecesOf, slipsPerPart, slipsPerSheet } from './slip-sheets.ts'
import { readSlipsSearch, type SlipsSearch } from './slips-search.ts'

const route = getRouteApi('/office/surveys/$waveId/slips')

const Sheets = ({
  about,
  part,
}: {
  readonly about: PersonalLinks
  readonly part: number
}): ReactElement => {
  const { t } = useTranslation('surveys')
  const slips = piecesOf(about.links, slipsPerPart)[part] ?? []
  return (
    <section
      aria-label={t('slips.sheets')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
      tabIndex={0}
      className="own-paper overflow-x-auto print:overflow-visible"
    >
      {piecesOf(slips, slipsPerSheet).map((sheet) => (
        <div
          key={sheet[0]?.code}
          className="mb-8 grid w-[186mm] grid-cols-2 print:mb-0 print:break-after-page print:last:break-after-auto"
        >
          {sheet.map((link) => (
            <Slip key={link.code} link={link} about={about} />
          ))}
        </div>
      ))}
    </section>
  )
}

const PartField = ({
  total,
  part,
  onChange,
}: {
  readonly total: number
  readonly part: number
  readonly onChange: (part: number) => void
}): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const parts = Math.ceil(total / slipsPerPart)
  const n = (count: number) => formatCount(count, language)
  return (
    <div className="max-w-80">
      <Select
        label={t('slips.part')}
        help={t('slips.partHelp', { count: slipsPerPart })}
        value={String(part)}
        onChange={(value) => onChange(Number(value))}
        hideRequirement
        options={Array.from({ length: parts }, (_, index) => ({
          value: String(index),
          label: t('slips.partLabel', {
            from: n(index * slipsPerPart + 1),
            to: n(Math.min((index + 1) * slipsPerPart, total)),
          }),
        }))}
      />
    </div>
  )
}

const PrintRoom = ({ about }: { readonly about: PersonalLinks }): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const [part, setPart] = useState(0)
  const total = about.links.length
  if (total === 0)
    return (
      <EmptyState title={t('slips.none')}>
        <p>{t('slips.noneHint')}</p>
      </EmptyState>
    )
  return (
    <>
      <div className="no-print flex flex-col gap-4">
        <p role="status">
          {t('slips.count', {
            count: total,
            n: formatCount(total, language),
            sheets: formatCount(Math.ceil(total / slipsPerSheet), language),
          })}
        </p>
        {total > slipsPerPart && <PartField total={total} part={part} onChange={setPart} />}
        <div>
          <Button onPress={() => window.print()}>{t('slips.print')}</Button>
        </div>
        <p className="max-w-reading text-sm text-solid-gray-700">{t('slips.care')}</p>
      </div>
      <Sheets about={about} part={part} />
    </>
  )
}

export const SlipsPage = (): ReactElement => {
  const { t } = useTranslation('surveys')
  const language = useLanguage()
  const router = useRouter()
  const { waveId } = route.useParams()
  // The router leaves unknown parameters in; they must not reach the server.
  const search = readSlipsSearch(route.useSearch())
  const wave = useQuery(waveQuery(waveId))
  const links = useQuery(personalLinksQuery(waveId, search))
  const narrow = (next: SlipsSearch) =>
    void router.navigate({ href: paths.slips(waveId, next), replace: true, resetScroll: false })
  return (
    <>
      <div className="no-print flex flex-col gap-6">
        <Breadcrumbs
          crumbs={[
            { label: t('title'), href: paths.surveys() },
            { label: wave.data?.title[language] ?? t('wave'), href: paths.survey(waveId) },
            { label: t('slips.title') },
          ]}
        />
        <PageHeading title={t('slips.title')} lead={t('slips.lead')} />
        <div className="grid gap-6 md:grid-cols-2">
          <UnitFilter
            unit={search.unit}
            onChange={(unit) => {
              const { unit: _, ...rest } = search
              narrow(unit === undefined ? rest : { ...rest, unit })
            }}
          />
          <Checkbox
            label={t('slips.withoutEmail')}
            help={t('slips.withoutEmailHelp')}
            checked={search.withoutEmail === true}
            onChange={(withoutEmail) => {
              const { withoutEmail: _, ...rest } = search
              narrow(withoutEmail ? { ...rest, withoutEmail } : rest)
            }}
          />
        </div>
      </div>
      <Loaded query={links} notFound={<NotFoundPage />}>
        {(about) => <PrintRoom key={about.links.length} about={about} />}
      </Loaded>
    </>
  )
}
