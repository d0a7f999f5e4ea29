const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const readGroupSearch = (raw: Record<string, unknown>): { group?: string } => {
  const group = text(raw.group)
  return group ? { group } : {}
}

export const readRanksSearch = (raw: Record<string, unknown>): { by?: 'ladder' | 'groups' } =>
  raw.by === 'groups' || raw.by === 'ladder' ? { by: raw.by } : {}

export const readDepartmentsSearch = (raw: Record<string, unknown>): { parent?: string } => {
  const parent = text(raw.parent)
  return parent ? { parent } : {}
}

export const readUnitSearch = (raw: Record<string, unknown>): { wave?: string; group?: string } => {
  const wave = text(raw.wave)
  return { ...readGroupSearch(raw), ...(wave ? { wave } : {}) }
}
