import type { ReactElement, ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

export type TabItem = {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
}

type TabsProps = {
  readonly label: string
  readonly items: readonly TabItem[]
  readonly selected?: string
  readonly onSelect?: (id: string) => void
}

export const Tabs = ({ label, items, selected, onSelect }: TabsProps): ReactElement => (
  <AriaTabs
    {...(selected === undefined ? {} : { selectedKey: selected })}
    onSelectionChange={(key) => onSelect?.(String(key))}
  >
    <TabList
      aria-label={label}
      className="flex gap-1 overflow-x-auto border-b border-solid-gray-420 p-1.5 pb-0"
    >
      {items.map((item) => (
        <Tab
          key={item.id}
          id={item.id}
          className="min-h-12 cursor-pointer rounded-t-8 border-b-4 border-transparent px-4 py-2.5 whitespace-nowrap text-solid-gray-700 hover:bg-solid-gray-50 data-selected:border-blue-900 data-selected:font-700 data-selected:text-blue-900"
        >
          {item.label}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel key={item.id} id={item.id} className="pt-6">
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
