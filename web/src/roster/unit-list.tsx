import type { Unit } from '@koe/shared/contracts/roster.ts'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../platform/format.ts'
import { useLanguage } from '../platform/use-language.ts'
import { Button } from '../ui/button.tsx'
import { ChevronRight } from '../ui/icons.tsx'
import type { UnitTree } from './unit-tree.ts'

type UnitListProps = {
  readonly tree: UnitTree
  readonly firstOpen: ReadonlySet<string>
  /** What one can do with a unit, at the end of its row. */
  readonly action?: (unit: Unit) => ReactNode
}

/** Rows of one parent that are drawn before one asks for more. */
const rowsAtOnce = 200

type BranchProps = UnitListProps & {
  readonly units: readonly Unit[]
  readonly depth: number
  readonly open: ReadonlySet<string>
  readonly onToggle: (code: string) => void
}

const Toggle = ({
  unit,
  open,
  onToggle,
}: {
  readonly unit: Unit
  readonly open: boolean
  readonly onToggle: () => void
}): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={t('tree.inside', { unit: unit.name[language] })}
      onClick={onToggle}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-8 text-blue-900 hover:bg-blue-100"
    >
      <ChevronRight
        className={`size-5 transition-transform duration-150 ${open ? 'rotate-90' : ''}`}
      />
    </button>
  )
}

const Row = ({ unit, ...props }: BranchProps & { readonly unit: Unit }): ReactElement => {
  const { t } = useTranslation('roster')
  const language = useLanguage()
  const children = props.tree.childrenOf.get(unit.code)
  const open = props.open.has(unit.code)
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-2 border-b border-hairline py-0.5 hover:bg-blue-50">
        {children ? (
          <Toggle unit={unit} open={open} onToggle={() => props.onToggle(unit.code)} />
        ) : (
          <span className="size-11 shrink-0" />
        )}
        <span className="min-w-40 grow basis-40 py-1.5 leading-150">
          {unit.name[language]}
          <span className="pl-2 text-sm text-solid-gray-700">{unit.code}</span>
        </span>
        <span className="text-right text-sm leading-150">
          <span className="font-700">
            {t('tree.people', { count: unit.total, n: formatCount(unit.total, language) })}
          </span>
          {children && unit.direct > 0 && (
            <span className="block text-solid-gray-700">
              {t('tree.direct', { count: unit.direct, n: formatCount(unit.direct, language) })}
            </span>
          )}
        </span>
        {props.action && <span className="ml-auto">{props.action(unit)}</span>}
      </div>
      {children && open && <Branch {...props} units={children} depth={props.depth + 1} />}
    </li>
  )
}

/** Draws only what is unfolded, and of a long branch only its beginning. */
const Branch = (props: BranchProps): ReactElement => {
  const { t } = useTranslation('roster')
  const [shown, setShown] = useState(rowsAtOnce)
  const hidden = props.units.length - shown
  return (
    <ul className={props.depth === 0 ? '' : 'border-l-2 border-hairline pl-3 sm:ml-5 sm:pl-2'}>
      {props.units.slice(0, shown).map((unit) => (
        <Row key={unit.code} {...props} unit={unit} />
      ))}
      {hidden > 0 && (
        <li className="py-1">
          <Button kind="tertiary" size="small" onPress={() => setShown(shown + rowsAtOnce)}>
            {t('tree.more', { count: hidden })}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** The units as nested lists with buttons that unfold them: what every screen reader knows. */
export const UnitList = (props: UnitListProps): ReactElement => {
  const [open, setOpen] = useState(props.firstOpen)
  const toggle = (code: string) => {
    const next = new Set(open)
    if (!next.delete(code)) next.add(code)
    setOpen(next)
  }
  return <Branch {...props} units={props.tree.roots} depth={0} open={open} onToggle={toggle} />
}
