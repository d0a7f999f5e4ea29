import type { Group } from '@koe/shared/contracts/results.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../platform/use-language.ts'
import { inputClass } from '../ui/field-class.ts'
import { ChevronDown } from '../ui/icons.tsx'
import { findGroups, placesOf } from './group-search.ts'
import { groupsQuery } from './queries.ts'

const mostFound = 60

const Option = ({
  group,
  place,
}: {
  readonly group: Group
  readonly place: string
}): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const name = group.label[language]
  return (
    <ListBoxItem
      id={group.key}
      textValue={name}
      className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-4 py-1.5 leading-140 data-focused:bg-blue-50 data-selected:font-700"
    >
      <span className="min-w-0">
        <Text slot="label">{name}</Text>
        {place && (
          <Text slot="description" className="block text-[0.8125rem] text-solid-gray-700">
            {place}
          </Text>
        )}
      </span>
      {!group.shown && (
        <span className="shrink-0 text-[0.8125rem] text-solid-gray-700">{t('picker.hidden')}</span>
      )}
    </ListBoxItem>
  )
}

type GroupPickerProps = {
  readonly waveId: string
  readonly current: Group
  readonly onPick: (key: string) => void
}

/** Any unit by a part of its name; browsing the tree is what the breadcrumb and the map are for. */
export const GroupPicker = ({ waveId, current, onPick }: GroupPickerProps): ReactElement => {
  const { t } = useTranslation('results')
  const language = useLanguage()
  const name = current.label[language]
  const [words, setWords] = useState(name)
  const { data: groups = [] } = useQuery(groupsQuery(waveId))
  const places = useMemo(() => placesOf(groups, language), [groups, language])
  const { found, more } = findGroups(groups, words === name ? '' : words, mostFound)
  return (
    <ComboBox
      items={found}
      value={current.key}
      inputValue={words}
      onInputChange={setWords}
      onChange={(key) => {
        if (key !== null && String(key) !== current.key) onPick(String(key))
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      className="flex w-full flex-col gap-x-3 gap-y-1 sm:flex-row sm:items-center"
    >
      <Label className="text-sm leading-150 whitespace-nowrap">{t('picker.label')}</Label>
      <div className="relative sm:w-72">
        <Input
          placeholder={t('picker.placeholder')}
          // The list takes a focus of its own while somebody types: what was typed must stay.
          onFocus={(event) => {
            if (words === name) event.currentTarget.select()
          }}
          className={`${inputClass} pr-12`}
        />
        <Button
          aria-label={t('picker.open')}
          className="absolute top-0.5 right-0.5 inline-flex size-11 items-center justify-center rounded-8 hover:bg-solid-gray-50"
        >
          <ChevronDown />
        </Button>
      </div>
      <Popover
        placement="bottom start"
        className="max-h-80 w-(--trigger-width) min-w-72 overflow-auto rounded-8 border border-solid-gray-420 bg-white py-1 shadow-1"
      >
        <ListBox
          items={found}
          className="outline-none"
          renderEmptyState={() => <p className="px-4 py-3">{t('picker.none')}</p>}
        >
          {(group) => <Option group={group} place={places.get(group.key) ?? ''} />}
        </ListBox>
        {more && (
          <p className="border-t border-hairline px-4 py-2 text-sm text-solid-gray-700">
            {t('picker.more', { count: mostFound })}
          </p>
        )}
      </Popover>
    </ComboBox>
  )
}
