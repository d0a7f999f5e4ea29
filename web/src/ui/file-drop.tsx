import { type ReactElement, type ReactNode, useId, useState } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { ErrorMessage, Help } from './field.tsx'
import { Upload } from './icons.tsx'

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

type FileDropProps = {
  readonly label: string
  /** File name endings such as `.csv`; the button's dialog and the drop both keep to them. */
  readonly accept: readonly string[]
  readonly onFile: (file: File) => void
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly disabled?: boolean
}

const fits = (name: string, accept: readonly string[]): boolean =>
  accept.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()))

const firstFile = async (event: DropEvent): Promise<File | undefined> => {
  const item = event.items.find((candidate) => candidate.kind === 'file')
  return item?.kind === 'file' ? item.getFile() : undefined
}

/** One file, dragged or chosen. What is in it is judged by the server, not here. */
export const FileDrop = (props: FileDropProps): ReactElement => {
  const { t } = useTranslation('ui')
  const id = useId()
  const [name, setName] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const take = (file: File | undefined) => {
    if (!file) return
    const accepted = fits(file.name, props.accept)
    setRefused(!accepted)
    setName(accepted ? file.name : null)
    if (accepted) props.onFile(file)
  }
  const error = refused ? t('file.wrongKind') : props.error
  return (
    <div className="flex flex-col gap-2">
      <p id={`${id}-label`} className="font-700">
        {props.label}
      </p>
      {props.help && <Help id={`${id}-help`}>{props.help}</Help>}
      <DropZone
        aria-labelledby={`${id}-label`}
        isDisabled={props.disabled ?? false}
        onDrop={async (event) => take(await firstFile(event))}
        className="flex flex-col items-center gap-3 rounded-12 border-2 border-dashed border-solid-gray-536 bg-card px-4 py-8 text-center data-drop-target:border-blue-900 data-drop-target:bg-blue-50"
      >
        <Upload className="size-8 text-solid-gray-600" />
        <p aria-hidden="true" className="text-solid-gray-700 max-sm:hidden">
          {t('file.drop')} {t('file.or')}
        </p>
        <FileTrigger
          acceptedFileTypes={[...props.accept]}
          onSelect={(files) => take(files?.[0] ?? undefined)}
        >
          <Button kind="secondary" isDisabled={props.disabled ?? false}>
            {t('file.choose')}
          </Button>
        </FileTrigger>
        <p role="status" className="font-700 empty:hidden">
          {name === null ? '' : t('file.chosen', { name })}
        </p>
      </DropZone>
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </div>
  )
}
