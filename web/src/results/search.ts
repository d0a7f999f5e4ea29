type Raw = Record<string, unknown>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Names of the charts that are shown as tables, in the address as "items,headline". */
export type TableSearch = { readonly table?: string }

export type OverviewSearch = TableSearch & {
  readonly group?: string
  /** Left out for the order by score. */
  readonly order?: 'questionnaire'
}

/** The columns of a map: the headline with the constructs (left out), or the items. */
type ColumnSearch = { readonly columns?: 'items'; readonly sort?: string }

export type RanksSearch = TableSearch &
  ColumnSearch & {
    /** Left out for the ladder. */
    readonly by?: 'ladder' | 'groups'
    /** A measure's address (`measureAddress`); left out for the headline. */
    readonly measure?: string
  }

export type DepartmentsSearch = TableSearch & ColumnSearch & { readonly parent?: string }

export type UnitSearch = { readonly wave?: string; readonly group?: string }

const readTable = (raw: Raw): TableSearch => {
  const table = text(raw.table)
  return table ? { table } : {}
}

const readColumns = (raw: Raw): ColumnSearch => {
  const sort = text(raw.sort)
  return { ...(raw.columns === 'items' ? { columns: 'items' } : {}), ...(sort ? { sort } : {}) }
}

const readGroup = (raw: Raw): { group?: string } => {
  const group = text(raw.group)
  return group ? { group } : {}
}

export const readOverviewSearch = (raw: Raw): OverviewSearch => ({
  ...readGroup(raw),
  ...readTable(raw),
  ...(raw.order === 'questionnaire' ? { order: 'questionnaire' } : {}),
})

export const readRanksSearch = (raw: Raw): RanksSearch => {
  const measure = text(raw.measure)
  return {
    ...readTable(raw),
    ...readColumns(raw),
    ...(raw.by === 'groups' || raw.by === 'ladder' ? { by: raw.by } : {}),
    ...(measure ? { measure } : {}),
  }
}

export const readDepartmentsSearch = (raw: Raw): DepartmentsSearch => {
  const parent = text(raw.parent)
  return { ...readTable(raw), ...readColumns(raw), ...(parent ? { parent } : {}) }
}

export const readUnitSearch = (raw: Raw): UnitSearch => {
  const wave = text(raw.wave)
  return { ...readGroup(raw), ...(wave ? { wave } : {}) }
}
