import type { Comparison, Figure, Group, Overview, Release } from '@koe/shared/contracts/results.ts'
import type { TestApp } from './app.ts'

/** All that the API says about one release, to readers of every role together. */
export interface Crawled {
  readonly groups: readonly Group[]
  readonly overviews: readonly Overview[]
  readonly comparisons: readonly Comparison[]
}

type Reader = { readonly cookie: string }

async function get<Answer>({ app }: Pick<TestApp, 'app'>, reader: Reader, url: string) {
  const answer = await app.inject({ url, headers: reader })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  return answer.json<Answer>()
}

export const releasesFor = async (server: Pick<TestApp, 'app'>, reader: Reader) =>
  (await get<{ releases: Release[] }>(server, reader, '/api/results/releases')).releases

/** Reads every table, and with `overviews` the page of every group too. */
export async function crawl(
  server: Pick<TestApp, 'app'>,
  reader: Reader,
  waveId: string,
  withOverviews: boolean,
): Promise<Crawled> {
  const at = `/api/results/releases/${waveId}`
  const page = <Answer>(way: string) => get<Answer>(server, reader, `${at}/${way}`)
  const { groups: listed } = await page<{ groups: Group[] }>('groups')
  const ranks = [
    await page<Comparison>('ranks?by=ladder'),
    await page<Comparison>('ranks?by=groups'),
  ]
  const groups = [...listed, ...ranks.flatMap(({ rows }) => rows.map(({ group }) => group))].filter(
    ({ key }, index, all) => all.findIndex((other) => other.key === key) === index,
  )
  const overviews: Overview[] = []
  const comparisons: Comparison[] = ranks
  for (const { key, kind, hasChildren } of groups) {
    const group = encodeURIComponent(key)
    if (withOverviews) overviews.push(await page<Overview>(`overview?group=${group}`))
    if ((kind === 'all' || kind === 'unit') && (withOverviews || hasChildren))
      comparisons.push(await page<Comparison>(`departments?parent=${group}`))
  }
  return { groups, overviews, comparisons }
}

/** What one page says about one group's measure. */
export interface Said {
  readonly group: Group
  readonly measure: string
  readonly figure: Figure
}

/** Every figure of this release on every page, as often as it is said. */
export function figuresIn({ overviews, comparisons }: Crawled): readonly Said[] {
  const onOverviews = overviews.flatMap(({ group, headline, constructs, items }) =>
    [headline, ...constructs, ...items].map(({ kind, key, figure }) => ({
      group,
      measure: `${kind}/${key}`,
      figure,
    })),
  )
  const inTables = comparisons.flatMap(({ measures, parent, parentFigures, rows }) =>
    [{ group: parent, figures: parentFigures }, ...rows].flatMap(({ group, figures }) =>
      figures.map((figure, index) => ({
        group,
        measure: `${measures[index]?.kind}/${measures[index]?.key}`,
        figure,
      })),
    ),
  )
  return [...onOverviews, ...inTables]
}
