import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import { paths } from '../platform/paths.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Table } from '../ui/table.tsx'
import { TextField } from '../ui/text-field.tsx'
import { peopleQuery } from './queries.ts'
import type { RosterSearch } from './search.ts'
import { UnitFilter } from './unit-filter.tsx'

/** The words go into the address when typing rests; the address is what is searched for. */
const SearchBox = ({ search }: { readonly search: RosterSearch }): ReactElement => {
  const { t } = useTranslation('roster')
  const router = useRouter()
  const [words, setWords] = useState(search.search ?? '')
  const { unit } = search
  const settled = words.trim() === (search.search ?? '')
  useEffect(() => {
    if (settled) return
    const timer = setTimeout(() => {
      const href = paths.roster({ view: 'people', search: words.trim(), ...(unit && { unit }) })
      void router.navigate({ href, replace: true, resetScroll: false })
    }, 300)
    return () => clearTimeout(timer)
  }, [settled, words, unit, router])
  return (
    <TextField
      label={t('people.search')}
      type="search"
      value={words}
      onChange={setWords}
      hideRequirement
      maxLength={100}
    />
  )
}

const PeopleTable = ({ search }: { readonly search: RosterSearch }): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const { view: _, ...filter } = search
  const people = useQuery(peopleQuery(filter))
  const first = { ...search, view: 'people' as const }
  return (
    <Loaded query={people} skeleton={<Skeleton height="24rem" />}>
      {(page) => (
        <div
          aria-busy={people.isPlaceholderData}
          className={`flex flex-col gap-4 transition-opacity ${people.isPlaceholderData ? 'opacity-60' : ''}`}
        >
          <p role="status">
            {t('people.total', { count: page.total, n: formatCount(page.total, language) })}
          </p>
          <Table
            caption={t('people.caption')}
            hideCaption
            rows={page.people}
            rowKey={({ staffNumber }) => staffNumber}
            empty={<EmptyState title={t('people.none')}>{t('people.noneHint')}</EmptyState>}
            columns={[
              {
                key: 'staffNumber',
                header: t('meaning.staffNumber'),
                rowHeader: true,
                className: 'min-w-24',
                cell: ({ staffNumber }) => staffNumber,
              },
              {
                key: 'name',
                header: t('meaning.name'),
                className: 'min-w-32',
                cell: ({ name }) => name,
              },
              {
                key: 'unit',
                header: t('meaning.unit'),
                className: 'min-w-40',
                cell: ({ unitName }) => unitName[language],
              },
              {
                key: 'rank',
                header: t('meaning.rank'),
                className: 'min-w-40',
                cell: ({ rankLabel }) => rankLabel[language],
              },
              {
                key: 'email',
                header: t('meaning.email'),
                className: 'min-w-48',
                cell: ({ email }) =>
                  email ?? <span className="text-solid-gray-700">{t('people.noEmail')}</span>,
              },
            ]}
          />
          <nav aria-label={t('people.pages')} className="flex flex-wrap gap-3">
            {search.after !== undefined && (
              <ButtonLink href={paths.roster({ ...first, after: '' })} size="small">
                {t('people.first')}
              </ButtonLink>
            )}
            {page.next !== null && (
              <ButtonLink href={paths.roster({ ...first, after: page.next })} size="small">
                {t('people.next')}
              </ButtonLink>
            )}
          </nav>
        </div>
      )}
    </Loaded>
  )
}

export const PeoplePanel = ({ search }: { readonly search: RosterSearch }): ReactElement => {
  const router = useRouter()
  const { t } = useTranslation('roster')
  const choose = (unit: string | undefined) => {
    const href = paths.roster({
      view: 'people',
      ...(search.search && { search: search.search }),
      ...(unit && { unit }),
    })
    void router.navigate({ href, resetScroll: false })
  }
  const filtered = search.search !== undefined || search.unit !== undefined
  return (
    <div className="flex flex-col gap-6">
      <div className="grid gap-6 md:grid-cols-2">
        <SearchBox key={search.unit ?? ''} search={search} />
        <UnitFilter unit={search.unit} onChange={choose} />
      </div>
      <PeopleTable search={search} />
      {filtered && (
        <div>
          <Button
            kind="tertiary"
            size="small"
            onPress={() => void router.navigate({ href: paths.roster({ view: 'people' }) })}
          >
            {t('people.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
