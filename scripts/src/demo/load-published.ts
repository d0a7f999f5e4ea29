import type { Services } from '@koe/server/services.ts'
import { publishedObservations, publishedTargetRules } from './published-observations.ts'

/** Figures that cities published before this system existed, and the demo city's own targets. */
export async function loadPublished({ databases }: Services): Promise<void> {
  const db = databases.report
  await db
    .insertInto('published.observation')
    .values(
      publishedObservations().map(({ label, source, measureKind, fiscalYear, ...observation }) => ({
        ...observation,
        series_key: null,
        measure_kind: measureKind,
        fiscal_year: fiscalYear,
        label_ja: label.ja,
        label_en: label.en,
        source: source.ja,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const own = publishedTargetRules().filter(({ city }) => city === 'koe')
  await db
    .insertInto('published.target')
    .values(
      own.flatMap(({ targetFiscalYear, measureKind, measure, rule, value, baseFiscalYear }) =>
        targetFiscalYear === 'each-year'
          ? []
          : {
              series_key: 'engagement',
              measure_kind: measureKind,
              measure,
              target_fiscal_year: targetFiscalYear,
              rule,
              value,
              base_fiscal_year: baseFiscalYear,
            },
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
