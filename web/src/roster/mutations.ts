import type { SetUp } from '@koe/shared/contracts/access.ts'
import type { ImportCheck, ImportResult, Ranks } from '@koe/shared/contracts/roster.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryText, sendFile, sendFileForBlob, sendJson } from '../platform/api-client.ts'
import type { ImportKind } from '../platform/paths.ts'
import { rosterKey } from './queries.ts'

export type FileEncoding = 'auto' | 'utf-8' | 'cp932'

/** The bytes as they were when the file was chosen: what was checked is what will be imported. */
export type ChosenFile = { readonly name: string; readonly bytes: Blob }

type Asked = { readonly file: ChosenFile; readonly encoding: FileEncoding }

const address = (kind: ImportKind, step: string, search: Record<string, string>): string =>
  `/api/roster/imports/${kind}/${step}${queryText(search)}`

export const useCheckImport = (kind: ImportKind) =>
  useMutation({
    mutationFn: ({ file, encoding }: Asked) =>
      sendFile<ImportCheck>(address(kind, 'check', { encoding }), file.bytes),
  })

export const useImportFaults = (kind: ImportKind) =>
  useMutation({
    mutationFn: ({ file, encoding }: Asked) =>
      sendFileForBlob(address(kind, 'faults', { encoding }), file.bytes),
  })

export const useConfirmImport = (kind: ImportKind) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, encoding, digest }: Asked & { readonly digest: string }) =>
      sendFile<ImportResult>(address(kind, 'confirm', { encoding, digest }), file.bytes),
    onSuccess: () => client.invalidateQueries({ queryKey: rosterKey }),
  })
}

export const useChooseLadder = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ladder: SetUp['ladder']) =>
      sendJson<Ranks>('PUT', '/api/roster/ladder', { ladder }),
    onSuccess: () => client.invalidateQueries({ queryKey: rosterKey }),
  })
}
