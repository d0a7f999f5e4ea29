import type { Unit } from '@koe/shared/contracts/roster.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import { unitsQuery } from './queries.ts'
import { UnitList } from './unit-list.tsx'
import { findUnits, firstOpen, growTree, pathTo } from './unit-tree.ts'

const mostFound = 50

const Choose = ({
  unit,
  onChoose,
}: {
  readonly unit: Unit
  readonly onChoose: (unit: Unit) => void
}): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  return (
    <Button
      kind="secondary"
      size="small"
      onPress={() => onChoose(unit)}
      aria-label={t('chooser.chooseUnit', { unit: unit.name[language] })}
    >
      {t('chooser.choose')}
    </Button>
  )
}

const Choices = ({
  units,
  onChoose,
}: {
  readonly units: readonly Unit[]
  readonly onChoose: (unit: Unit) => void
}): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const [words, setWords] = useState('')
  const tree = useMemo(() => growTree(units), [units])
  const { found, more } = findUnits(units, words, mostFound)
  const searching = words.trim() !== ''
  return (
    <>
      <TextField
        label={t('chooser.search')}
        type="search"
        value={words}
        onChange={setWords}
        hideRequirement
        maxLength={100}
      />
      <p role="status" className="text-sm text-solid-gray-700 empty:hidden">
        {searching &&
          (more
            ? t('chooser.tooMany', { count: mostFound })
            : t('chooser.found', { count: found.length }))}
      </p>
      {searching ? (
        <ul>
          {found.map((unit) => (
            <li
              key={unit.code}
              className="flex items-center justify-between gap-3 border-b border-hairline py-1.5"
            >
              <span className="leading-150">
                {unit.name[language]}
                <span className="block text-sm text-solid-gray-700">
                  {pathTo(tree, unit.code)
                    .slice(0, -1)
                    .map(({ name }) => name[language])
                    .join(' › ')}
                </span>
              </span>
              <Choose unit={unit} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      ) : (
        <UnitList
          tree={tree}
          firstOpen={firstOpen(tree)}
          action={(unit) => <Choose unit={unit} onChoose={onChoose} />}
        />
      )}
    </>
  )
}

type UnitChooserProps = {
  readonly label: string
  readonly onChoose: (unit: Unit) => void
}

/** A button that opens the unit tree; one unit is chosen at a time, by search or by unfolding. */
export const UnitChooser = ({ label, onChoose }: UnitChooserProps): ReactElement => {
  const { t } = useTranslation('roster')
  const units = useQuery(unitsQuery)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="secondary" size="small" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={t('chooser.title')}
        isOpen={open}
        onClose={close}
        actions={
          <Button kind="secondary" onPress={close}>
            {t('chooser.close')}
          </Button>
        }
      >
        <Loaded query={units} skeleton={<Skeleton height="16rem" />}>
          {(list) => (
            <Choices
              units={list}
              onChoose={(unit) => {
                onChoose(unit)
                close()
              }}
            />
          )}
        </Loaded>
      </Dialog>
    </>
  )
}
