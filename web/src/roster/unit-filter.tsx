import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Cross } from '../ui/icons.tsx'
import { unitsQuery } from './queries.ts'
import { UnitChooser } from './unit-chooser.tsx'

/** Narrows a page to one unit with everything below it; `undefined` is everybody. */
export const UnitFilter = ({
  unit,
  onChange,
}: {
  readonly unit: string | undefined
  readonly onChange: (code: string | undefined) => void
}): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const { data: units } = useQuery(unitsQuery)
  const name = units?.find(({ code }) => code === unit)?.name[language] ?? unit
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into the line
    <div role="group" aria-label={t('filter.label')} className="flex flex-col gap-1.5">
      <span aria-hidden="true" className="leading-150 font-700">
        {t('filter.label')}
      </span>
      <div className="flex min-h-12 flex-wrap items-center gap-2">
        <span>{unit === undefined ? t('filter.everybody') : name}</span>
        {unit !== undefined && (
          <Button
            kind="tertiary"
            size="small"
            icon={<Cross className="size-4" />}
            onPress={() => onChange(undefined)}
          >
            {t('filter.clear')}
          </Button>
        )}
        <UnitChooser label={t('filter.choose')} onChoose={({ code }) => onChange(code)} />
      </div>
    </div>
  )
}
