import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ChartView } from '../charts/chart-frame.tsx'

/** Changes parts of the address in place: the page stays where it is, "back" leaves it. */
export const useAddress = () => {
  const navigate = useNavigate()
  return (change: Readonly<Record<string, string | undefined>>): void => {
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...change }),
      replace: true,
      resetScroll: false,
    })
  }
}

/** Whether a chart is shown as a table, remembered in the address under the chart's name. */
export const useChartView = (name: string) => {
  const { table = '' } = useSearch({ strict: false })
  const change = useAddress()
  const tables = table.split(',').filter((other) => other !== '' && other !== name)
  const onViewChange = (view: ChartView): void => {
    const next = view === 'table' ? [...tables, name] : tables
    change({ table: next.join(',') || undefined })
  }
  const view: ChartView = table.split(',').includes(name) ? 'table' : 'chart'
  return { view, onViewChange }
}
